-- T06, fan-out dispersal: one sum is broken over five or more new payees within eight hours.
--
-- Anchors are payments to others (out, external, transfer, no wage or benefit) of the evaluated days. At each one:
--   payees and paid   distinct counterparties and sum of such payments in (t - 8 h, t]: >= 5, >= 5,000
--   novelty           payees not paid (any external debit) in the 90 days before those hours / payees: >= 0.80
--   senders           distinct counterparties of third-party credits in (t - 24 h, t]: 1 or 2
--   ratio             paid / those credits: >= 0.80
-- One window pass over 24 hours finds the few anchors at which count, sum and ratio hold; only those are looked at
-- again for distinct payees and senders, and what is left then for the 90 days before. An amount without a rate makes
-- its sum unknown, which is no hit. Amounts are in 1/10,000. Left out: nothing that can change a hit.
WITH
  flow AS (
    SELECT
      account_no, t, amount,
      direction = 2 AND NOT wage_or_benefit AS payment,
      direction = 0 AS credit
    FROM entry
    WHERE external AND transfer AND t > TIMESTAMP '${from}' - INTERVAL 24 HOUR AND t < TIMESTAMP '${end}'
      AND ((direction = 2 AND NOT wage_or_benefit) OR (direction = 0 AND NOT earned))
  ),
  crowd AS (
    SELECT DISTINCT account_no, t, paid_8h
    FROM (
      SELECT
        account_no, t, payment,
        count(*) FILTER (payment) OVER eight AS payments_8h,
        sum(amount) FILTER (payment) OVER eight AS paid_8h,
        count(*) FILTER (payment AND amount IS NULL) OVER eight AS payments_without_rate,
        sum(amount) FILTER (credit) OVER day AS received_24h,
        count(*) FILTER (credit AND amount IS NULL) OVER day AS credits_without_rate
      FROM flow
      WINDOW
        eight AS (PARTITION BY account_no ORDER BY t
                  RANGE BETWEEN INTERVAL '7:59:59.999999' PRECEDING AND CURRENT ROW),
        day AS (PARTITION BY account_no ORDER BY t
                RANGE BETWEEN INTERVAL '23:59:59.999999' PRECEDING AND CURRENT ROW)
    )
    WHERE payment AND t >= TIMESTAMP '${from}'
      AND payments_8h >= 5 AND paid_8h >= 50000000 AND payments_without_rate = 0
      AND received_24h > 0 AND 5 * paid_8h >= 4 * received_24h AND credits_without_rate = 0
  ),
  -- A payroll account pays crowds by its nature; it leaves here, before its many payees are looked at.
  anchor AS (
    SELECT c.account_no, o.account_id, c.t, c.paid_8h
    FROM crowd c
    JOIN own_account o ON o.account_no = c.account_no
    WHERE o.bank AND o.account_type <> 'PAYROLL'
      AND (c.t - INTERVAL 8 HOUR - INTERVAL 90 DAY >= TIMESTAMP '${coverage_from}'
           OR o.open_date >= CAST(TIMESTAMP '${coverage_from}' AS DATE))
  ),
  -- Whom the account paid, and by whom it was paid, in the hours of an anchor: a service has too many senders.
  near AS (
    SELECT
      a.account_no, a.account_id, a.t, a.paid_8h, e.counterparty,
      bool_or(e.direction = 2 AND e.t > a.t - INTERVAL 8 HOUR) AS payee,
      bool_or(e.direction = 0) AS sender
    FROM anchor a
    JOIN entry e ON e.account_no = a.account_no AND e.t <= a.t AND e.t > a.t - INTERVAL 24 HOUR
    WHERE e.external AND e.transfer
      AND ((e.direction = 2 AND NOT e.wage_or_benefit) OR (e.direction = 0 AND NOT e.earned))
    GROUP BY ALL
  ),
  dispersal AS (
    SELECT account_no, account_id, t, paid_8h, list(counterparty) FILTER (payee) AS payees
    FROM near
    GROUP BY account_no, account_id, t, paid_8h
    HAVING count(*) FILTER (payee) >= 5 AND count(*) FILTER (sender) BETWEEN 1 AND 2
  ),
  -- Payees who were paid in any way in the 90 days before those hours are known.
  hit AS (
    SELECT account_no, account_id, t, paid_8h, payees
    FROM (
      SELECT
        d.account_no, d.account_id, d.t, d.paid_8h,
        count(DISTINCT e.counterparty) AS payees,
        count(DISTINCT CASE WHEN e.t <= d.t - INTERVAL 8 HOUR THEN e.counterparty END) AS known
      FROM dispersal d
      JOIN entry e
        ON e.account_no = d.account_no AND e.t <= d.t AND e.t > d.t - INTERVAL 8 HOUR - INTERVAL 90 DAY
      WHERE e.direction = 2 AND e.external AND list_contains(d.payees, e.counterparty)
      GROUP BY d.account_no, d.account_id, d.t, d.paid_8h
    )
    WHERE 5 * (payees - known) >= 4 * payees
  ),
  numbered AS (
    -- A new episode where the window (t - 24 h, t] does not overlap the one before it.
    SELECT *, count(*) FILTER (first) OVER (PARTITION BY account_no ORDER BY t) AS episode
    FROM (
      SELECT *, coalesce(t - INTERVAL 24 HOUR >= lag(t) OVER (PARTITION BY account_no ORDER BY t), true) AS first
      FROM hit
    )
  )
SELECT
  'T06' AS typology,
  account_id AS subject_id,
  min(t) - INTERVAL 24 HOUR AS window_from,
  max(t) AS window_to,
  arg_max(payees, (paid_8h, -epoch_us(t))) AS entries,
  CAST(max(paid_8h) / 10000 AS DECIMAL(23, 4)) AS amount
FROM numbered
GROUP BY account_no, account_id, episode
