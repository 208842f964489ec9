package org.nightscreen.spark;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The columns of movements and sessions that rules need; no other is read. */
public final class Movements {

  static final List<String> BANK =
      List.of(
          "transaction_id",
          "end_to_end_id",
          "booking_datetime",
          "value_date",
          "entry_status",
          "reversal_indicator",
          "transaction_type",
          "instructed_amount",
          "instructed_currency",
          "purpose_code",
          "remittance_information",
          "debtor_account_id",
          "debtor_name",
          "debtor_agent_id",
          "debtor_country",
          "creditor_account_id",
          "creditor_name",
          "creditor_agent_id",
          "creditor_country",
          "counterparty_is_natural_person",
          "merchant_category_code",
          "terminal_id",
          "terminal_country",
          "branch_id",
          "recall_flag",
          "load_id",
          "late");

  static final List<String> EXCHANGE =
      List.of(
          "exchange_transaction_id",
          "vasp_id",
          "account_id",
          "event_datetime",
          "status",
          "event_type",
          "asset_code",
          "amount",
          "fiat_value",
          "fiat_currency",
          "quote_asset_code",
          "price",
          "blockchain_network",
          "originator_wallet_address",
          "beneficiary_wallet_address",
          "counterparty_wallet_type",
          "counterparty_vasp_id",
          "originator_name",
          "own_wallet_proved",
          "bank_account_id",
          "payer_name_match",
          "end_to_end_id",
          "p2p_counterparty_account_id",
          "p2p_payment_account_id",
          "p2p_payment_account_holder_name",
          "exposure_category",
          "exposure_share",
          "exposure_hops",
          "kiosk_id",
          "load_id",
          "late");

  static final List<String> SESSION =
      List.of(
          "event_datetime",
          "account_id",
          "event_type",
          "device_id",
          "ip_address",
          "ip_country",
          "ip_region",
          "asn",
          "vpn_flag",
          "load_id");

  private Movements() {}

  /** The bank rows with only the columns that {@link BankReader} reads. */
  public static Dataset<Row> bankColumns(Dataset<Row> rows) {
    return rows.select(columns(BANK));
  }

  /** The exchange rows with only the columns that {@link ExchangeReader} reads. */
  public static Dataset<Row> exchangeColumns(Dataset<Row> rows) {
    return rows.select(columns(EXCHANGE));
  }

  /** The sessions with only the columns that {@link SessionReader} reads. */
  public static Dataset<Row> sessionColumns(Dataset<Row> rows) {
    return rows.select(columns(SESSION));
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }
}
