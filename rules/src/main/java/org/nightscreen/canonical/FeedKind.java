package org.nightscreen.canonical;

import java.util.List;
import java.util.Optional;

/**
 * The kinds of feed and the canonical fields of each, in the order of the canonical schema. This is
 * the only list of column names: arrival, the ledger and the generator all read it.
 */
public enum FeedKind {
  BANK_TRANSACTION(
      "bank_transaction",
      List.of(
          new Field("transaction_id", FieldType.STRING, Need.REQUIRED),
          new Field("uetr", FieldType.STRING, Need.OPTIONAL),
          new Field("end_to_end_id", FieldType.STRING, Need.OPTIONAL),
          new Field("booking_datetime", FieldType.TIMESTAMP, Need.REQUIRED),
          new Field("value_date", FieldType.DATE, Need.OPTIONAL),
          new Field("entry_status", FieldType.ENUM, Need.REQUIRED, EntryStatus.class),
          new Field("reversal_indicator", FieldType.BOOLEAN, Need.REQUIRED),
          new Field("transaction_type", FieldType.ENUM, Need.REQUIRED, TransactionType.class),
          new Field("bank_transaction_code", FieldType.STRING, Need.OPTIONAL),
          new Field("instructed_amount", FieldType.MONEY, Need.REQUIRED),
          new Field("instructed_currency", FieldType.CURRENCY, Need.REQUIRED),
          new Field("purpose_code", FieldType.STRING, Need.OPTIONAL),
          new Field("remittance_information", FieldType.STRING, Need.OPTIONAL),
          new Field("debtor_account_id", FieldType.STRING, Need.CONDITIONAL),
          new Field("debtor_name", FieldType.STRING, Need.OPTIONAL),
          new Field("debtor_agent_id", FieldType.STRING, Need.OPTIONAL),
          new Field("debtor_country", FieldType.COUNTRY, Need.OPTIONAL),
          new Field("creditor_account_id", FieldType.STRING, Need.CONDITIONAL),
          new Field("creditor_name", FieldType.STRING, Need.OPTIONAL),
          new Field("creditor_agent_id", FieldType.STRING, Need.OPTIONAL),
          new Field("creditor_country", FieldType.COUNTRY, Need.OPTIONAL),
          new Field("ultimate_debtor_name", FieldType.STRING, Need.OPTIONAL),
          new Field("ultimate_creditor_name", FieldType.STRING, Need.OPTIONAL),
          new Field("counterparty_is_natural_person", FieldType.BOOLEAN, Need.OPTIONAL),
          new Field("merchant_category_code", FieldType.STRING, Need.OPTIONAL),
          new Field("channel", FieldType.ENUM, Need.OPTIONAL, Channel.class),
          new Field("terminal_id", FieldType.STRING, Need.CONDITIONAL),
          new Field("terminal_country", FieldType.COUNTRY, Need.OPTIONAL),
          new Field("branch_id", FieldType.STRING, Need.OPTIONAL),
          new Field("cash_depositor_name", FieldType.STRING, Need.OPTIONAL),
          new Field("device_id", FieldType.STRING, Need.OPTIONAL),
          new Field("ip_address", FieldType.STRING, Need.OPTIONAL),
          new Field("debtor_balance_after", FieldType.MONEY, Need.OPTIONAL),
          new Field("creditor_balance_after", FieldType.MONEY, Need.OPTIONAL),
          new Field("recall_flag", FieldType.BOOLEAN, Need.OPTIONAL))),

