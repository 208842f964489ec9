-- What every typology reads, made once: own accounts, and the entries of bank and exchange rows.
--
-- An entry is one side of a booked movement on one own account, in base currency. The meaning of each column is that
-- of the engine's entry derivation, written here a second time and in another way.
--
-- Only what the typologies of the benchmark can see is kept: nothing before the longest look-back (90 days and a day),
-- no card payments and no direct debits (T04 alone counts those, on the few accounts where they matter).
--
-- Left out, because the benchmark's data have none: pending rows that were booked later under the same id (pending
-- and refused rows themselves are ignored), exchange rows without a fiat value, amounts without a rate, two reversals
-- that compete for one original, a party listed as a confirmed mule and as sanctioned at once, negative amounts, one
-- account id at two own institutions, an account whose customer is not in the master, zones other than UTC.

-- Own accounts, numbered: a number of four bytes is grouped and sorted faster than a text.
CREATE OR REPLACE TEMP TABLE own_account AS
WITH holder AS (
  SELECT (row_number() OVER ())::INTEGER AS customer_no,
         customer_id,
         customer_type,
         CASE WHEN customer_type = 'LEGAL' THEN incorporation_date ELSE date_of_birth END AS born,
         CASE WHEN customer_type = 'LEGAL' THEN coalesce(country_of_registration, country_of_residence)
              ELSE country_of_residence END AS home,
         address_hash,
         employer_name
  FROM customer
)
SELECT (row_number() OVER ())::INTEGER AS account_no,
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
FROM account a JOIN holder h USING (customer_id)
;
-- Base units per unit of another asset, for each day on which the last rate is at most five days old.
CREATE OR REPLACE TEMP TABLE day_rate AS
WITH dated AS (
  SELECT asset_code, rate_date, rate,
         lead(rate_date) OVER (PARTITION BY asset_code ORDER BY rate_date) AS next_date
  FROM fx
  WHERE base_currency = 'USD' AND asset_code <> 'USD'
)
SELECT asset_code,
       unnest(range(rate_date, least(next_date, rate_date + 6), INTERVAL 1 DAY))::DATE AS day,
       rate::DECIMAL(20, 10) AS rate
FROM dated
;
-- What lists and reference data say of an account id, an agent or a wallet.
CREATE OR REPLACE TEMP TABLE known_party AS
WITH listed AS (
  SELECT CASE WHEN entry_type = 'WALLET' THEN coalesce(network, '') ELSE 'bank' END AS scope,
         CASE WHEN entry_type = 'WALLET' AND value ILIKE '0x%' THEN lower(value) ELSE value END AS party,
         list({since: effective_from AT TIME ZONE 'UTC',
               until: coalesce(effective_to AT TIME ZONE 'UTC', 'infinity'::TIMESTAMP),
               sanctioned: category IN ('SANCTIONED', 'SECTION_311'),
               mule: category = 'MULE_CONFIRMED'}) AS listings
  FROM watchlist
  WHERE entry_type IN ('WALLET', 'BANK_ACCOUNT', 'BIC')
  GROUP BY ALL
), classed AS (
  SELECT 'bank' AS scope, party_key AS party, bool_or(party_class IN ('VASP', 'KIOSK')) AS vasp
  FROM party
  WHERE coalesce(from_date, DATE '${business_date}') <= DATE '${business_date}'
    AND coalesce(to_date, DATE '${business_date}') >= DATE '${business_date}'
  GROUP BY ALL
)
SELECT scope, party, listings, coalesce(vasp, FALSE) AS vasp
FROM listed FULL JOIN classed USING (scope, party)
;
-- Reversals, and the originals they took back: per reversal the latest booked row the other way round, of the same
-- native amount, with its end-to-end id or, where it has none, of the ten days before. Two steps, so that the second
-- sees how few reversals there are and reads next to nothing where there is none.
CREATE OR REPLACE TEMP TABLE reversal AS
SELECT transaction_id, booking_datetime, end_to_end_id, instructed_amount, instructed_currency,
       coalesce(debtor_account_id, debtor_name, '') AS debtor,
       coalesce(creditor_account_id, creditor_name, '') AS creditor
