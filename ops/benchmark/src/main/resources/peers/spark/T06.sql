-- T06, fan-out dispersal. What it means and how it is done stands in the DuckDB file of the same name; here a filter
-- inside a window function is a CASE, since Spark knows no other way.
WITH
  flow AS (
    SELECT
      account_no, t, amount,
      direction = 2 AS payment,
      CASE WHEN direction = 2 THEN 1 ELSE 0 END AS payments,
      CASE WHEN direction = 2 THEN amount ELSE 0 END AS paid,
      CASE WHEN direction = 0 THEN amount ELSE 0 END AS received
    FROM entry
    WHERE external AND transfer
      AND t > TIMESTAMP '${from}' - INTERVAL 24 HOURS AND t < TIMESTAMP '${end}'
      AND ((direction = 2 AND NOT wage_or_benefit) OR (direction = 0 AND NOT earned))
  ),
  crowd AS (
    SELECT DISTINCT account_no, t, paid_8h
    FROM (
      SELECT
        account_no, t, payment,
        sum(payments) OVER eight AS payments_8h,
        sum(paid) OVER eight AS paid_8h,
        count(*) OVER eight - count(paid) OVER eight AS payments_without_rate,
        sum(received) OVER day AS received_24h,
        count(*) OVER day - count(received) OVER day AS credits_without_rate
      FROM flow
      WINDOW
        eight AS (PARTITION BY account_no ORDER BY t
                  RANGE BETWEEN INTERVAL '0 07:59:59.999999' DAY TO SECOND PRECEDING AND CURRENT ROW),
        day AS (PARTITION BY account_no ORDER BY t
                RANGE BETWEEN INTERVAL '0 23:59:59.999999' DAY TO SECOND PRECEDING AND CURRENT ROW)
    )
    WHERE payment AND t >= TIMESTAMP '${from}'
      AND payments_8h >= 5 AND paid_8h >= 50000000 AND payments_without_rate = 0
      AND received_24h > 0 AND 5 * paid_8h >= 4 * received_24h AND credits_without_rate = 0
  ),
  -- A payroll account pays crowds by its nature; it leaves here, before its many payees are looked at.
  anchor AS (
    SELECT /*+ BROADCAST(c) */ c.account_no, o.account_id, c.t, c.paid_8h
    FROM crowd c
    JOIN own_account o ON o.account_no = c.account_no
    WHERE o.bank AND o.account_type <> 'PAYROLL'
      AND (c.t - INTERVAL 8 HOURS - INTERVAL 90 DAYS >= TIMESTAMP '${coverage_from}'
           OR o.open_date >= CAST(TIMESTAMP '${coverage_from}' AS DATE))
  ),
  -- Whom the account paid, and by whom it was paid, in the hours of an anchor: a service has too many senders.
  near AS (
    SELECT /*+ BROADCAST(a) */
      a.account_no, a.account_id, a.t, a.paid_8h, e.counterparty,
      bool_or(e.direction = 2 AND e.t > a.t - INTERVAL 8 HOURS) AS payee,
      bool_or(e.direction = 0) AS sender
    FROM anchor a
    JOIN entry e ON e.account_no = a.account_no AND e.t <= a.t AND e.t > a.t - INTERVAL 24 HOURS
    WHERE e.external AND e.transfer
      AND ((e.direction = 2 AND NOT e.wage_or_benefit) OR (e.direction = 0 AND NOT e.earned))
    GROUP BY a.account_no, a.account_id, a.t, a.paid_8h, e.counterparty
  ),
  dispersal AS (
    SELECT account_no, account_id, t, paid_8h, collect_list(CASE WHEN payee THEN counterparty END) AS payees
    FROM near
    GROUP BY account_no, account_id, t, paid_8h
    HAVING count_if(payee) >= 5 AND count_if(sender) BETWEEN 1 AND 2
  ),
  -- Payees who were paid in any way in the 90 days before those hours are known.
  hit AS (
    SELECT account_no, account_id, t, paid_8h, payees
    FROM (
      SELECT /*+ BROADCAST(d) */
        d.account_no, d.account_id, d.t, d.paid_8h,
        count(DISTINCT e.counterparty) AS payees,
        count(DISTINCT CASE WHEN e.t <= d.t - INTERVAL 8 HOURS THEN e.counterparty END) AS known
      FROM dispersal d
      JOIN entry e
        ON e.account_no = d.account_no AND e.t <= d.t AND e.t > d.t - INTERVAL 8 HOURS - INTERVAL 90 DAYS
      WHERE e.direction = 2 AND e.external AND array_contains(d.payees, e.counterparty)
      GROUP BY d.account_no, d.account_id, d.t, d.paid_8h
    )
    WHERE 5 * (payees - known) >= 4 * payees
  ),
  numbered AS (
    -- A new episode where the window (t - 24 h, t] does not overlap the one before it.
    SELECT *, count_if(first) OVER (PARTITION BY account_no ORDER BY t) AS episode
    FROM (
      SELECT *, coalesce(t - INTERVAL 24 HOURS >= lag(t) OVER (PARTITION BY account_no ORDER BY t), true) AS first
      FROM hit
    )
  )
SELECT
  'T06' AS typology,
  account_id AS subject_id,
  min(t) - INTERVAL 24 HOURS AS window_from,
  max(t) AS window_to,
  max_by(payees, struct(paid_8h, -unix_micros(t))) AS entries,
  CAST(max(paid_8h) / CAST(10000 AS DECIMAL(5, 0)) AS DECIMAL(23, 4)) AS amount
FROM numbered
GROUP BY account_no, account_id, episode