  EXCHANGE_TRANSACTION(
      "exchange_transaction",
      List.of(
          new Field("exchange_transaction_id", FieldType.STRING, Need.REQUIRED),
          new Field("vasp_id", FieldType.STRING, Need.REQUIRED),
          new Field("account_id", FieldType.STRING, Need.REQUIRED),
          new Field("event_datetime", FieldType.TIMESTAMP, Need.REQUIRED),
          new Field("status", FieldType.ENUM, Need.REQUIRED, SettlementStatus.class),
          new Field("event_type", FieldType.ENUM, Need.REQUIRED, EventType.class),
          new Field("asset_code", FieldType.ASSET, Need.REQUIRED),
          new Field("amount", FieldType.QUANTITY, Need.REQUIRED),
          new Field("fiat_value", FieldType.MONEY, Need.OPTIONAL),
          new Field("fiat_currency", FieldType.CURRENCY, Need.CONDITIONAL),
          new Field("quote_asset_code", FieldType.ASSET, Need.CONDITIONAL),
          new Field("quote_amount", FieldType.QUANTITY, Need.CONDITIONAL),
          new Field("price", FieldType.QUANTITY, Need.OPTIONAL),
          new Field("blockchain_network", FieldType.STRING, Need.CONDITIONAL),
          new Field("transaction_hash", FieldType.STRING, Need.CONDITIONAL),
          new Field("originator_wallet_address", FieldType.STRING, Need.CONDITIONAL),
          new Field("beneficiary_wallet_address", FieldType.STRING, Need.CONDITIONAL),
          new Field("counterparty_wallet_type", FieldType.ENUM, Need.OPTIONAL, WalletType.class),
          new Field("counterparty_vasp_id", FieldType.STRING, Need.OPTIONAL),
          new Field("originator_name", FieldType.STRING, Need.OPTIONAL),
          new Field("beneficiary_name", FieldType.STRING, Need.OPTIONAL),
          new Field("travel_rule_status", FieldType.ENUM, Need.OPTIONAL, TravelRuleStatus.class),
          new Field("own_wallet_proved", FieldType.BOOLEAN, Need.OPTIONAL),
          new Field("bank_account_id", FieldType.STRING, Need.CONDITIONAL),
          new Field("payer_name_match", FieldType.BOOLEAN, Need.OPTIONAL),
          new Field("end_to_end_id", FieldType.STRING, Need.OPTIONAL),
          new Field("p2p_order_id", FieldType.STRING, Need.CONDITIONAL),
          new Field("p2p_counterparty_account_id", FieldType.STRING, Need.CONDITIONAL),
          new Field("p2p_payment_account_id", FieldType.STRING, Need.OPTIONAL),
          new Field("p2p_payment_account_holder_name", FieldType.STRING, Need.OPTIONAL),
          new Field("exposure_category", FieldType.ENUM, Need.OPTIONAL, ListCategory.class),
          new Field("exposure_share", FieldType.QUANTITY, Need.OPTIONAL),
          new Field("exposure_hops", FieldType.INTEGER, Need.OPTIONAL),
          new Field("device_id", FieldType.STRING, Need.OPTIONAL),
          new Field("ip_address", FieldType.STRING, Need.OPTIONAL),
          new Field("kiosk_id", FieldType.STRING, Need.OPTIONAL))),

  ACCOUNT_MASTER(
      "account_master",
      List.of(
          new Field("account_id", FieldType.STRING, Need.REQUIRED),
          new Field("account_kind", FieldType.ENUM, Need.REQUIRED, AccountKind.class),
          new Field("institution_id", FieldType.STRING, Need.REQUIRED),
          new Field("customer_id", FieldType.STRING, Need.REQUIRED),
          new Field("account_type", FieldType.ENUM, Need.REQUIRED, AccountType.class),
          new Field("currency", FieldType.CURRENCY, Need.REQUIRED),
          new Field("open_date", FieldType.DATE, Need.REQUIRED),
          new Field("close_date", FieldType.DATE, Need.OPTIONAL),
          new Field("account_status", FieldType.STRING, Need.REQUIRED),
          new Field("opening_channel", FieldType.STRING, Need.OPTIONAL),
          new Field("opening_device_id", FieldType.STRING, Need.OPTIONAL),
          new Field("opening_ip", FieldType.STRING, Need.OPTIONAL),
          new Field("last_activity_date", FieldType.DATE, Need.OPTIONAL),
          new Field("daily_transfer_limit", FieldType.MONEY, Need.OPTIONAL),
          new Field("daily_cash_limit", FieldType.MONEY, Need.OPTIONAL),
          new Field("per_transaction_limit", FieldType.MONEY, Need.OPTIONAL),
          new Field("deposit_address", FieldType.STRING_LIST, Need.OPTIONAL),
          new Field("time_zone", FieldType.TIME_ZONE, Need.OPTIONAL),
          new Field("gambling_licence", FieldType.BOOLEAN, Need.OPTIONAL),
          new Field("merchant_registered", FieldType.BOOLEAN, Need.OPTIONAL),
          new Field("expected_monthly_turnover", FieldType.MONEY, Need.OPTIONAL))),