FROM bank
WHERE reversal_indicator AND entry_status = 'BOOK'
;
CREATE OR REPLACE TEMP TABLE reversed AS
SELECT o.transaction_id
FROM bank o
JOIN reversal r ON o.instructed_amount = r.instructed_amount AND o.instructed_currency = r.instructed_currency
               AND coalesce(o.debtor_account_id, o.debtor_name, '') = r.creditor
               AND coalesce(o.creditor_account_id, o.creditor_name, '') = r.debtor
WHERE o.entry_status = 'BOOK'
  AND NOT o.reversal_indicator
  AND o.booking_datetime <= r.booking_datetime
  AND CASE WHEN r.end_to_end_id <> '' THEN o.end_to_end_id = r.end_to_end_id
           ELSE epoch_us(r.booking_datetime) - epoch_us(o.booking_datetime) <= 10 * 86400000000 END
QUALIFY row_number() OVER (PARTITION BY r.transaction_id ORDER BY o.booking_datetime DESC, o.transaction_id DESC) = 1
;
CREATE TYPE IF NOT EXISTS entry_kind AS ENUM (
  'CREDIT_TRANSFER', 'INSTANT_CREDIT_TRANSFER', 'CASH_DEPOSIT', 'CASH_WITHDRAWAL', 'CHEQUE', 'LOAN_DISBURSEMENT',
  'SAVINGS_CLOSURE', 'FIAT_DEPOSIT', 'FIAT_WITHDRAWAL', 'CRYPTO_DEPOSIT', 'CRYPTO_WITHDRAWAL', 'TRADE_BUY',
  'TRADE_SELL', 'CONVERT', 'P2P_BUY', 'P2P_SELL', 'KIOSK_CASH_IN', 'INTERNAL_TRANSFER_IN', 'INTERNAL_TRANSFER_OUT')
;
-- An amount as a whole number of 1/100,000, exact below 45 billion: eight bytes are many times faster than sixteen.
CREATE OR REPLACE TEMP MACRO units(amount) AS round(amount::DOUBLE * 100000)::BIGINT
;
-- 1/100,000 to 1/10,000, rounded half to even.
CREATE OR REPLACE TEMP MACRO ten_thousandths(units) AS
  units // 10 + CASE WHEN units % 10 > 5 OR (units % 10 = 5 AND (units // 10) % 2 = 1) THEN 1 ELSE 0 END
