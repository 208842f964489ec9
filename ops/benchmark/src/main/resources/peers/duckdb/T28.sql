-- T28, cash drawn right after a stranger's credit.
--
-- Each third-party credit of the evaluated days is an anchor; cash is looked at in [t, t + 24 h]:
--   core       credit >= 500; first withdrawal within 60 minutes; drawn / credit >= 0.80; two withdrawals or one abroad
--   hit        core, and the credit is >= 2,000 or the core held at >= 2 credits of (t - 7 d, t], this one included
-- Accounts of exempt types are silent. One window pass looks forward over credits and withdrawals together, a second
-- one over the few core credits counts those of the week before. An amount without a rate makes the ratio unknown,
-- which is no hit. Amounts are in 1/10,000. Left out: nothing that can change a hit; severities only choose which
-- anchor's figures an episode shows.
WITH
  flow AS (
    SELECT account_no, t, amount, kind <> 'CASH_WITHDRAWAL' AS credit, terminal_abroad AS abroad, recalled
    FROM entry
    WHERE t > TIMESTAMP '${from}' - INTERVAL 7 DAY
      AND (kind = 'CASH_WITHDRAWAL' OR (direction = 0 AND external AND transfer AND NOT earned))
  ),
  core AS (
    SELECT account_no, t, amount, n, abroad_24h, recalled
    FROM (
      SELECT
        account_no, t, amount, credit, recalled,
        count(*) FILTER (NOT credit) OVER ahead AS n,
        min(t) FILTER (NOT credit) OVER ahead AS first_drawn,
        sum(amount) FILTER (NOT credit) OVER ahead AS drawn,
        count(*) FILTER (NOT credit AND amount IS NULL) OVER ahead AS without_rate,
        coalesce(bool_or(abroad) FILTER (NOT credit) OVER ahead, false) AS abroad_24h
      FROM flow
      WINDOW ahead AS (PARTITION BY account_no ORDER BY t RANGE BETWEEN CURRENT ROW AND INTERVAL 24 HOUR FOLLOWING)
    )
    WHERE credit AND t < TIMESTAMP '${end}' AND amount >= 5000000
      AND first_drawn <= t + INTERVAL 60 MINUTE
      AND 5 * drawn >= 4 * amount AND without_rate = 0
      AND (n >= 2 OR abroad_24h)
  ),
  hit AS (
    SELECT
      *,
      CASE WHEN recalled THEN 3 WHEN abroad_24h OR episodes >= 2 THEN 2 ELSE 1 END AS severity
    FROM (
      SELECT
        *,
        count(*) OVER (PARTITION BY account_no ORDER BY t
                       RANGE BETWEEN INTERVAL '167:59:59.999999' PRECEDING AND CURRENT ROW) AS episodes
      FROM core
      JOIN own_account o USING (account_no)
      WHERE o.bank AND NOT o.exempt
    )
    WHERE t >= TIMESTAMP '${from}' AND (amount >= 20000000 OR episodes >= 2)
  ),
  numbered AS (
    -- Windows [t, t + 24 h] overlap unless the next one begins after the last one has ended.
    SELECT *, count(*) FILTER (first) OVER (PARTITION BY account_no ORDER BY t) AS episode
    FROM (
      SELECT
        *,
        coalesce(t > lag(t) OVER (PARTITION BY account_no ORDER BY t) + INTERVAL 24 HOUR, true) AS first
      FROM hit
    )
  )
SELECT
  'T28' AS typology,
  account_id AS subject_id,
  min(t) - INTERVAL 1 MICROSECOND AS window_from,
  max(t) + INTERVAL 24 HOUR AS window_to,
  arg_max(n, (severity, amount, -epoch_us(t))) AS entries,
  CAST(arg_max(amount, (severity, amount, -epoch_us(t))) / 10000 AS DECIMAL(23, 4)) AS amount
FROM numbered
GROUP BY account_no, account_id, episode