  ACCOUNT_PARTY(
      "account_party",
      List.of(
          new Field("account_id", FieldType.STRING, Need.REQUIRED),
          new Field("customer_id", FieldType.STRING, Need.REQUIRED),
          new Field("role", FieldType.ENUM, Need.REQUIRED, PartyRole.class),
          new Field("from_date", FieldType.DATE, Need.OPTIONAL),
          new Field("to_date", FieldType.DATE, Need.OPTIONAL))),

  CUSTOMER_MASTER(
      "customer_master",
      List.of(
          new Field("customer_id", FieldType.STRING, Need.REQUIRED),
          new Field("customer_type", FieldType.ENUM, Need.REQUIRED, CustomerType.class),
          new Field("primary_identifier", FieldType.STRING, Need.REQUIRED),
          new Field("secondary_identifier", FieldType.STRING, Need.OPTIONAL),
          new Field("national_identifier", FieldType.STRING, Need.OPTIONAL),
          new Field("national_identifier_type", FieldType.STRING, Need.OPTIONAL),
          new Field("date_of_birth", FieldType.DATE, Need.CONDITIONAL),
          new Field("incorporation_date", FieldType.DATE, Need.CONDITIONAL),
          new Field("country_of_residence", FieldType.COUNTRY, Need.REQUIRED),
          new Field("nationality", FieldType.COUNTRY, Need.OPTIONAL),
          new Field("country_of_registration", FieldType.COUNTRY, Need.CONDITIONAL),
          new Field("address_hash", FieldType.STRING, Need.OPTIONAL),
          new Field("phone_hash", FieldType.STRING, Need.OPTIONAL),
          new Field("email_hash", FieldType.STRING, Need.OPTIONAL),
          new Field("household_id", FieldType.STRING, Need.OPTIONAL),
          new Field("employer_name", FieldType.STRING, Need.OPTIONAL),
          new Field("occupation_code", FieldType.STRING, Need.OPTIONAL),
          new Field("industry_code", FieldType.STRING, Need.OPTIONAL),
          new Field("declared_annual_income", FieldType.MONEY, Need.OPTIONAL),
          new Field("risk_rating", FieldType.STRING, Need.OPTIONAL),
          new Field("pep_flag", FieldType.BOOLEAN, Need.OPTIONAL),
          new Field("vulnerability_flag", FieldType.BOOLEAN, Need.OPTIONAL),
          new Field("introducer_id", FieldType.STRING, Need.OPTIONAL),
          new Field("residence_permit_end", FieldType.DATE, Need.OPTIONAL),
          new Field("kyc_level", FieldType.STRING, Need.OPTIONAL),
          new Field("onboarded_at", FieldType.TIMESTAMP, Need.OPTIONAL))),