;
-- The same of an exact product with a rate.
CREATE OR REPLACE TEMP MACRO converted(amount, rate) AS (
  CASE WHEN amount::DECIMAL(18, 5) * rate * 10000 - floor(amount::DECIMAL(18, 5) * rate * 10000) = 0.5
       THEN 2 * round(amount::DECIMAL(18, 5) * rate * 5000)
       ELSE round(amount::DECIMAL(18, 5) * rate * 10000) END
)::BIGINT
;
CREATE OR REPLACE TEMP TABLE entry AS
WITH booked AS (
  SELECT b.*,
         make_timestamp(epoch_us(booking_datetime)) AS t,
         CASE WHEN instructed_currency <> 'USD' THEN coalesce(value_date, t::DATE) END AS rate_day,
         transaction_type::entry_kind AS kind,
         d.account_no AS d_no, d.customer_no AS d_customer, d.home AS d_home, d.vasp AS d_vasp,
         c.account_no AS c_no, c.customer_no AS c_customer, c.home AS c_home, c.vasp AS c_vasp,
         NOT d.bank AS d_exchange, NOT c.bank AS c_exchange
  FROM bank b
  LEFT JOIN own_account d ON d.account_id = b.debtor_account_id
                         AND coalesce(b.debtor_agent_id, '') IN ('', d.institution_id)
  LEFT JOIN own_account c ON c.account_id = b.creditor_account_id
                         AND coalesce(b.creditor_agent_id, '') IN ('', c.institution_id)
  WHERE b.booking_datetime >= TIMESTAMPTZ '${from}' - INTERVAL 91 DAYS
    AND b.entry_status = 'BOOK'
    AND NOT b.reversal_indicator
    AND b.transaction_type NOT IN ('FEE', 'INTEREST', 'CARD_PAYMENT', 'DIRECT_DEBIT')
    AND NOT EXISTS (FROM reversed r WHERE r.transaction_id = b.transaction_id)
), side AS (
  SELECT direction,
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
         kind IN ('CASH_DEPOSIT', 'CASH_WITHDRAWAL') AS cash,
         units(instructed_amount) AS native,
         booked.*
  FROM booked CROSS JOIN (VALUES (0::TINYINT), (2::TINYINT)) AS sides(direction)
  WHERE CASE direction WHEN 0 THEN c_no ELSE d_no END IS NOT NULL
), told AS (
  SELECT side.*,
         coalesce(other_customer = customer_no, FALSE) AS self,
         CASE WHEN cash THEN NULL
              WHEN other_no IS NOT NULL THEN other_no::BIGINT
              WHEN other_id <> '' THEN -1 - (hash(coalesce(other_agent, ''), other_id) >> 2)::BIGINT
              WHEN other_name <> '' THEN -1 - (hash(coalesce(other_agent, ''), 'name', other_name) >> 2)::BIGINT
         END AS counterparty,
         coalesce(a.vasp, FALSE) OR coalesce(g.vasp, FALSE) AS known_vasp,
         CASE WHEN NOT cash AND (a.listings IS NOT NULL OR g.listings IS NOT NULL)
              THEN list_filter(list_concat(a.listings, g.listings), lambda l: l.since <= t AND t < l.until)
         END AS listings,
         r.rate
  FROM side
  LEFT JOIN known_party a ON a.party = side.other_id AND a.scope = 'bank'
  LEFT JOIN known_party g ON g.party = side.other_agent AND g.scope = 'bank'
  LEFT JOIN day_rate r ON r.asset_code = side.instructed_currency AND r.day = side.rate_day
)
SELECT account_no,
       customer_no,
       t,
       direction,
       kind,
       CASE WHEN instructed_currency = 'USD' THEN ten_thousandths(native)
            ELSE converted(instructed_amount, rate) END AS amount,
       counterparty,
       CASE WHEN coalesce(terminal_id, branch_id) <> '' THEN (hash(coalesce(terminal_id, branch_id)) >> 1)::BIGINT END
         AS place,
       self,
       counterparty IS NOT NULL AND NOT self AS external,
       kind IN ('CREDIT_TRANSFER', 'INSTANT_CREDIT_TRANSFER') AS transfer,
       coalesce(purpose_code IN ('SALA', 'PENS', 'BENE', 'TAXR', 'LOAN'), FALSE) AS earned,
       coalesce(purpose_code IN ('SALA', 'PENS', 'BENE'), FALSE) AS wage_or_benefit,
       coalesce(recall_flag, FALSE) AS recalled,
       native % (100000 * CASE WHEN instructed_currency = 'USD' THEN 10
           WHEN instructed_currency IN ('THB', 'PHP', 'CNY', 'HKD', 'TWD', 'INR') THEN 100
           WHEN instructed_currency IN ('MMK', 'JPY') THEN 1000
           WHEN instructed_currency IN ('KHR', 'LAK', 'KRW') THEN 10000
           WHEN instructed_currency = 'VND' THEN 50000 ELSE 10 END) = 0 AS round_amount,
       known_vasp OR coalesce(other_vasp, FALSE) AS to_vasp,
       direction = 2 AND NOT cash
         AND (known_vasp OR (self AND other_exchange) OR coalesce(merchant_category_code = '6051', FALSE))
         AS crypto_payment,
       coalesce(other_exchange, FALSE) AS exchange_account,
       coalesce(NOT cash AND other_country <> home, FALSE) AS abroad,
       NOT cash AND (other_country IS NULL OR home IS NULL) AS country_unknown,
       coalesce(cash AND terminal_country <> home, FALSE) AS terminal_abroad,
       cash AND (terminal_country IS NULL OR home IS NULL) AS terminal_unknown,
       CASE WHEN listings IS NULL THEN FALSE ELSE len(listings) > 0 END AS listed,
       CASE WHEN listings IS NULL THEN FALSE ELSE coalesce(list_bool_or([l.sanctioned FOR l IN listings]), FALSE) END
         AS listed_sanctioned,
       CASE WHEN listings IS NULL THEN FALSE ELSE coalesce(list_bool_or([l.mule FOR l IN listings]), FALSE) END
         AS listed_mule
