-- T18, till of an unlicensed betting site: many small round credits in the evening, and some senders are paid again.
--
-- Anchors are credits from others (in, external, transfer, wages included) of the evaluated days. At each one:
--   n, round, late    those of (t - 24 h, t]: >= 10; of a round native amount >= 0.60; at 18:00 to 02:00 of the
--                     account's zone >= 0.50
--   senders, median   distinct senders >= 6; median amount <= 200 (of an even number the mean of the middle two,
--                     rounded up to 1/10,000)
--   two-way share     senders also paid (out, external, transfer) in (t - 24 h, t + 24 h] / senders: >= 0.20
-- One window pass on count and round amounts leaves few anchors; only those are joined with their day before and after.
-- An amount without a rate makes the median unknown, which is no hit. Accounts with a gambling licence, by the master
-- or by party reference, are silent. Amounts are in 1/10,000. Left out: nothing that can change a hit; the severity
-- (most of the rest goes to an exchange or abroad) only chooses which anchor's figures an episode shows.
WITH
  anchor AS (
    SELECT DISTINCT account_no, t
    FROM (
      SELECT account_no, t, count(*) OVER day AS n, count(*) FILTER (round_amount) OVER day AS round
      FROM entry
      WHERE direction = 0 AND external AND transfer
        AND t > TIMESTAMP '${from}' - INTERVAL 24 HOUR AND t < TIMESTAMP '${end}'
      WINDOW day AS (PARTITION BY account_no ORDER BY t
                     RANGE BETWEEN INTERVAL '23:59:59.999999' PRECEDING AND CURRENT ROW)
    )
    WHERE t >= TIMESTAMP '${from}' AND n >= 10 AND 5 * round >= 3 * n
  ),
  unlicensed AS (
    SELECT a.account_no, a.t, o.account_id, coalesce(o.time_zone, 'UTC') AS zone
    FROM anchor a
    JOIN own_account o USING (account_no)
    WHERE o.bank AND o.gambling_licence IS NOT TRUE
      AND NOT EXISTS (
        FROM party p
        WHERE p.party_class = 'LICENSED_GAMBLING' AND p.party_key = o.account_id
          AND (p.from_date IS NULL OR p.from_date <= DATE '${business_date}')
          AND (p.to_date IS NULL OR p.to_date >= DATE '${business_date}'))
  ),
  -- What passed between an anchor's account and each counterparty in the day before and the day after.
  met AS (
    SELECT
      account_no, account_id, anchor_t, counterparty,
      count(*) FILTER (credit) AS credits,
      count(*) FILTER (credit AND (local_hour >= 18 OR local_hour < 2)) AS late,
      count(*) FILTER (credit AND amount IS NULL) AS credits_without_rate,
      list(amount) FILTER (credit) AS amounts,
      bool_or(gone AND external) AS paid,
      coalesce(sum(amount) FILTER (gone), 0) AS gone,
      coalesce(sum(amount) FILTER (gone AND away), 0) AS gone_away,
      count(*) FILTER (gone AND amount IS NULL) AS gone_without_rate
    FROM (
      SELECT
        u.account_no, u.account_id, u.t AS anchor_t, e.counterparty, e.amount, e.external,
        e.direction = 0 AND e.external AND e.t <= u.t AS credit,
        e.direction = 2 AND (e.external OR e.crypto_payment) AS gone,
        e.to_vasp OR e.abroad OR (e.self AND e.exchange_account) AS away,
        hour(timezone(u.zone, timezone('UTC', e.t))) AS local_hour
      FROM unlicensed u
      JOIN entry e
        ON e.account_no = u.account_no AND e.t > u.t - INTERVAL 24 HOUR AND e.t <= u.t + INTERVAL 24 HOUR
      WHERE e.transfer
    )
    GROUP BY account_no, account_id, anchor_t, counterparty
  ),
  till AS (
    SELECT
      account_no, account_id, anchor_t AS t,
      sum(credits)::BIGINT AS n,
      list_sort(flatten(list(amounts) FILTER (credits > 0))) AS sorted,
      -- Most of what goes to others than the senders goes to an exchange or abroad.
      coalesce(2 * sum(gone_away) FILTER (credits = 0) > sum(gone) FILTER (credits = 0)
               AND sum(gone_without_rate) FILTER (credits = 0) = 0, false) AS net_leaves
    FROM met
    GROUP BY account_no, account_id, anchor_t
    HAVING count(*) FILTER (credits > 0) >= 6
      AND 2 * sum(late) >= sum(credits)
      AND 5 * count(*) FILTER (credits > 0 AND paid) >= count(*) FILTER (credits > 0)
      AND sum(credits_without_rate) = 0
  ),
  hit AS (
    SELECT account_no, account_id, t, n, net_leaves, list_sum(sorted) AS total, median
    FROM (SELECT *, (sorted[(n + 1) // 2] + sorted[n // 2 + 1] + 1) // 2 AS median FROM till)
    WHERE median <= 2000000
  ),
  numbered AS (
    -- A new episode where the window (t - 24 h, t + 24 h] does not overlap the one before it.
    SELECT *, count(*) FILTER (first) OVER (PARTITION BY account_no ORDER BY t) AS episode
    FROM (
      SELECT *, coalesce(t - INTERVAL 48 HOUR >= lag(t) OVER (PARTITION BY account_no ORDER BY t), true) AS first
      FROM hit
    )
  )
SELECT
  'T18' AS typology,
  account_id AS subject_id,
  min(t) - INTERVAL 24 HOUR AS window_from,
  max(t) + INTERVAL 24 HOUR AS window_to,
  arg_max(n, (net_leaves, total, -epoch_us(t))) AS entries,
  CAST(arg_max(median, (net_leaves, total, -epoch_us(t))) / 10000 AS DECIMAL(23, 4)) AS amount
FROM numbered
GROUP BY account_no, account_id, episode
