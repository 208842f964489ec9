-- set spark.sql.shuffle.partitions=32
-- set spark.sql.broadcastTimeout=3600
-- What every typology reads, made once: own accounts, and the entries of bank and exchange rows. See the DuckDB
-- version for what is kept and what is left out; the two differ in dialect only.
--
-- The masters fit into memory, so rows meet them by broadcast; entries are kept in Spark's columnar cache.

DROP VIEW IF EXISTS own_account
;
DROP VIEW IF EXISTS day_rate
;
DROP VIEW IF EXISTS known_party
;
DROP VIEW IF EXISTS reversed
;
DROP VIEW IF EXISTS entry
;
-- Own accounts, numbered: a number is grouped and sorted faster than a text.
CACHE TABLE own_account AS
WITH holder AS (
  SELECT monotonically_increasing_id() AS customer_no,
         customer_id,
         customer_type,
         CASE WHEN customer_type = 'LEGAL' THEN incorporation_date ELSE date_of_birth END AS born,
         CASE WHEN customer_type = 'LEGAL' THEN coalesce(country_of_registration, country_of_residence)
              ELSE country_of_residence END AS home,
         address_hash,
         employer_name
  FROM customer
), numbered AS (
  SELECT monotonically_increasing_id() + 1 AS account_no, * FROM account
)
SELECT a.account_no,
       h.customer_no,
       a.account_id,
       a.institution_id,
       a.customer_id,
       a.account_kind = 'BANK' AS bank,
       a.account_type,
       a.account_type IN ('PAYROLL', 'MERCHANT_SETTLEMENT', 'PSP_SETTLEMENT', 'ESCROW', 'CLIENT_MONEY', 'GOVERNMENT',
                          'BILLER', 'VASP_FIAT', 'EXCHANGE_OMNIBUS') AS exempt,
       a.account_type = 'VASP_FIAT' AS vasp,
       a.currency,
       a.open_date,
       a.last_activity_date,
       a.time_zone,
       a.gambling_licence,
       h.customer_type,
       h.born,
       h.home,
       h.address_hash,
       h.employer_name
FROM numbered a JOIN holder h ON h.customer_id = a.customer_id
;
-- Base units per unit of another asset, for each day on which the last rate is at most five days old.
CACHE TABLE day_rate AS
WITH dated AS (
  SELECT asset_code, rate_date, rate,
         lead(rate_date) OVER (PARTITION BY asset_code ORDER BY rate_date) AS next_date
  FROM fx
  WHERE base_currency = 'USD' AND asset_code <> 'USD'
)
SELECT asset_code,
       explode(sequence(rate_date, date_sub(least(next_date, date_add(rate_date, 6)), 1))) AS day,
       CAST(rate AS DECIMAL(20, 10)) AS rate
