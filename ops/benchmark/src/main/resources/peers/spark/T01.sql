-- T01, rapid crypto off-ramp; see the DuckDB version for the meaning. All windows share one shuffle and one sort, so
-- what stood at the first deposit, and at the first sale after it, is taken by further windows instead of joins:
-- running sums never fall, so the least value of the window's deposits is that of the first.
WITH move AS (
  SELECT account_no, t, amount, counterparty, listed, listed AND listed_sanctioned AS sanctioned,
         kind = 'CRYPTO_DEPOSIT' AS deposit,
         kind IN ('TRADE_SELL', 'P2P_SELL') AS sale,
         kind = 'FIAT_WITHDRAWAL' AS withdrawal
  FROM entry
  WHERE kind IN ('CRYPTO_DEPOSIT', 'TRADE_SELL', 'P2P_SELL', 'FIAT_WITHDRAWAL', 'TRADE_BUY', 'CONVERT', 'P2P_BUY')
    AND t > TIMESTAMP '${from}' - INTERVAL 31 DAYS
), running AS (
  SELECT *,
         sum(CASE WHEN sale THEN amount ELSE 0 END) OVER until AS sold_until,
         coalesce(sum(CASE WHEN sale THEN amount ELSE 0 END) OVER before, 0) AS sold_before,
         sum(CASE WHEN withdrawal THEN amount ELSE 0 END) OVER until AS withdrawn_until,
         coalesce(sum(CASE WHEN withdrawal THEN amount ELSE 0 END) OVER before, 0) AS withdrawn_before
  FROM move
  WINDOW until AS (PARTITION BY account_no ORDER BY t RANGE UNBOUNDED PRECEDING),
         before AS (PARTITION BY account_no ORDER BY t
           RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL '0.000001' SECOND PRECEDING)
), ahead AS (
  SELECT *,
         min(CASE WHEN sale THEN t END) OVER rest AS next_sale,
         min(CASE WHEN sale THEN withdrawn_before END) OVER rest AS withdrawn_before_sale
  FROM running
  WINDOW rest AS (PARTITION BY account_no ORDER BY t RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)
), summed AS (
  SELECT *,
         sum(CASE WHEN deposit THEN amount END) OVER day AS deposited,
         min(CASE WHEN deposit THEN t END) OVER day AS first_deposit,
         min(CASE WHEN deposit THEN sold_before END) OVER day AS sold_before_first,
         min(CASE WHEN deposit THEN next_sale END) OVER day AS first_sale,
         min(CASE WHEN deposit THEN withdrawn_before_sale END) OVER day AS withdrawn_before_first,
         sum(CASE WHEN NOT deposit AND NOT sale AND NOT withdrawal THEN amount ELSE 0 END) OVER day AS other_trades
  FROM ahead
  WINDOW day AS (PARTITION BY account_no ORDER BY t
    RANGE BETWEEN INTERVAL '23:59:59.999999' HOUR TO SECOND PRECEDING AND CURRENT ROW)
), core AS (
  SELECT DISTINCT account_no, t, first_deposit, deposited
  FROM summed
  WHERE withdrawal
    AND deposited >= 3000 * 10000
    AND first_sale <= t
    AND (sold_until - sold_before_first) * 10 >= deposited * 8
    AND (withdrawn_until - withdrawn_before_first) * 10 BETWEEN deposited * 8 AND deposited * 11
    AND other_trades * 10 <= deposited * 2
), repeated AS (
  SELECT *, size(collect_set(CAST(t AS DATE)) OVER (PARTITION BY account_no ORDER BY t
    RANGE BETWEEN INTERVAL '29 23:59:59.999999' DAY TO SECOND PRECEDING AND CURRENT ROW)) AS days
  FROM core
), sourced AS (
  SELECT /*+ BROADCAST(r) */ r.account_no, r.t, r.first_deposit, r.deposited, r.days,
         count(DISTINCT m.counterparty) AS sources,
         bool_or(m.listed) AS listed,
         bool_or(m.sanctioned) AS sanctioned
  FROM repeated r
  JOIN move m ON m.account_no = r.account_no AND m.deposit AND m.t <= r.t AND m.t > r.t - INTERVAL 24 HOURS
  WHERE r.t >= TIMESTAMP '${from}' AND r.t < TIMESTAMP '${end}'
  GROUP BY r.account_no, r.t, r.first_deposit, r.deposited, r.days
), signed AS (
  SELECT s.*, o.account_id,
         int(deposited >= 10000 * 10000)
           + int(datediff(t, open_date) <= 90)
           + int(sources >= 3)
           + int(listed)
           + int(days >= 2) AS signs
  FROM sourced s JOIN own_account o ON o.account_no = s.account_no
), graded AS (
  SELECT *, CASE WHEN sanctioned THEN 3 WHEN signs >= 2 OR t - first_deposit <= INTERVAL 120 MINUTES THEN 2 ELSE 1 END
           AS severity,
         coalesce(lag(t) OVER (PARTITION BY account_id ORDER BY t) <= t - INTERVAL 24 HOURS, TRUE) AS begins
  FROM signed
  WHERE signs >= 1
), island AS (
  SELECT *, count_if(begins) OVER (PARTITION BY account_id ORDER BY t) AS episode FROM graded
)
SELECT 'T01' AS typology,
       account_id AS subject_id,
       min(t) - INTERVAL 24 HOURS AS window_from,
       max(t) AS window_to,
       CAST(max_by(sources, struct(severity, deposited, -unix_micros(t))) AS BIGINT) AS entries,
       CAST(max_by(deposited, struct(severity, deposited, -unix_micros(t))) AS DECIMAL(23, 4)) / 10000 AS amount
FROM island
GROUP BY account_id, episode
