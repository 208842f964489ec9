package org.nightscreen.arrival;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.nightscreen.arrival.row.ParsedRow;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.Field;
import org.nightscreen.canonical.FieldType;

/** The columns of a ledger load, and those that only arrival sees while it works. */
final class LedgerSchema {

  static final String LOAD_ID = "load_id";
  static final String SOURCE_FILE = "source_file";
  static final String SOURCE_LINE = "source_line";
  static final String CONTENT_HASH = "content_hash";
  static final String LATE = "late";
  static final String KEY_HASH = "key_hash";
  static final String ROW_HASH = "row_hash";
  static final String PENDING = "pending";
  static final String CONTROL_CURRENCY = "control_currency";
  static final String CONTROL_AMOUNT = "control_amount";
  static final String REASON = "reason";
  static final String MESSAGE = "message";
  static final String ORIGINAL = "original";

  private static final StructType QUARANTINE =
      new StructType()
          .add(SOURCE_FILE, DataTypes.StringType)
          .add(SOURCE_LINE, DataTypes.LongType)
          .add(REASON, DataTypes.StringType)
          .add(MESSAGE, DataTypes.StringType)
          .add(ORIGINAL, DataTypes.StringType)
          .add(CONTROL_CURRENCY, DataTypes.StringType)
          .add(CONTROL_AMOUNT, DataTypes.createDecimalType(38, 18));

  private LedgerSchema() {}

  /** What readers of the ledger see. */
  static StructType ledger(FeedKind kind) {
    return canonical(kind)
        .add(LOAD_ID, DataTypes.StringType)
        .add(SOURCE_FILE, DataTypes.StringType)
        .add(SOURCE_LINE, DataTypes.LongType)
        .add(CONTENT_HASH, DataTypes.LongType)
        .add(LATE, DataTypes.BooleanType);
  }

  /**
   * An accepted row as it lies in files.
   *
   * @param rowHashes whether the hash of the whole row is another than that of its content
   */
  static StructType accepted(FeedKind kind, boolean rowHashes) {
    StructType accepted =
        ledger(kind).add(KEY_HASH, DataTypes.LongType).add(PENDING, DataTypes.BooleanType);
    return rowHashes ? accepted.add(ROW_HASH, DataTypes.LongType) : accepted;
  }

  /** An accepted row as arrival reads it; what a file does not have is null. */
  static StructType stored(FeedKind kind) {
    return accepted(kind, true);
  }

  /** A refused row as quarantine keeps it. */
  static StructType quarantine() {
    return QUARANTINE;
  }

  /** How many decimals the column of an amount has. */
  static int scale(FieldType type) {
    return type == FieldType.MONEY ? ParsedRow.MONEY_SCALE : ParsedRow.QUANTITY_SCALE;
  }

  private static StructType canonical(FeedKind kind) {
    StructType schema = new StructType();
    for (Field field : kind.fields()) {
      schema = schema.add(field.name(), type(field.type()));
    }
    return schema;
  }

  private static DataType type(FieldType type) {
    return switch (type) {
      case STRING, COUNTRY, CURRENCY, ASSET, TIME_ZONE, ENUM -> DataTypes.StringType;
      case STRING_LIST -> DataTypes.createArrayType(DataTypes.StringType);
      case TIMESTAMP -> DataTypes.TimestampType;
      case DATE -> DataTypes.DateType;
      case BOOLEAN -> DataTypes.BooleanType;
      case INTEGER -> DataTypes.IntegerType;
      case MONEY -> DataTypes.createDecimalType(23, 5);
      case QUANTITY -> DataTypes.createDecimalType(38, 18);
    };
  }
}
