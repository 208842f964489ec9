-- T18, till of an unlicensed betting site. What it means and how it is done stands in the DuckDB file of the same name;
-- here a filter inside a window function is a CASE, since Spark knows no other way.
WITH
  anchor AS (
    SELECT DISTINCT account_no, t
    FROM (
      SELECT account_no, t, count(*) OVER day AS n, count_if(round_amount) OVER day AS round
      FROM entry
      WHERE direction = 0 AND external AND transfer
        AND t > TIMESTAMP '${from}' - INTERVAL 24 HOURS AND t < TIMESTAMP '${end}'
      WINDOW day AS (PARTITION BY account_no ORDER BY t
                     RANGE BETWEEN INTERVAL '0 23:59:59.999999' DAY TO SECOND PRECEDING AND CURRENT ROW)
    )
    WHERE t >= TIMESTAMP '${from}' AND n >= 10 AND 5 * round >= 3 * n
  ),
  unlicensed AS (
    SELECT /*+ BROADCAST(a) */
      a.account_no, a.t, o.account_id, coalesce(o.time_zone, 'UTC') AS zone
    FROM anchor a
    JOIN own_account o ON o.account_no = a.account_no
    WHERE o.bank AND o.gambling_licence IS NOT TRUE
      AND NOT EXISTS (
        SELECT 1
        FROM party p
        WHERE p.party_class = 'LICENSED_GAMBLING' AND p.party_key = o.account_id
          AND (p.from_date IS NULL OR p.from_date <= DATE '${business_date}')
          AND (p.to_date IS NULL OR p.to_date >= DATE '${business_date}'))
  ),
  -- What passed between an anchor's account and each counterparty in the day before and the day after.
  met AS (
    SELECT
      account_no, account_id, anchor_t, counterparty,
      count_if(credit) AS credits,
      count_if(credit AND (local_hour >= 18 OR local_hour < 2)) AS late,
      count_if(credit AND amount IS NULL) AS credits_without_rate,
      collect_list(CASE WHEN credit THEN amount END) AS amounts,
      bool_or(gone AND external) AS paid,
      coalesce(sum(CASE WHEN gone THEN amount END), 0) AS gone,
      coalesce(sum(CASE WHEN gone AND away THEN amount END), 0) AS gone_away,
      count_if(gone AND amount IS NULL) AS gone_without_rate
    FROM (
      SELECT /*+ BROADCAST(u) */
        u.account_no, u.account_id, u.t AS anchor_t, e.counterparty, e.amount, e.external,
        e.direction = 0 AND e.external AND e.t <= u.t AS credit,
        e.direction = 2 AND (e.external OR e.crypto_payment) AS gone,
        e.to_vasp OR e.abroad OR (e.self AND e.exchange_account) AS away,
        hour(from_utc_timestamp(e.t, u.zone)) AS local_hour
      FROM unlicensed u
      JOIN entry e
        ON e.account_no = u.account_no AND e.t > u.t - INTERVAL 24 HOURS AND e.t <= u.t + INTERVAL 24 HOURS
      WHERE e.transfer
    )
    GROUP BY account_no, account_id, anchor_t, counterparty
  ),
  till AS (
    SELECT
      account_no, account_id, anchor_t AS t,
      sum(credits) AS n,
      array_sort(flatten(collect_list(amounts))) AS sorted,
      -- Most of what goes to others than the senders goes to an exchange or abroad.
      coalesce(2 * sum(CASE WHEN credits = 0 THEN gone_away END) > sum(CASE WHEN credits = 0 THEN gone END)
               AND sum(CASE WHEN credits = 0 THEN gone_without_rate END) = 0, false) AS net_leaves
    FROM met
    GROUP BY account_no, account_id, anchor_t
    HAVING count_if(credits > 0) >= 6
      AND 2 * sum(late) >= sum(credits)
      AND 5 * count_if(credits > 0 AND paid) >= count_if(credits > 0)
      AND sum(credits_without_rate) = 0
  ),
  hit AS (
    SELECT
      account_no, account_id, t, n, net_leaves, median,
      aggregate(sorted, CAST(0 AS BIGINT), (total, amount) -> total + amount) AS total
    FROM (
      SELECT
        *,
        (element_at(sorted, CAST((n + 1) DIV 2 AS INT)) + element_at(sorted, CAST(n DIV 2 + 1 AS INT)) + 1) DIV 2
          AS median
      FROM till
    )
    WHERE median <= 2000000
  ),
  numbered AS (
    -- A new episode where the window (t - 24 h, t + 24 h] does not overlap the one before it.
    SELECT *, count_if(first) OVER (PARTITION BY account_no ORDER BY t) AS episode
    FROM (
      SELECT *, coalesce(t - INTERVAL 48 HOURS >= lag(t) OVER (PARTITION BY account_no ORDER BY t), true) AS first
      FROM hit
    )
  )
SELECT
  'T18' AS typology,
  account_id AS subject_id,
  min(t) - INTERVAL 24 HOURS AS window_from,
  max(t) + INTERVAL 24 HOURS AS window_to,
  max_by(n, struct(net_leaves, total, -unix_micros(t))) AS entries,
  CAST(max_by(median, struct(net_leaves, total, -unix_micros(t))) / CAST(10000 AS DECIMAL(5, 0)) AS DECIMAL(23, 4))
    AS amount
FROM numbered
GROUP BY account_no, account_id, episode
