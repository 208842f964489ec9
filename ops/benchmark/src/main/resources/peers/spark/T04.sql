-- T04, new or dormant account used as a mule; see the DuckDB version for the meaning.
WITH summed_credit AS (
  SELECT account_no, t,
         CASE WHEN direction = 0 AND external AND transfer AND NOT earned THEN amount END AS paid_in,
         lag(t) OVER (PARTITION BY account_no ORDER BY t) AS before
  FROM entry
), paid AS (
  SELECT account_no, max(gap) AS gap
  FROM (
    SELECT account_no,
           sum(paid_in) OVER week AS received,
           count(paid_in) OVER week AS credits,
           max(t > TIMESTAMP '${from}' - INTERVAL 7 DAYS AND (before IS NULL OR before <= t - INTERVAL 90 DAYS))
             OVER (PARTITION BY account_no) AS gap,
           t
    FROM summed_credit
    WINDOW week AS (PARTITION BY account_no ORDER BY t
      RANGE BETWEEN INTERVAL '6 23:59:59.999999' DAY TO SECOND PRECEDING AND CURRENT ROW)
  )
  WHERE received >= 5000 * 10000 AND credits >= 3 AND t >= TIMESTAMP '${from}'
  GROUP BY account_no
), quiet AS (
  SELECT o.account_id, o.institution_id, o.account_no, o.last_activity_date, o.open_date, p.gap
  FROM paid p JOIN own_account o ON o.account_no = p.account_no
  WHERE p.gap OR o.open_date >= date_sub(TIMESTAMP '${from}', 30)
), event AS (
  SELECT /*+ BROADCAST(d, c) */
         explode(array(struct(d.account_no, d.last_activity_date), struct(c.account_no, c.last_activity_date))) AS own,
         b.booking_datetime AS t
  FROM bank b
  LEFT JOIN quiet d ON d.gap AND d.account_id = b.debtor_account_id
                     AND coalesce(b.debtor_agent_id, '') IN ('', d.institution_id)
  LEFT JOIN quiet c ON c.gap AND c.account_id = b.creditor_account_id
                     AND coalesce(b.creditor_agent_id, '') IN ('', c.institution_id)
  LEFT ANTI JOIN reversed r ON r.transaction_id = b.transaction_id
  WHERE b.entry_status = 'BOOK' AND NOT b.reversal_indicator AND b.transaction_type NOT IN ('FEE', 'INTEREST')
    AND (d.account_no IS NOT NULL OR c.account_no IS NOT NULL)
), slept AS (
  SELECT own.account_no, t, own.last_activity_date AS last_activity,
         lag(t) OVER (PARTITION BY own.account_no ORDER BY t) AS before
  FROM event
  WHERE own.account_no IS NOT NULL
), life AS (
  SELECT DISTINCT account_no, t AS began, t + INTERVAL 7 DAYS AS until, TRUE AS woken
  FROM slept
  WHERE CASE WHEN before IS NULL THEN last_activity < CAST(t AS DATE) AND datediff(t, last_activity) >= 90
             ELSE before <= t - INTERVAL 90 DAYS END
    AND t >= TIMESTAMP '${from}' - INTERVAL 7 DAYS
  UNION ALL
  SELECT DISTINCT account_no, CAST(open_date AS TIMESTAMP),
         CAST(open_date AS TIMESTAMP) + INTERVAL 31 DAYS - INTERVAL '0.000001' SECOND, FALSE
  FROM quiet
  WHERE open_date >= date_sub(TIMESTAMP '${from}', 30)
), move AS (
  SELECT /*+ BROADCAST(l) */ l.account_no, l.began, l.woken, e.t,
         CASE e.direction WHEN 0 THEN e.counterparty END AS sender,
         CASE e.direction WHEN 0 THEN e.amount END AS paid_in,
         CASE e.direction WHEN 2 THEN e.amount ELSE 0 END AS paid_out
  FROM life l JOIN entry e ON e.account_no = l.account_no AND e.t >= l.began AND e.t <= l.until
  WHERE (e.direction = 0 AND e.external AND e.transfer AND NOT e.earned)
     OR (e.direction = 2 AND (e.external OR e.kind = 'CASH_WITHDRAWAL'))
), running AS (
  SELECT *,
         sum(paid_out) OVER (PARTITION BY account_no, began, woken ORDER BY t RANGE UNBOUNDED PRECEDING) AS out_until,
         coalesce(sum(paid_out) OVER (PARTITION BY account_no, began, woken ORDER BY t
           RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL '0.000001' SECOND PRECEDING), 0) AS out_before
  FROM move
), summed AS (
  SELECT *,
         sum(paid_in) OVER week AS received,
         size(collect_set(sender) OVER week) AS senders,
         min(CASE WHEN sender IS NOT NULL THEN out_before END) OVER week AS out_before_first
  FROM running
  WINDOW week AS (PARTITION BY account_no, began, woken ORDER BY t
    RANGE BETWEEN INTERVAL '6 23:59:59.999999' DAY TO SECOND PRECEDING AND CURRENT ROW)
), hit AS (
  SELECT DISTINCT o.account_id, s.account_no, s.t, s.began, s.woken, s.received, s.senders
  FROM summed s JOIN own_account o ON o.account_no = s.account_no
  WHERE s.senders >= 3
    AND s.received >= 5000 * 10000
    AND (s.out_until - s.out_before_first) * 10 >= s.received * 7
    AND s.t >= TIMESTAMP '${from}' AND s.t < TIMESTAMP '${end}'
), graded AS (
  SELECT /*+ BROADCAST(h) */ h.account_id, h.t, h.received, h.senders,
         bool_or(h.woken AND a.account_id IS NOT NULL) AS critical
  FROM hit h
  LEFT JOIN access a ON a.account_id = h.account_id AND a.event_type = 'DETAIL_CHANGE'
                    AND a.event_datetime > h.began - INTERVAL 7 DAYS AND a.event_datetime <= h.began
  GROUP BY h.account_id, h.t, h.received, h.senders
), begun AS (
  SELECT *, coalesce(lag(t) OVER (PARTITION BY account_id ORDER BY t) <= t - INTERVAL 7 DAYS, TRUE) AS begins
  FROM graded
), island AS (
  SELECT *, count_if(begins) OVER (PARTITION BY account_id ORDER BY t) AS episode FROM begun
)
SELECT 'T04' AS typology,
       account_id AS subject_id,
       min(t) - INTERVAL 7 DAYS AS window_from,
       max(t) AS window_to,
       CAST(max_by(senders, struct(critical, received, -unix_micros(t))) AS BIGINT) AS entries,
       CAST(max_by(received, struct(critical, received, -unix_micros(t))) AS DECIMAL(23, 4)) / 10000 AS amount
FROM island
GROUP BY account_id, episode
