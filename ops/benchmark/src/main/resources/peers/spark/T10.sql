-- T10, structuring below a reporting threshold. What it means and how it is done stands in the DuckDB file of the same
-- name; here a filter inside a window function is a CASE, since Spark knows no other way.
WITH
  chosen AS (
    SELECT
      account_no, customer_no, t, kind, amount, place,
      coalesce(amount >= 70000000 AND amount < 100000000, false) AS in_band
    FROM entry
    WHERE kind IN ('CASH_DEPOSIT', 'CRYPTO_DEPOSIT', 'CRYPTO_WITHDRAWAL')
      AND t > TIMESTAMP '${from}' - INTERVAL 30 DAYS AND t < TIMESTAMP '${end}'
  ),
  band AS (
    SELECT customer_no AS subject, account_no, t, n, total
    FROM (
      SELECT
        customer_no, account_no, t, in_band,
        count_if(in_band) OVER week AS n,
        sum(CASE WHEN in_band THEN amount END) OVER week AS total,
        count_if(in_band) OVER month AS n_30d,
        count(*) OVER month AS deposits_30d
      FROM chosen
      WHERE kind = 'CASH_DEPOSIT'
      WINDOW
        week AS (PARTITION BY customer_no ORDER BY t
                 RANGE BETWEEN INTERVAL '6 23:59:59.999999' DAY TO SECOND PRECEDING AND CURRENT ROW),
        month AS (PARTITION BY customer_no ORDER BY t
                  RANGE BETWEEN INTERVAL '29 23:59:59.999999' DAY TO SECOND PRECEDING AND CURRENT ROW)
    )
    WHERE t >= TIMESTAMP '${from}' AND in_band
      AND n >= 3 AND total >= 100000000 AND 5 * n_30d >= 3 * deposits_30d
  ),
  coins AS (
    SELECT account_no, kind, t, n, total
    FROM (
      SELECT account_no, kind, t, count(*) OVER day AS n, sum(amount) OVER day AS total
      FROM chosen
      WHERE kind <> 'CASH_DEPOSIT' AND amount >= 9000000 AND amount < 10000000
        AND t > TIMESTAMP '${from}' - INTERVAL 24 HOURS
      WINDOW day AS (PARTITION BY account_no, kind ORDER BY t
                     RANGE BETWEEN INTERVAL '0 23:59:59.999999' DAY TO SECOND PRECEDING AND CURRENT ROW)
    )
    WHERE t >= TIMESTAMP '${from}' AND n >= 5
  ),
  seen AS (
    SELECT 'BAND' AS variant, subject, account_no, t, t - INTERVAL 7 DAYS AS since, n, total FROM band
    UNION ALL
    SELECT kind, account_no, account_no, t, t - INTERVAL 24 HOURS, n, total FROM coins
  ),
  numbered AS (
    -- A new episode where the window (since, t] does not overlap the one before it.
    SELECT *, count_if(first) OVER (PARTITION BY variant, subject ORDER BY t) AS episode
    FROM (
      SELECT *, coalesce(since >= lag(t) OVER (PARTITION BY variant, subject ORDER BY t), true) AS first
      FROM seen
    )
  ),
  episode AS (
    SELECT
      variant = 'BAND' AS of_customer,
      any_value(account_no) AS account_no,
      min(since) AS window_from,
      max(t) AS window_to,
      max_by(n, struct(total, -unix_micros(t))) AS entries,
      max(total) AS total
    FROM numbered
    GROUP BY variant, subject, episode
    UNION ALL
    -- Each calendar day ends just before the next one begins, so that two days never merge.
    SELECT
      true,
      any_value(account_no),
      date_trunc('DAY', t) - INTERVAL '0.000001' SECOND,
      date_trunc('DAY', t) + INTERVAL '0 23:59:59.999999' DAY TO SECOND,
      count(*),
      sum(amount)
    FROM chosen
    WHERE kind = 'CASH_DEPOSIT' AND amount < 100000000 AND t >= TIMESTAMP '${from}'
    GROUP BY customer_no, date_trunc('DAY', t)
    HAVING count(*) >= 2 AND sum(amount) >= 100000000 AND count(DISTINCT place) >= 2
  )
SELECT /*+ BROADCAST(e) */
  'T10' AS typology,
  CASE WHEN of_customer THEN o.customer_id ELSE o.account_id END AS subject_id,
  window_from,
  window_to,
  entries,
  CAST(total / CAST(10000 AS DECIMAL(5, 0)) AS DECIMAL(23, 4)) AS amount
FROM episode e
JOIN own_account o ON o.account_no = e.account_no
