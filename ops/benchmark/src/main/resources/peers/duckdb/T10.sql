-- T10, structuring below a reporting threshold, in variants that merge on their own:
--   BAND           a customer's cash deposits of [7,000; 10,000): at each one of the evaluated days, those of
--                  (t - 7 d, t] are >= 3 and >= 10,000, and in (t - 30 d, t] they are >= 0.60 of all cash deposits
--   DAY            a customer's cash deposits below 10,000 of one calendar day: >= 2 at >= 2 places, together >= 10,000
--   VA-IN, VA-OUT  an exchange account's deposits or withdrawals of coins of [900; 1,000): >= 5 in (t - 24 h, t]
-- Cash is rare, so the one scan that keeps it is the cost. A deposit without a rate counts among all deposits, never in
-- the band; one without terminal or branch adds no place. Amounts are in 1/10,000. Left out, because the benchmark has
-- none: thresholds by country, an institution's zone other than UTC.
WITH
  chosen AS MATERIALIZED (
    SELECT account_no, customer_no, t, kind, amount, place
    FROM entry
    WHERE kind IN ('CASH_DEPOSIT', 'CRYPTO_DEPOSIT', 'CRYPTO_WITHDRAWAL')
      AND t > TIMESTAMP '${from}' - INTERVAL 30 DAY AND t < TIMESTAMP '${end}'
  ),
  band AS (
    SELECT customer_no AS subject, account_no, t, n, total
    FROM (
      SELECT
        customer_no, account_no, t, amount,
        count(*) FILTER (amount >= 70000000 AND amount < 100000000) OVER week AS n,
        sum(amount) FILTER (amount >= 70000000 AND amount < 100000000) OVER week AS total,
        count(*) FILTER (amount >= 70000000 AND amount < 100000000) OVER month AS n_30d,
        count(*) OVER month AS deposits_30d
      FROM chosen
      WHERE kind = 'CASH_DEPOSIT'
      WINDOW
        week AS (PARTITION BY customer_no ORDER BY t
                 RANGE BETWEEN INTERVAL '167:59:59.999999' PRECEDING AND CURRENT ROW),
        month AS (PARTITION BY customer_no ORDER BY t
                  RANGE BETWEEN INTERVAL '719:59:59.999999' PRECEDING AND CURRENT ROW)
    )
    WHERE t >= TIMESTAMP '${from}' AND amount >= 70000000 AND amount < 100000000
      AND n >= 3 AND total >= 100000000 AND 5 * n_30d >= 3 * deposits_30d
  ),
  coins AS (
    SELECT account_no, kind, t, n, total
    FROM (
      SELECT account_no, kind, t, count(*) OVER day AS n, sum(amount) OVER day AS total
      FROM chosen
      WHERE kind <> 'CASH_DEPOSIT' AND amount >= 9000000 AND amount < 10000000
        AND t > TIMESTAMP '${from}' - INTERVAL 24 HOUR
      WINDOW day AS (PARTITION BY account_no, kind ORDER BY t
                     RANGE BETWEEN INTERVAL '23:59:59.999999' PRECEDING AND CURRENT ROW)
    )
    WHERE t >= TIMESTAMP '${from}' AND n >= 5
  ),
  seen AS (
    SELECT 'BAND' AS variant, subject, account_no, t, INTERVAL 7 DAY AS span, n, total FROM band
    UNION ALL
    SELECT kind::VARCHAR, account_no, account_no, t, INTERVAL 24 HOUR, n, total FROM coins
  ),
  numbered AS (
    -- A new episode where the window (t - span, t] does not overlap the one before it.
    SELECT *, count(*) FILTER (first) OVER (PARTITION BY variant, subject ORDER BY t) AS episode
    FROM (
      SELECT *, coalesce(t - span >= lag(t) OVER (PARTITION BY variant, subject ORDER BY t), true) AS first
      FROM seen
    )
  ),
  episode AS (
    SELECT
      variant = 'BAND' AS of_customer,
      any_value(account_no) AS account_no,
      min(t - span) AS window_from,
      max(t) AS window_to,
      arg_max(n, (total, -epoch_us(t))) AS entries,
      max(total) AS total
    FROM numbered
    GROUP BY variant, subject, episode
    UNION ALL
    -- Each calendar day ends just before the next one begins, so that two days never merge.
    SELECT
      true,
      any_value(account_no),
      date_trunc('day', t) - INTERVAL 1 MICROSECOND,
      date_trunc('day', t) + INTERVAL 1 DAY - INTERVAL 1 MICROSECOND,
      count(*),
      sum(amount)
    FROM chosen
    WHERE kind = 'CASH_DEPOSIT' AND amount < 100000000 AND t >= TIMESTAMP '${from}'
    GROUP BY customer_no, date_trunc('day', t)
    HAVING count(*) >= 2 AND sum(amount) >= 100000000 AND count(DISTINCT place) >= 2
  )
SELECT
  'T10' AS typology,
  CASE WHEN of_customer THEN o.customer_id ELSE o.account_id END AS subject_id,
  window_from,
  window_to,
  entries,
  CAST(total / 10000 AS DECIMAL(23, 4)) AS amount
FROM episode
JOIN own_account o USING (account_no)
