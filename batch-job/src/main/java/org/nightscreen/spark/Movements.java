package org.nightscreen.spark;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.AccessEventType;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.EntryStatus;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.SettlementStatus;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.canonical.WalletType;

/**
 * Reads the columns of movements and sessions that rules need straight from Spark's internal rows,
 * without the object conversion of each row. Fields that no rule reads stay null.
 */
public final class Movements {

  private static final String[] BANK = {
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
    "late"
  };
  private static final String[] EXCHANGE = {
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
    "late"
  };

  private static final String[] SESSION = {
    "event_datetime",
    "account_id",
    "event_type",
    "device_id",
    "ip_address",
    "ip_country",
    "ip_region",
    "asn",
    "vpn_flag",
    "load_id"
  };

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

  private static Column[] columns(String[] names) {
    Column[] columns = new Column[names.length];
    for (int i = 0; i < names.length; i++) {
      columns[i] = functions.col(names[i]);
    }
    return columns;
  }

  /** Fields of one internal row by canonical name. */
  private abstract static class Reader implements java.io.Serializable {
    private static final long serialVersionUID = 1L;
    private final Map<String, Integer> at = new HashMap<>();
    private final Map<String, int[]> decimals = new HashMap<>();

    Reader(StructType schema) {
      for (int i = 0; i < schema.length(); i++) {
        at.put(schema.fields()[i].name(), i);
        if (schema.fields()[i].dataType() instanceof DecimalType type) {
          decimals.put(schema.fields()[i].name(), new int[] {type.precision(), type.scale()});
        }
      }
    }

    /** The load that the row came with. */
    public String loadId(InternalRow row) {
      return text(row, "load_id");
    }

    /** Whether the row was accepted after its business date. */
    public boolean late(InternalRow row) {
      return Boolean.TRUE.equals(flag(row, "late"));
    }

    String text(InternalRow row, String field) {
      int column = at.get(field);
      return row.isNullAt(column) ? null : row.getUTF8String(column).toString();
    }

    Boolean flag(InternalRow row, String field) {
      int column = at.get(field);
      return row.isNullAt(column) ? null : row.getBoolean(column);
    }

    Integer number(InternalRow row, String field) {
      int column = at.get(field);
      return row.isNullAt(column) ? null : row.getInt(column);
    }

    <E extends Enum<E>> E one(Class<E> type, InternalRow row, String field) {
      String name = text(row, field);
      return name == null ? null : Enum.valueOf(type, name);
    }

    Instant instant(InternalRow row, String field) {
      return Instant.EPOCH.plus(row.getLong(at.get(field)), ChronoUnit.MICROS);
    }

    LocalDate date(InternalRow row, String field) {
      int column = at.get(field);
      return row.isNullAt(column) ? null : LocalDate.ofEpochDay(row.getInt(column));
    }

    BigDecimal decimal(InternalRow row, String field) {
      int column = at.get(field);
      int[] type = decimals.get(field);
      return row.isNullAt(column)
          ? null
          : row.getDecimal(column, type[0], type[1]).toJavaBigDecimal();
    }
  }

  /** Reads bank rows. */
  public static final class BankReader extends Reader {
    private static final long serialVersionUID = 1L;

    public BankReader(StructType schema) {
      super(schema);
    }

    public BankTransaction read(InternalRow row) {
      return new BankTransaction(
          text(row, "transaction_id"),
          null,
          text(row, "end_to_end_id"),
          instant(row, "booking_datetime"),
          date(row, "value_date"),
          EntryStatus.valueOf(text(row, "entry_status")),
          flag(row, "reversal_indicator"),
          TransactionType.valueOf(text(row, "transaction_type")),
          null,
          decimal(row, "instructed_amount"),
          text(row, "instructed_currency"),
          text(row, "purpose_code"),
          text(row, "remittance_information"),
          text(row, "debtor_account_id"),
          text(row, "debtor_name"),
          text(row, "debtor_agent_id"),
          text(row, "debtor_country"),
          text(row, "creditor_account_id"),
          text(row, "creditor_name"),
          text(row, "creditor_agent_id"),
          text(row, "creditor_country"),
          null,
          null,
          flag(row, "counterparty_is_natural_person"),
          text(row, "merchant_category_code"),
          null,
          text(row, "terminal_id"),
          text(row, "terminal_country"),
          text(row, "branch_id"),
          null,
          null,
          null,
          null,
          null,
          flag(row, "recall_flag"));
    }
  }

  /** Reads exchange rows. */
  public static final class ExchangeReader extends Reader {
    private static final long serialVersionUID = 1L;

    public ExchangeReader(StructType schema) {
      super(schema);
    }

    public ExchangeTransaction read(InternalRow row) {
      return new ExchangeTransaction(
          text(row, "exchange_transaction_id"),
          text(row, "vasp_id"),
          text(row, "account_id"),
          instant(row, "event_datetime"),
          SettlementStatus.valueOf(text(row, "status")),
          EventType.valueOf(text(row, "event_type")),
          text(row, "asset_code"),
          decimal(row, "amount"),
          decimal(row, "fiat_value"),
          text(row, "fiat_currency"),
          text(row, "quote_asset_code"),
          null,
          decimal(row, "price"),
          text(row, "blockchain_network"),
          null,
          text(row, "originator_wallet_address"),
          text(row, "beneficiary_wallet_address"),
          one(WalletType.class, row, "counterparty_wallet_type"),
          text(row, "counterparty_vasp_id"),
          text(row, "originator_name"),
          null,
          null,
          flag(row, "own_wallet_proved"),
          text(row, "bank_account_id"),
          flag(row, "payer_name_match"),
          text(row, "end_to_end_id"),
          null,
          text(row, "p2p_counterparty_account_id"),
          text(row, "p2p_payment_account_id"),
          text(row, "p2p_payment_account_holder_name"),
          one(ListCategory.class, row, "exposure_category"),
          decimal(row, "exposure_share"),
          number(row, "exposure_hops"),
          null,
          null,
          text(row, "kiosk_id"));
    }
  }

  /** Reads sessions. */
  public static final class SessionReader extends Reader {
    private static final long serialVersionUID = 1L;

    public SessionReader(StructType schema) {
      super(schema);
    }

    public AccessEvent read(InternalRow row) {
      return new AccessEvent(
          instant(row, "event_datetime"),
          text(row, "account_id"),
          AccessEventType.valueOf(text(row, "event_type")),
          text(row, "device_id"),
          text(row, "ip_address"),
          text(row, "ip_country"),
          text(row, "ip_region"),
          text(row, "asn"),
          flag(row, "vpn_flag"),
          null);
    }
  }

  /** The rows of a Dataset as Spark holds them; each is valid only until the next is read. */
  public static org.apache.spark.api.java.JavaRDD<InternalRow> internal(Dataset<Row> rows) {
    return ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution().toRdd().toJavaRDD();
  }
}