  WATCHLIST(
      "watchlist",
      List.of(
          new Field("list_id", FieldType.STRING, Need.REQUIRED),
          new Field("entry_id", FieldType.STRING, Need.REQUIRED),
          new Field("entry_type", FieldType.ENUM, Need.REQUIRED, ListEntryType.class),
          new Field("value", FieldType.STRING, Need.REQUIRED),
          new Field("network", FieldType.STRING, Need.CONDITIONAL),
          new Field("category", FieldType.ENUM, Need.REQUIRED, ListCategory.class),
          new Field("severity", FieldType.ENUM, Need.REQUIRED, ListSeverity.class),
          new Field("effective_from", FieldType.TIMESTAMP, Need.REQUIRED),
          new Field("effective_to", FieldType.TIMESTAMP, Need.OPTIONAL),
          new Field("source_reference", FieldType.STRING, Need.REQUIRED))),

  PARTY_REFERENCE(
      "party_reference",
      List.of(
          new Field("party_key", FieldType.STRING, Need.REQUIRED),
          new Field("party_class", FieldType.ENUM, Need.REQUIRED, PartyClass.class),
          new Field("from_date", FieldType.DATE, Need.OPTIONAL),
          new Field("to_date", FieldType.DATE, Need.OPTIONAL))),

  ACCESS_EVENT(
      "access_event",
      List.of(
          new Field("event_datetime", FieldType.TIMESTAMP, Need.REQUIRED),
          new Field("account_id", FieldType.STRING, Need.REQUIRED),
          new Field("event_type", FieldType.ENUM, Need.REQUIRED, AccessEventType.class),
          new Field("device_id", FieldType.STRING, Need.OPTIONAL),
          new Field("ip_address", FieldType.STRING, Need.OPTIONAL),
          new Field("ip_country", FieldType.COUNTRY, Need.OPTIONAL),
          new Field("ip_region", FieldType.STRING, Need.OPTIONAL),
          new Field("asn", FieldType.STRING, Need.OPTIONAL),
          new Field("vpn_flag", FieldType.BOOLEAN, Need.OPTIONAL),
          new Field("remote_access_flag", FieldType.BOOLEAN, Need.OPTIONAL))),

  WALLET_TRANSFER(
      "wallet_transfer",
      List.of(
          new Field("transaction_hash", FieldType.STRING, Need.REQUIRED),
          new Field("block_datetime", FieldType.TIMESTAMP, Need.REQUIRED),
          new Field("blockchain_network", FieldType.STRING, Need.REQUIRED),
          new Field("from_address", FieldType.STRING, Need.REQUIRED),
          new Field("to_address", FieldType.STRING, Need.REQUIRED),
          new Field("asset_code", FieldType.ASSET, Need.REQUIRED),
          new Field("amount", FieldType.QUANTITY, Need.REQUIRED),
          new Field("fiat_value", FieldType.MONEY, Need.OPTIONAL))),

  FX_RATE(
      "fx_rate",
      List.of(
          new Field("rate_date", FieldType.DATE, Need.REQUIRED),
          new Field("asset_code", FieldType.ASSET, Need.REQUIRED),
          new Field("base_currency", FieldType.CURRENCY, Need.REQUIRED),
          new Field("rate", FieldType.QUANTITY, Need.REQUIRED))),

  CASE_FEEDBACK(
      "case_feedback",
      List.of(
          new Field("alert_id", FieldType.STRING, Need.REQUIRED),
          new Field("disposition", FieldType.STRING, Need.REQUIRED),
          new Field("closed_at", FieldType.TIMESTAMP, Need.REQUIRED)));

  private final String feedName;
  private final List<Field> fields;

  FeedKind(String feedName, List<Field> fields) {
    this.feedName = feedName;
    this.fields = fields;
  }

  /** The name of the feed and of its file in a canonical drop, such as {@code bank_transaction}. */
  public String feedName() {
    return feedName;
  }

  public List<Field> fields() {
    return fields;
  }

  /** Whether rows of this kind are movements that a night screens, not reference data. */
  public boolean transactional() {
    return this == BANK_TRANSACTION || this == EXCHANGE_TRANSACTION;
  }

  /** The field of that canonical name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The kind whose feed name this is. */
  public static Optional<FeedKind> named(String feedName) {
    for (FeedKind kind : values()) {
      if (kind.feedName.equals(feedName)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