FROM dated
;
-- What lists and reference data say of an account id, an agent or a wallet.
CACHE TABLE known_party AS
WITH listed AS (
  SELECT CASE WHEN entry_type = 'WALLET' THEN coalesce(network, '') ELSE 'bank' END AS scope,
         CASE WHEN entry_type = 'WALLET' AND lower(value) LIKE '0x%' THEN lower(value) ELSE value END AS party,
         collect_list(struct(effective_from AS since,
                             coalesce(effective_to, TIMESTAMP '9999-12-31 00:00:00') AS until,
                             category IN ('SANCTIONED', 'SECTION_311') AS sanctioned,
                             category = 'MULE_CONFIRMED' AS mule)) AS listings
  FROM watchlist
  WHERE entry_type IN ('WALLET', 'BANK_ACCOUNT', 'BIC')
  GROUP BY 1, 2
), classed AS (
  SELECT 'bank' AS scope, party_key AS party, bool_or(party_class IN ('VASP', 'KIOSK')) AS vasp
  FROM party
  WHERE coalesce(from_date, DATE '${business_date}') <= DATE '${business_date}'
    AND coalesce(to_date, DATE '${business_date}') >= DATE '${business_date}'
  GROUP BY party_key
)
SELECT scope, party, coalesce(listings, array()) AS listings, coalesce(vasp, FALSE) AS vasp
FROM listed FULL JOIN classed USING (scope, party)
;
-- Reversals, and the originals they took back: per reversal the latest booked row the other way round, of the same
-- native amount, with its end-to-end id or, where it has none, of the ten days before.
CACHE TABLE reversed AS
WITH reversal AS (
  SELECT transaction_id, booking_datetime, end_to_end_id, instructed_amount, instructed_currency,
         coalesce(debtor_account_id, debtor_name, '') AS debtor,
         coalesce(creditor_account_id, creditor_name, '') AS creditor
  FROM bank
  WHERE reversal_indicator AND entry_status = 'BOOK'
), paired AS (
  SELECT /*+ BROADCAST(r) */ o.transaction_id,
         row_number() OVER (PARTITION BY r.transaction_id
           ORDER BY o.booking_datetime DESC, o.transaction_id DESC) AS place
  FROM bank o
  JOIN reversal r ON o.instructed_amount = r.instructed_amount AND o.instructed_currency = r.instructed_currency
                 AND coalesce(o.debtor_account_id, o.debtor_name, '') = r.creditor
                 AND coalesce(o.creditor_account_id, o.creditor_name, '') = r.debtor
  WHERE o.entry_status = 'BOOK'
    AND NOT o.reversal_indicator
    AND o.booking_datetime <= r.booking_datetime
    AND CASE WHEN r.end_to_end_id <> '' THEN o.end_to_end_id = r.end_to_end_id
             ELSE o.booking_datetime >= r.booking_datetime - INTERVAL 10 DAYS END
)
SELECT transaction_id FROM paired WHERE place = 1
;
CACHE TABLE entry AS
WITH booked AS (
  SELECT /*+ BROADCAST(d, c) */
         b.*,
         coalesce(value_date, CAST(booking_datetime AS DATE)) AS rate_day,
         d.account_no AS d_no, d.customer_no AS d_customer, d.home AS d_home, d.vasp AS d_vasp,
         c.account_no AS c_no, c.customer_no AS c_customer, c.home AS c_home, c.vasp AS c_vasp,
         NOT d.bank AS d_exchange, NOT c.bank AS c_exchange
  FROM bank b
  LEFT JOIN own_account d ON d.account_id = b.debtor_account_id
                         AND coalesce(b.debtor_agent_id, '') IN ('', d.institution_id)
  LEFT JOIN own_account c ON c.account_id = b.creditor_account_id
                         AND coalesce(b.creditor_agent_id, '') IN ('', c.institution_id)
  LEFT ANTI JOIN reversed r ON r.transaction_id = b.transaction_id
  WHERE b.booking_datetime >= TIMESTAMP '${from}' - INTERVAL 91 DAYS
    AND b.entry_status = 'BOOK'
    AND NOT b.reversal_indicator
    AND b.transaction_type NOT IN ('FEE', 'INTEREST', 'CARD_PAYMENT', 'DIRECT_DEBIT')
), sided AS (
  SELECT *,
         explode(CASE WHEN c_no IS NULL THEN array(2) WHEN d_no IS NULL THEN array(0) ELSE array(0, 2) END) AS direction
  FROM booked
  WHERE c_no IS NOT NULL OR d_no IS NOT NULL
), side AS (
  SELECT *,
         CASE direction WHEN 0 THEN c_no ELSE d_no END AS account_no,
         CASE direction WHEN 0 THEN c_customer ELSE d_customer END AS customer_no,
         CASE direction WHEN 0 THEN c_home ELSE d_home END AS home,
         CASE direction WHEN 0 THEN d_no ELSE c_no END AS other_no,
         CASE direction WHEN 0 THEN d_customer ELSE c_customer END AS other_customer,
         CASE direction WHEN 0 THEN d_exchange ELSE c_exchange END AS other_exchange,
         CASE direction WHEN 0 THEN d_vasp ELSE c_vasp END AS other_vasp,
         CASE direction WHEN 0 THEN coalesce(debtor_country, d_home) ELSE coalesce(creditor_country, c_home) END
           AS other_country,
         CASE direction WHEN 0 THEN debtor_account_id ELSE creditor_account_id END AS other_id,
         CASE direction WHEN 0 THEN debtor_agent_id ELSE creditor_agent_id END AS other_agent,
         CASE direction WHEN 0 THEN debtor_name ELSE creditor_name END AS other_name,
         transaction_type IN ('CASH_DEPOSIT', 'CASH_WITHDRAWAL') AS cash,
         coalesce(terminal_id, branch_id) AS venue
  FROM sided
), told AS (
  SELECT /*+ BROADCAST(a, g, r) */
         side.*,
         coalesce(other_customer = customer_no, FALSE) AS self,
         CASE WHEN cash THEN NULL
              WHEN other_no IS NOT NULL THEN CAST(other_no AS BIGINT)
              WHEN other_id <> '' THEN -1 - shiftrightunsigned(xxhash64(coalesce(other_agent, ''), other_id), 2)
              WHEN other_name <> ''
              THEN -1 - shiftrightunsigned(xxhash64(coalesce(other_agent, ''), 'name', other_name), 2)
         END AS counterparty,
         coalesce(a.vasp, FALSE) OR coalesce(g.vasp, FALSE) AS known_vasp,
         CASE WHEN NOT cash AND (a.listings IS NOT NULL OR g.listings IS NOT NULL)
              THEN filter(concat(coalesce(a.listings, array()), coalesce(g.listings, array())),
                          l -> l.since <= booking_datetime AND booking_datetime < l.until) END AS listings,
         r.rate
  FROM side
  LEFT JOIN known_party a ON a.party = side.other_id AND a.scope = 'bank'
  LEFT JOIN known_party g ON g.party = side.other_agent AND g.scope = 'bank'
  LEFT JOIN day_rate r ON r.asset_code = side.instructed_currency AND r.day = side.rate_day
), bank_entry AS (
  SELECT account_no,
         customer_no,
         booking_datetime AS t,
         direction,
         transaction_type AS kind,
         CAST(bround(CASE WHEN instructed_currency = 'USD' THEN instructed_amount
                          ELSE CAST(instructed_amount AS DECIMAL(17, 5)) * rate END, 4) * 10000 AS BIGINT) AS amount,
         counterparty,
         CASE WHEN venue <> '' THEN xxhash64(venue) END AS place,
         self,
         counterparty IS NOT NULL AND NOT self AS external,
         transaction_type IN ('CREDIT_TRANSFER', 'INSTANT_CREDIT_TRANSFER') AS transfer,
         coalesce(purpose_code IN ('SALA', 'PENS', 'BENE', 'TAXR', 'LOAN'), FALSE) AS earned,
         coalesce(purpose_code IN ('SALA', 'PENS', 'BENE'), FALSE) AS wage_or_benefit,
         coalesce(recall_flag, FALSE) AS recalled,
         instructed_amount % (CASE
             WHEN instructed_currency IN ('THB', 'PHP', 'CNY', 'HKD', 'TWD', 'INR') THEN 100
             WHEN instructed_currency IN ('MMK', 'JPY') THEN 1000
             WHEN instructed_currency IN ('KHR', 'LAK', 'KRW') THEN 10000
             WHEN instructed_currency = 'VND' THEN 50000
             ELSE 10 END) = 0 AS round_amount,
         known_vasp OR coalesce(other_vasp, FALSE) AS to_vasp,
         direction = 2 AND NOT cash
           AND (known_vasp OR (self AND other_exchange) OR coalesce(merchant_category_code = '6051', FALSE))
           AS crypto_payment,
         coalesce(other_exchange, FALSE) AS exchange_account,
         coalesce(NOT cash AND other_country <> home, FALSE) AS abroad,
         NOT cash AND (other_country IS NULL OR home IS NULL) AS country_unknown,
         coalesce(cash AND terminal_country <> home, FALSE) AS terminal_abroad,
         cash AND (terminal_country IS NULL OR home IS NULL) AS terminal_unknown,
         coalesce(size(listings) > 0, FALSE) AS listed,
         coalesce(exists(listings, l -> l.sanctioned), FALSE) AS listed_sanctioned,
         coalesce(exists(listings, l -> l.mule), FALSE) AS listed_mule
  FROM told
), settled AS (
  SELECT /*+ BROADCAST(o, b) */
         x.*,
         o.account_no,
         o.customer_no,
         x.event_type IN ('P2P_BUY', 'P2P_SELL') AS peer,
         CASE WHEN x.event_type IN ('FIAT_DEPOSIT', 'CRYPTO_DEPOSIT', 'KIOSK_CASH_IN', 'INTERNAL_TRANSFER_IN') THEN 0
              WHEN x.event_type IN ('FIAT_WITHDRAWAL', 'CRYPTO_WITHDRAWAL', 'INTERNAL_TRANSFER_OUT') THEN 2
              ELSE 1 END AS direction,
         b.account_no AS bank_no,
         coalesce(b.customer_no = o.customer_no, FALSE) AND x.event_type NOT IN ('P2P_BUY', 'P2P_SELL') AS self
  FROM exchange x
  JOIN own_account o ON o.account_id = x.account_id AND o.institution_id = x.vasp_id
  LEFT JOIN own_account b ON b.account_id = x.bank_account_id
  WHERE x.event_datetime >= TIMESTAMP '${from}' - INTERVAL 91 DAYS
    AND x.status = 'SETTLED'
    AND x.event_type <> 'FEE'
), walleted AS (
  SELECT *,
         CASE direction WHEN 0 THEN originator_wallet_address ELSE beneficiary_wallet_address END AS address,
         CASE WHEN lower(address) LIKE '0x%' THEN lower(address) ELSE address END AS wallet,
         CASE event_type WHEN 'KIOSK_CASH_IN' THEN kiosk_id ELSE blockchain_network END AS venue
  FROM settled
), exchange_told AS (
  SELECT /*+ BROADCAST(n, a, r) */
         w.*,
         CASE WHEN peer AND p2p_counterparty_account_id IS NULL THEN NULL
              WHEN peer THEN -1 - shiftrightunsigned(xxhash64('', p2p_counterparty_account_id), 2)
              WHEN wallet <> ''
              THEN -1 - shiftrightunsigned(xxhash64(coalesce(blockchain_network, ''), 'wallet', wallet), 2)
              WHEN bank_no IS NOT NULL THEN CAST(bank_no AS BIGINT)
              WHEN coalesce(bank_account_id, p2p_payment_account_id) <> ''
              THEN -1 - shiftrightunsigned(xxhash64('', coalesce(bank_account_id, p2p_payment_account_id)), 2)
         END AS counterparty,
         CASE WHEN n.listings IS NOT NULL OR a.listings IS NOT NULL
              THEN filter(concat(coalesce(n.listings, array()), coalesce(a.listings, array())),
                          l -> l.since <= event_datetime AND event_datetime < l.until) END AS listings,
         r.rate
  FROM walleted w
  LEFT JOIN known_party n ON n.party = w.wallet AND n.scope = w.blockchain_network
  LEFT JOIN known_party a ON a.party = w.wallet AND a.scope = ''
  LEFT JOIN day_rate r ON r.asset_code = w.fiat_currency AND r.day = CAST(w.event_datetime AS DATE)
), exchange_entry AS (
  SELECT account_no,
         customer_no,
         event_datetime AS t,
         direction,
         event_type AS kind,
         CAST(bround(CASE WHEN coalesce(fiat_currency, 'USD') = 'USD' THEN fiat_value
                          ELSE CAST(fiat_value AS DECIMAL(17, 5)) * rate END, 4) * 10000 AS BIGINT) AS amount,
         counterparty,
         CASE WHEN venue <> '' THEN xxhash64(venue) END AS place,
         self,
         counterparty IS NOT NULL AND NOT self AS external,
         FALSE AS transfer,
         FALSE AS earned,
         FALSE AS wage_or_benefit,
         FALSE AS recalled,
         FALSE AS round_amount,
         FALSE AS to_vasp,
         event_type = 'KIOSK_CASH_IN' AS crypto_payment,
         FALSE AS exchange_account,
         FALSE AS abroad,
         FALSE AS country_unknown,
         FALSE AS terminal_abroad,
         FALSE AS terminal_unknown,
         coalesce(size(listings) > 0, FALSE) AS listed,
         coalesce(exists(listings, l -> l.sanctioned), FALSE) AS listed_sanctioned,
         coalesce(exists(listings, l -> l.mule), FALSE) AS listed_mule
  FROM exchange_told
)
SELECT * FROM bank_entry
UNION ALL
SELECT * FROM exchange_entry
