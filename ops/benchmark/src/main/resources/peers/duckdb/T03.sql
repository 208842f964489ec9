-- T03, mule pass-through: strangers pay in 2,000 or more within 24 hours and 80 to 105 % of it goes on to others, in a
-- large sum or on three days of the month.
--
-- Accounts whose month holds too little of either are dropped first. One window pass then lays out sums; what went on
-- since the first credit is the running sum of debits at the anchor less the running sum just before that credit. All
-- other steps see the few anchors that are left.
WITH move AS (
  SELECT account_no, t, direction, recalled, listed AND listed_mule AS mule,
         CASE direction WHEN 0 THEN amount END AS paid_in,
         CASE direction WHEN 2 THEN amount END AS paid_out
  FROM entry
  WHERE external AND transfer AND NOT (direction = 0 AND earned)
    AND t > TIMESTAMP '${from}' - INTERVAL 31 DAYS
), possible AS (
  SELECT account_no
  FROM move
  GROUP BY account_no
  HAVING sum(paid_in) >= 2000 * 10000 AND sum(paid_out) >= 2000 * 8000
), summed AS (
  SELECT *,
         sum(paid_in) OVER day AS received,
         min(CASE direction WHEN 0 THEN t END) OVER day AS first_credit,
         sum(paid_out) OVER (PARTITION BY account_no ORDER BY t RANGE UNBOUNDED PRECEDING) AS out_until,
         sum(paid_out) OVER (PARTITION BY account_no ORDER BY t
           RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL 1 MICROSECOND PRECEDING) AS out_before
  FROM move SEMI JOIN possible USING (account_no)
  WINDOW day AS (PARTITION BY account_no ORDER BY t
    RANGE BETWEEN INTERVAL '24 hours -1 microseconds' PRECEDING AND CURRENT ROW)
), core AS (
  SELECT a.account_no, a.t, any_value(a.first_credit) AS first_credit, any_value(a.received) AS received,
         any_value(o.account_id) AS account_id
  FROM summed a
  JOIN summed c ON c.account_no = a.account_no AND c.t = a.first_credit AND c.direction = 0
  JOIN own_account o ON o.account_no = a.account_no
  WHERE a.direction = 2
    AND a.received >= 2000 * 10000
    AND (a.out_until - coalesce(c.out_before, 0)) * 100 BETWEEN a.received * 80 AND a.received * 105
    AND NOT o.exempt
  GROUP BY a.account_no, a.t
), repeated AS (
  SELECT *, count(DISTINCT t::DATE) OVER (PARTITION BY account_no ORDER BY t
    RANGE BETWEEN INTERVAL '30 days -1 microseconds' PRECEDING AND CURRENT ROW) AS days
  FROM core
), hit AS (
  SELECT *
  FROM repeated
  WHERE t >= TIMESTAMP '${from}' AND t < TIMESTAMP '${end}'
    AND (received >= 10000 * 10000 OR days >= 3)
), graded AS (
  SELECT h.account_id, h.t, h.received, h.days,
         bool_or(h.days >= 3 OR m.mule OR (m.recalled AND m.direction = 0)) AS grave
  FROM hit h
  JOIN move m ON m.account_no = h.account_no AND m.t <= h.t AND m.t > h.t - INTERVAL 24 HOURS
             AND (m.direction = 0 OR m.t >= h.first_credit)
  GROUP BY ALL
), island AS (
  SELECT *, count(*) FILTER (begins) OVER (PARTITION BY account_id ORDER BY t) AS episode
  FROM (SELECT *, coalesce(lag(t) OVER (PARTITION BY account_id ORDER BY t) <= t - INTERVAL 24 HOURS, TRUE) AS begins
        FROM graded)
)
SELECT 'T03' AS typology,
       account_id AS subject_id,
       min(t) - INTERVAL 24 HOURS AS window_from,
       max(t) AS window_to,
       first(days ORDER BY grave DESC, received DESC, t) AS entries,
       first(received ORDER BY grave DESC, received DESC, t) / 10000::DECIMAL(9, 4) AS amount
FROM island
GROUP BY account_id, episode
