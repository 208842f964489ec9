-- T04, new or dormant account used as a mule: within 30 days of its opening, or 7 days of the event that ended a sleep
-- of 90 days, three or more strangers pay in 5,000 or more within a week and 70 % of it leaves.
--
-- Accounts that cannot have enough paid in are dropped first. An account may have been woken only if the entries kept
-- show a gap; for those few the bank rows are read again, since any booked row wakes, a card payment too.
WITH credit AS (
  SELECT account_no, t,
         sum(amount) OVER week AS received,
         count(*) OVER week AS credits
  FROM entry
  WHERE direction = 0 AND external AND transfer AND NOT earned
    AND t > TIMESTAMP '${from}' - INTERVAL 7 DAYS
  WINDOW week AS (PARTITION BY account_no ORDER BY t
    RANGE BETWEEN INTERVAL '7 days -1 microseconds' PRECEDING AND CURRENT ROW)
), paid AS (
  SELECT DISTINCT account_no FROM credit WHERE received >= 5000 * 10000 AND credits >= 3
), opened AS (
  SELECT o.account_no, o.open_date::TIMESTAMP AS began,
         o.open_date::TIMESTAMP + INTERVAL 31 DAYS - INTERVAL 1 MICROSECOND AS until,
         FALSE AS woken
  FROM own_account o SEMI JOIN paid USING (account_no)
  WHERE o.open_date >= TIMESTAMP '${from}'::DATE - 30
), gap AS (
  SELECT account_no
  FROM (SELECT account_no, t, lag(t) OVER (PARTITION BY account_no ORDER BY t) AS before
        FROM entry SEMI JOIN paid USING (account_no))
  WHERE t > TIMESTAMP '${from}' - INTERVAL 7 DAYS
    AND (before IS NULL OR before <= t - INTERVAL 90 DAYS)
), quiet AS (
  SELECT o.account_id, o.institution_id, o.account_no FROM own_account o SEMI JOIN gap USING (account_no)
), seen AS (
  SELECT d.account_no AS d_no, c.account_no AS c_no, b.booking_datetime, b.transaction_id
  FROM bank b
  LEFT JOIN quiet d ON d.account_id = b.debtor_account_id
                   AND coalesce(b.debtor_agent_id, '') IN ('', d.institution_id)
  LEFT JOIN quiet c ON c.account_id = b.creditor_account_id
                   AND coalesce(b.creditor_agent_id, '') IN ('', c.institution_id)
  WHERE (d.account_no IS NOT NULL OR c.account_no IS NOT NULL)
    AND b.entry_status = 'BOOK' AND NOT b.reversal_indicator AND b.transaction_type NOT IN ('FEE', 'INTEREST')
), event AS (
  SELECT unnest([d_no, c_no]) AS account_no, make_timestamp(epoch_us(booking_datetime)) AS t, transaction_id FROM seen
), slept AS (
  SELECT e.account_no, e.t,
         lag(e.t) OVER (PARTITION BY e.account_no ORDER BY e.t) AS before,
         CASE WHEN o.last_activity_date < e.t::DATE THEN o.last_activity_date END AS last_activity
  FROM event e
  ANTI JOIN reversed USING (transaction_id)
  JOIN own_account o USING (account_no)
), woken AS (
  SELECT DISTINCT account_no, t AS began, t + INTERVAL 7 DAYS AS until, TRUE AS woken
  FROM slept
  WHERE CASE WHEN before IS NULL THEN t::DATE - last_activity >= 90 ELSE before <= t - INTERVAL 90 DAYS END
    AND t >= TIMESTAMP '${from}' - INTERVAL 7 DAYS
), life AS (
  FROM opened UNION ALL FROM woken
), move AS (
  SELECT l.account_no, l.began, l.woken, e.t,
         CASE e.direction WHEN 0 THEN e.counterparty END AS sender,
         CASE e.direction WHEN 0 THEN e.amount END AS paid_in,
         CASE e.direction WHEN 2 THEN e.amount END AS paid_out
  FROM life l JOIN entry e ON e.account_no = l.account_no AND e.t >= l.began AND e.t <= l.until
  WHERE (e.direction = 0 AND e.external AND e.transfer AND NOT e.earned)
     OR (e.direction = 2 AND (e.external OR e.kind = 'CASH_WITHDRAWAL'))
), summed AS (
  SELECT *,
         sum(paid_in) OVER week AS received,
         count(DISTINCT sender) OVER week AS senders,
         min(CASE WHEN sender IS NOT NULL THEN t END) OVER week AS first_credit,
         sum(paid_out) OVER until AS out_until,
         sum(paid_out) OVER before AS out_before
  FROM move
  WINDOW week AS (PARTITION BY account_no, began, woken ORDER BY t
           RANGE BETWEEN INTERVAL '7 days -1 microseconds' PRECEDING AND CURRENT ROW),
         until AS (PARTITION BY account_no, began, woken ORDER BY t RANGE UNBOUNDED PRECEDING),
         before AS (PARTITION BY account_no, began, woken ORDER BY t
           RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL 1 MICROSECOND PRECEDING)
), hit AS (
  SELECT DISTINCT o.account_id, a.account_no, a.t, a.began, a.woken, a.received, a.senders
  FROM summed a
  JOIN summed c ON c.account_no = a.account_no AND c.began = a.began AND c.woken = a.woken
               AND c.t = a.first_credit AND c.sender IS NOT NULL
  JOIN own_account o ON o.account_no = a.account_no
  WHERE a.senders >= 3
    AND a.received >= 5000 * 10000
    AND (a.out_until - coalesce(c.out_before, 0)) * 10 >= a.received * 7
    AND a.t >= TIMESTAMP '${from}' AND a.t < TIMESTAMP '${end}'
), changed AS (
  SELECT DISTINCT h.account_no, h.began
  FROM hit h
  JOIN access s ON s.account_id = h.account_id
  WHERE h.woken AND s.event_type = 'DETAIL_CHANGE'
    AND s.event_datetime AT TIME ZONE 'UTC' BETWEEN h.began - INTERVAL '7 days -1 microseconds' AND h.began
), graded AS (
  SELECT h.*, h.woken AND c.began IS NOT NULL AS critical,
         coalesce(lag(h.t) OVER (PARTITION BY h.account_no ORDER BY h.t) <= h.t - INTERVAL 7 DAYS, TRUE) AS begins
  FROM hit h LEFT JOIN changed c USING (account_no, began)
), island AS (
  SELECT *, count(*) FILTER (begins) OVER (PARTITION BY account_no ORDER BY t) AS episode FROM graded
)
SELECT 'T04' AS typology,
       account_id AS subject_id,
       min(t) - INTERVAL 7 DAYS AS window_from,
       max(t) AS window_to,
       first(senders ORDER BY critical DESC, received DESC, t) AS entries,
       first(received ORDER BY critical DESC, received DESC, t) / 10000::DECIMAL(9, 4) AS amount
FROM island
GROUP BY account_id, episode
