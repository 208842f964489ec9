-- T28, cash drawn right after a stranger's credit. What it means and how it is done stands in the DuckDB file of the
-- same name; here a filter inside a window function is a CASE, since Spark knows no other way.
WITH
  flow AS (
    SELECT
      account_no, t, amount, recalled,
      kind <> 'CASH_WITHDRAWAL' AS credit,
      CASE WHEN kind = 'CASH_WITHDRAWAL' THEN 1 ELSE 0 END AS withdrawals,
      CASE WHEN kind = 'CASH_WITHDRAWAL' THEN t END AS drawn_at,
      CASE WHEN kind = 'CASH_WITHDRAWAL' THEN amount ELSE 0 END AS drawn,
      kind = 'CASH_WITHDRAWAL' AND terminal_abroad AS abroad
    FROM entry
    WHERE t > TIMESTAMP '${from}' - INTERVAL 7 DAYS
      AND (kind = 'CASH_WITHDRAWAL' OR (direction = 0 AND external AND transfer AND NOT earned))
  ),
  core AS (
    SELECT account_no, t, amount, n, abroad_24h, recalled
    FROM (
      SELECT
        account_no, t, amount, credit, recalled,
        sum(withdrawals) OVER ahead AS n,
        min(drawn_at) OVER ahead AS first_drawn,
        sum(drawn) OVER ahead AS drawn_24h,
        count(*) OVER ahead - count(drawn) OVER ahead AS without_rate,
        bool_or(abroad) OVER ahead AS abroad_24h
      FROM flow
      WINDOW ahead AS (PARTITION BY account_no ORDER BY t
                       RANGE BETWEEN CURRENT ROW AND INTERVAL '1 00:00:00' DAY TO SECOND FOLLOWING)
    )
    WHERE credit AND t < TIMESTAMP '${end}' AND amount >= 5000000
      AND first_drawn <= t + INTERVAL 60 MINUTES
      AND 5 * drawn_24h >= 4 * amount AND without_rate = 0
      AND (n >= 2 OR abroad_24h)
  ),
  hit AS (
    SELECT
      *,
      CASE WHEN recalled THEN 3 WHEN abroad_24h OR episodes >= 2 THEN 2 ELSE 1 END AS severity
    FROM (
      SELECT /*+ BROADCAST(c) */
        c.*, o.account_id,
        count(*) OVER (PARTITION BY c.account_no ORDER BY t
                       RANGE BETWEEN INTERVAL '6 23:59:59.999999' DAY TO SECOND PRECEDING AND CURRENT ROW) AS episodes
      FROM core c
      JOIN own_account o ON o.account_no = c.account_no
      WHERE o.bank AND NOT o.exempt
    )
    WHERE t >= TIMESTAMP '${from}' AND (amount >= 20000000 OR episodes >= 2)
  ),
  numbered AS (
    -- Windows [t, t + 24 h] overlap unless the next one begins after the last one has ended.
    SELECT *, count_if(first) OVER (PARTITION BY account_no ORDER BY t) AS episode
    FROM (
      SELECT
        *,
        coalesce(t > lag(t) OVER (PARTITION BY account_no ORDER BY t) + INTERVAL 24 HOURS, true) AS first
      FROM hit
    )
  )
SELECT
  'T28' AS typology,
  account_id AS subject_id,
  min(t) - INTERVAL '0.000001' SECOND AS window_from,
  max(t) + INTERVAL 24 HOURS AS window_to,
  max_by(n, struct(severity, amount, -unix_micros(t))) AS entries,
  CAST(max_by(amount, struct(severity, amount, -unix_micros(t))) / CAST(10000 AS DECIMAL(5, 0)) AS DECIMAL(23, 4))
    AS amount
FROM numbered
GROUP BY account_no, account_id, episode
