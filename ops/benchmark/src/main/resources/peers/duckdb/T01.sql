-- T01, rapid crypto off-ramp: coins worth 3,000 or more come in within 24 hours, 80 % of them are sold, and 80 to 110 %
-- of their worth leaves as fiat, with one sign beside it: a large sum, a young account, several or listed source
-- wallets, or repetition within the month.
--
-- Sales count from the first deposit on, withdrawals from the first sale after it: both are differences of running
-- sums, taken at the rows of those two events.
WITH move AS (
  SELECT account_no, t, kind, amount, counterparty, listed, listed AND listed_sanctioned AS sanctioned,
         kind = 'CRYPTO_DEPOSIT' AS deposit,
         kind IN ('TRADE_SELL', 'P2P_SELL') AS sale,
         kind = 'FIAT_WITHDRAWAL' AS withdrawal
  FROM entry
  WHERE kind IN ('CRYPTO_DEPOSIT', 'TRADE_SELL', 'P2P_SELL', 'FIAT_WITHDRAWAL', 'TRADE_BUY', 'CONVERT', 'P2P_BUY')
    AND t > TIMESTAMP '${from}' - INTERVAL 31 DAYS
), summed AS (
  SELECT *,
         sum(CASE WHEN deposit THEN amount END) OVER day AS deposited,
         min(CASE WHEN deposit THEN t END) OVER day AS first_deposit,
         sum(CASE WHEN NOT deposit AND NOT sale AND NOT withdrawal THEN amount ELSE 0 END) OVER day AS other_trades,
         sum(CASE WHEN sale THEN amount ELSE 0 END) OVER until AS sold_until,
         sum(CASE WHEN sale THEN amount ELSE 0 END) OVER before AS sold_before,
         sum(CASE WHEN withdrawal THEN amount ELSE 0 END) OVER until AS withdrawn_until,
         sum(CASE WHEN withdrawal THEN amount ELSE 0 END) OVER before AS withdrawn_before,
         min(CASE WHEN sale THEN t END) OVER (PARTITION BY account_no ORDER BY t
           RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS next_sale
  FROM move
  WINDOW day AS (PARTITION BY account_no ORDER BY t
           RANGE BETWEEN INTERVAL '24 hours -1 microseconds' PRECEDING AND CURRENT ROW),
         until AS (PARTITION BY account_no ORDER BY t RANGE UNBOUNDED PRECEDING),
         before AS (PARTITION BY account_no ORDER BY t
           RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL 1 MICROSECOND PRECEDING)
), core AS (
  SELECT a.account_no, a.t, any_value(a.first_deposit) AS first_deposit, any_value(a.deposited) AS deposited
  FROM summed a
  JOIN summed d ON d.account_no = a.account_no AND d.t = a.first_deposit AND d.deposit
  JOIN summed s ON s.account_no = a.account_no AND s.t = d.next_sale AND s.sale
  WHERE a.withdrawal
    AND a.deposited >= 3000 * 10000
    AND s.t <= a.t
    AND (a.sold_until - coalesce(d.sold_before, 0)) * 10 >= a.deposited * 8
    AND (a.withdrawn_until - coalesce(s.withdrawn_before, 0)) * 10 BETWEEN a.deposited * 8 AND a.deposited * 11
    AND a.other_trades * 10 <= a.deposited * 2
  GROUP BY a.account_no, a.t
), repeated AS (
  SELECT *, count(DISTINCT t::DATE) OVER (PARTITION BY account_no ORDER BY t
    RANGE BETWEEN INTERVAL '30 days -1 microseconds' PRECEDING AND CURRENT ROW) AS days
  FROM core
), sourced AS (
  SELECT r.account_no, r.t, r.first_deposit, r.deposited, r.days,
         count(DISTINCT m.counterparty) AS sources,
         bool_or(m.listed) AS listed,
         bool_or(m.sanctioned) AS sanctioned
  FROM repeated r
  JOIN move m ON m.account_no = r.account_no AND m.deposit AND m.t <= r.t AND m.t > r.t - INTERVAL 24 HOURS
  WHERE r.t >= TIMESTAMP '${from}' AND r.t < TIMESTAMP '${end}'
  GROUP BY ALL
), signed AS (
  SELECT s.*, o.account_id,
         (deposited >= 10000 * 10000)::INTEGER
           + (t::DATE - open_date <= 90)::INTEGER
           + (sources >= 3)::INTEGER
           + listed::INTEGER
           + (days >= 2)::INTEGER AS signs
  FROM sourced s JOIN own_account o USING (account_no)
), graded AS (
  SELECT *, CASE WHEN sanctioned THEN 3 WHEN signs >= 2 OR t - first_deposit <= INTERVAL 120 MINUTES THEN 2 ELSE 1 END
           AS severity,
         coalesce(lag(t) OVER (PARTITION BY account_id ORDER BY t) <= t - INTERVAL 24 HOURS, TRUE) AS begins
  FROM signed
  WHERE signs >= 1
), island AS (
  SELECT *, count(*) FILTER (begins) OVER (PARTITION BY account_id ORDER BY t) AS episode FROM graded
)
SELECT 'T01' AS typology,
       account_id AS subject_id,
       min(t) - INTERVAL 24 HOURS AS window_from,
       max(t) AS window_to,
       first(sources ORDER BY severity DESC, deposited DESC, t) AS entries,
       first(deposited ORDER BY severity DESC, deposited DESC, t) / 10000::DECIMAL(9, 4) AS amount
FROM island
GROUP BY account_id, episode
