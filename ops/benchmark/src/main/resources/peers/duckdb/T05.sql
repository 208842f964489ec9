-- T05, fan-in collection: five or more senders, four fifths of them new, pay 5,000 or more within 24 hours to a person
-- or a young company, and its two largest payees get 70 % of it by two days later.
--
-- Cheap conditions first: sums and counts of one window pass over a month; then distinct senders, new senders and
-- payees for what is left.
WITH credit AS (
  SELECT e.account_no, e.t, e.amount, e.counterparty, o.account_id, o.customer_type, o.born, o.open_date
  FROM entry e JOIN own_account o USING (account_no)
  WHERE e.direction = 0 AND e.external AND e.transfer AND NOT e.earned
    AND e.t > TIMESTAMP '${from}' - INTERVAL 24 HOURS
    AND (o.customer_type = 'NATURAL' OR o.born > DATE '${business_date}' - 211)
), summed AS (
  SELECT *,
         sum(amount) OVER day AS received,
         count(*) OVER day AS credits,
         min(t) OVER day AS first_credit
  FROM credit
  WINDOW day AS (PARTITION BY account_no ORDER BY t
    RANGE BETWEEN INTERVAL '24 hours -1 microseconds' PRECEDING AND CURRENT ROW)
), busy AS (
  SELECT DISTINCT account_no, account_id, t, first_credit, received
  FROM summed
  WHERE credits >= 5
    AND received >= 5000 * 10000
    AND t >= TIMESTAMP '${from}' AND t < TIMESTAMP '${end}'
    AND (customer_type = 'NATURAL' OR t::DATE - born < 180)
    AND (t - INTERVAL 91 DAYS >= TIMESTAMP '${coverage_from}'
         OR open_date >= CAST(TIMESTAMP '${coverage_from}' AS DATE))
), sender AS (
  SELECT DISTINCT b.account_no, b.t, c.counterparty
  FROM busy b
  JOIN credit c ON c.account_no = b.account_no AND c.t <= b.t AND c.t > b.t - INTERVAL 24 HOURS
), crowd AS (
  SELECT account_no, t FROM sender GROUP BY ALL HAVING count(*) >= 5
), familiar AS (
  SELECT DISTINCT s.account_no, s.t, s.counterparty
  FROM sender s
  SEMI JOIN crowd USING (account_no, t)
  JOIN entry e ON e.account_no = s.account_no AND e.counterparty = s.counterparty
  WHERE e.direction = 0 AND e.external
    AND e.t <= s.t - INTERVAL 24 HOURS
    AND e.t > s.t - INTERVAL 91 DAYS
), strange AS (
  SELECT s.account_no, s.t, count(*) AS senders, count(f.counterparty) AS known,
         count(o.address_hash) = count(*) AND count(DISTINCT o.address_hash) = 1
           OR count(o.employer_name) = count(*) AND count(DISTINCT o.employer_name) = 1 AS connected
  FROM sender s
  SEMI JOIN crowd USING (account_no, t)
  LEFT JOIN familiar f USING (account_no, t, counterparty)
  LEFT JOIN own_account o ON o.account_no = s.counterparty
  GROUP BY ALL
  HAVING (count(*) - count(f.counterparty)) * 10 >= count(*) * 8
), payee AS (
  SELECT b.account_no, b.t, sum(e.amount) AS paid
  FROM busy b
  SEMI JOIN strange USING (account_no, t)
  JOIN entry e ON e.account_no = b.account_no AND e.t >= b.first_credit AND e.t <= b.t + INTERVAL 48 HOURS
  WHERE e.direction = 2 AND e.external AND e.transfer
  GROUP BY b.account_no, b.t, e.counterparty
), emptied AS (
  SELECT account_no, t, list_sum(max(paid, 2)) AS paid FROM payee GROUP BY account_no, t
), hit AS (
  SELECT b.account_id, b.t, b.received, s.senders, s.connected,
         coalesce(lag(b.t) OVER (PARTITION BY b.account_id ORDER BY b.t) <= b.t - INTERVAL 72 HOURS, TRUE) AS begins
  FROM busy b JOIN strange s USING (account_no, t) JOIN emptied e USING (account_no, t)
  WHERE e.paid * 10 >= b.received * 7
), island AS (
  SELECT *, count(*) FILTER (begins) OVER (PARTITION BY account_id ORDER BY t) AS episode FROM hit
)
SELECT 'T05' AS typology,
       account_id AS subject_id,
       min(t) - INTERVAL 24 HOURS AS window_from,
       max(t) + INTERVAL 48 HOURS AS window_to,
       first(senders ORDER BY connected, received DESC, t) AS entries,
       first(received ORDER BY connected, received DESC, t) / 10000::DECIMAL(9, 4) AS amount
FROM island
GROUP BY account_id, episode
