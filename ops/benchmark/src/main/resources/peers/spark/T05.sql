-- T05, fan-in collection; see the DuckDB version for the meaning. Written as one chain, since what a query names twice
-- is computed twice here: the senders of a window travel as an array until they are asked about one by one.
WITH credit AS (
  SELECT e.account_no, e.t, e.amount, e.counterparty, o.account_id, o.customer_type, o.born, o.open_date
  FROM entry e JOIN own_account o ON o.account_no = e.account_no
  WHERE e.direction = 0 AND e.external AND e.transfer AND NOT e.earned
    AND e.t > TIMESTAMP '${from}' - INTERVAL 24 HOURS
    AND (o.customer_type = 'NATURAL' OR o.born > date_sub(DATE '${business_date}', 211))
), summed AS (
  SELECT *,
         sum(amount) OVER day AS received,
         min(t) OVER day AS first_credit,
         collect_set(counterparty) OVER day AS senders
  FROM credit
  WINDOW day AS (PARTITION BY account_no ORDER BY t
    RANGE BETWEEN INTERVAL '23:59:59.999999' HOUR TO SECOND PRECEDING AND CURRENT ROW)
), busy AS (
  SELECT account_no, account_id, t, first(first_credit) AS first_credit, first(received) AS received,
         first(senders) AS senders
  FROM summed
  WHERE size(senders) >= 5
    AND received >= 5000 * 10000
    AND t >= TIMESTAMP '${from}' AND t < TIMESTAMP '${end}'
    AND (customer_type = 'NATURAL' OR datediff(t, born) < 180)
    AND (t - INTERVAL 91 DAYS >= TIMESTAMP '${coverage_from}'
         OR open_date >= CAST(TIMESTAMP '${coverage_from}' AS DATE))
  GROUP BY account_no, account_id, t
), sender AS (
  SELECT account_no, account_id, t, first_credit, received, explode(senders) AS sender FROM busy
), told AS (
  SELECT s.account_no, s.account_id, s.t, s.first_credit, s.received, s.sender, count(e.t) > 0 AS known
  FROM sender s
  LEFT JOIN entry e ON e.account_no = s.account_no AND e.counterparty = s.sender
                   AND e.direction = 0 AND e.external
                   AND e.t <= s.t - INTERVAL 24 HOURS AND e.t > s.t - INTERVAL 91 DAYS
  GROUP BY s.account_no, s.account_id, s.t, s.first_credit, s.received, s.sender
), strange AS (
  SELECT k.account_no, k.account_id, k.t, k.first_credit, k.received, count(*) AS senders,
         count(o.address_hash) = count(*) AND min(o.address_hash) = max(o.address_hash)
           OR count(o.employer_name) = count(*) AND min(o.employer_name) = max(o.employer_name) AS connected
  FROM told k LEFT JOIN own_account o ON o.account_no = k.sender
  GROUP BY k.account_no, k.account_id, k.t, k.first_credit, k.received
  HAVING count_if(NOT known) * 10 >= count(*) * 8
), payee AS (
  SELECT s.account_no, s.account_id, s.t, s.received, s.senders, s.connected, sum(e.amount) AS paid
  FROM strange s
  JOIN entry e ON e.account_no = s.account_no AND e.t >= s.first_credit AND e.t <= s.t + INTERVAL 48 HOURS
  WHERE e.direction = 2 AND e.external AND e.transfer
  GROUP BY s.account_no, s.account_id, s.t, s.received, s.senders, s.connected, e.counterparty
), emptied AS (
  SELECT account_id, t, received, senders, coalesce(connected, FALSE) AS connected,
         aggregate(slice(sort_array(collect_list(paid), FALSE), 1, 2), 0L, (sum, one) -> sum + one) AS paid
  FROM payee
  GROUP BY account_id, t, received, senders, connected
), hit AS (
  SELECT *, coalesce(lag(t) OVER (PARTITION BY account_id ORDER BY t) <= t - INTERVAL 72 HOURS, TRUE) AS begins
  FROM emptied
  WHERE paid * 10 >= received * 7
), island AS (
  SELECT *, count_if(begins) OVER (PARTITION BY account_id ORDER BY t) AS episode FROM hit
)
SELECT 'T05' AS typology,
       account_id AS subject_id,
       min(t) - INTERVAL 24 HOURS AS window_from,
       max(t) + INTERVAL 48 HOURS AS window_to,
       max_by(senders, struct(NOT connected, received, -unix_micros(t))) AS entries,
       CAST(max_by(received, struct(NOT connected, received, -unix_micros(t))) AS DECIMAL(23, 4)) / 10000 AS amount
FROM island
GROUP BY account_id, episode