FROM told
;
INSERT INTO entry
WITH settled AS (
  SELECT x.*,
         o.account_no,
         o.customer_no,
         o.home,
         make_timestamp(epoch_us(x.event_datetime)) AS t,
         x.event_type IN ('P2P_BUY', 'P2P_SELL') AS peer,
         CASE WHEN x.event_type IN ('FIAT_DEPOSIT', 'CRYPTO_DEPOSIT', 'KIOSK_CASH_IN', 'INTERNAL_TRANSFER_IN') THEN 0
              WHEN x.event_type IN ('FIAT_WITHDRAWAL', 'CRYPTO_WITHDRAWAL', 'INTERNAL_TRANSFER_OUT') THEN 2
              ELSE 1 END::TINYINT AS direction,
         b.account_no AS bank_no,
         coalesce(b.customer_no = o.customer_no, FALSE) AND NOT peer AS self
  FROM exchange x
  JOIN own_account o ON o.account_id = x.account_id AND o.institution_id = x.vasp_id
  LEFT JOIN own_account b ON b.account_id = x.bank_account_id
  WHERE x.event_datetime >= TIMESTAMPTZ '${from}' - INTERVAL 91 DAYS
    AND x.status = 'SETTLED'
    AND x.event_type <> 'FEE'
), walleted AS (
  SELECT *,
         CASE direction WHEN 0 THEN originator_wallet_address ELSE beneficiary_wallet_address END AS address,
         CASE WHEN address ILIKE '0x%' THEN lower(address) ELSE address END AS wallet,
         CASE event_type WHEN 'KIOSK_CASH_IN' THEN kiosk_id ELSE blockchain_network END AS venue,
         CASE WHEN fiat_currency <> 'USD' THEN t::DATE END AS rate_day
  FROM settled
), told AS (
  SELECT w.*,
         CASE WHEN peer AND p2p_counterparty_account_id IS NULL THEN NULL
              WHEN peer THEN -1 - (hash('', p2p_counterparty_account_id) >> 2)::BIGINT
              WHEN wallet <> '' THEN -1 - (hash(coalesce(blockchain_network, ''), 'wallet', wallet) >> 2)::BIGINT
              WHEN bank_no IS NOT NULL THEN bank_no::BIGINT
              WHEN coalesce(bank_account_id, p2p_payment_account_id) <> ''
              THEN -1 - (hash('', coalesce(bank_account_id, p2p_payment_account_id)) >> 2)::BIGINT
         END AS counterparty,
         CASE WHEN n.listings IS NOT NULL OR a.listings IS NOT NULL
              THEN list_filter(list_concat(n.listings, a.listings), lambda l: l.since <= t AND t < l.until)
         END AS listings,
         r.rate
  FROM walleted w
  LEFT JOIN known_party n ON n.party = w.wallet AND n.scope = w.blockchain_network
  LEFT JOIN known_party a ON a.party = w.wallet AND a.scope = ''
  LEFT JOIN day_rate r ON r.asset_code = w.fiat_currency AND r.day = w.rate_day
)
SELECT account_no,
       customer_no,
       t,
       direction,
       event_type::entry_kind AS kind,
       CASE WHEN coalesce(fiat_currency, 'USD') = 'USD' THEN ten_thousandths(units(fiat_value))
            ELSE converted(fiat_value, rate) END AS amount,
       counterparty,
       CASE WHEN venue <> '' THEN (hash(venue) >> 1)::BIGINT END AS place,
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
       CASE WHEN listings IS NULL THEN FALSE ELSE len(listings) > 0 END AS listed,
       CASE WHEN listings IS NULL THEN FALSE ELSE coalesce(list_bool_or([l.sanctioned FOR l IN listings]), FALSE) END
         AS listed_sanctioned,
       CASE WHEN listings IS NULL THEN FALSE ELSE coalesce(list_bool_or([l.mule FOR l IN listings]), FALSE) END
         AS listed_mule
FROM told
