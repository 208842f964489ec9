-- T03, mule pass-through; see the DuckDB version for the meaning. Windows over one partitioning and order share one
-- shuffle and one sort here, so the running sum just before the first credit is one more window, not a join: as the sum
-- never falls, it is the least of the window's credits.
WITH move AS (
  SELECT account_no, t, direction, recalled, listed AND listed_mule AS mule,
         CASE direction WHEN 0 THEN amount END AS paid_in,
         CASE direction WHEN 2 THEN amount ELSE 0 END AS paid_out
  FROM entry
  WHERE external AND transfer AND NOT (direction = 0 AND earned)
    AND t > TIMESTAMP '${from}' - INTERVAL 31 DAYS
), running AS (
  SELECT *,
         sum(paid_out) OVER (PARTITION BY account_no ORDER BY t RANGE UNBOUNDED PRECEDING) AS out_until,
         coalesce(sum(paid_out) OVER (PARTITION BY account_no ORDER BY t
           RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL '0.000001' SECOND PRECEDING), 0) AS out_before
  FROM move
), summed AS (
  SELECT *,
         sum(paid_in) OVER day AS received,
         min(CASE direction WHEN 0 THEN t END) OVER day AS first_credit,
         min(CASE direction WHEN 0 THEN out_before END) OVER day AS out_before_first
  FROM running
  WINDOW day AS (PARTITION BY account_no ORDER BY t
    RANGE BETWEEN INTERVAL '23:59:59.999999' HOUR TO SECOND PRECEDING AND CURRENT ROW)
), core AS (
  SELECT DISTINCT s.account_no, s.t, s.first_credit, s.received, o.account_id
  FROM summed s JOIN own_account o ON o.account_no = s.account_no
  WHERE s.direction = 2
    AND s.received >= 2000 * 10000
    AND (s.out_until - s.out_before_first) * 100 BETWEEN s.received * 80 AND s.received * 105
    AND NOT o.exempt
), repeated AS (
  SELECT *, size(collect_set(CAST(t AS DATE)) OVER (PARTITION BY account_no ORDER BY t
    RANGE BETWEEN INTERVAL '29 23:59:59.999999' DAY TO SECOND PRECEDING AND CURRENT ROW)) AS days
  FROM core
), hit AS (
  SELECT *
  FROM repeated
  WHERE t >= TIMESTAMP '${from}' AND t < TIMESTAMP '${end}'
    AND (received >= 10000 * 10000 OR days >= 3)
), graded AS (
  SELECT /*+ BROADCAST(h) */ h.account_id, h.t, h.received, h.days,
         bool_or(h.days >= 3 OR m.mule OR (m.recalled AND m.direction = 0)) AS grave
  FROM hit h
  JOIN move m ON m.account_no = h.account_no AND m.t <= h.t AND m.t > h.t - INTERVAL 24 HOURS
             AND (m.direction = 0 OR m.t >= h.first_credit)
  GROUP BY h.account_id, h.t, h.received, h.days
), begun AS (
  SELECT *, coalesce(lag(t) OVER (PARTITION BY account_id ORDER BY t) <= t - INTERVAL 24 HOURS, TRUE) AS begins
  FROM graded
), island AS (
  SELECT *, count_if(begins) OVER (PARTITION BY account_id ORDER BY t) AS episode FROM begun
)
SELECT 'T03' AS typology,
       account_id AS subject_id,
       min(t) - INTERVAL 24 HOURS AS window_from,
       max(t) AS window_to,
       CAST(max_by(days, struct(grave, received, -unix_micros(t))) AS BIGINT) AS entries,
       CAST(max_by(received, struct(grave, received, -unix_micros(t))) AS DECIMAL(23, 4)) / 10000 AS amount
FROM island
GROUP BY account_id, episode
