package org.nightscreen.samples.drop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.nightscreen.canonical.Field;
import org.nightscreen.canonical.FieldType;

/** One canonical field as a Parquet column: its type in the schema and how a value is written. */
record ParquetColumn(String name, FieldType type) {

  private static final int MONEY_SCALE = 5;
  private static final int MONEY_BYTES = 10;
  private static final int QUANTITY_SCALE = 18;
  private static final int QUANTITY_BYTES = 16;

  static ParquetColumn of(Field field) {
    return new ParquetColumn(field.name(), field.type());
  }

  Type schema() {
    return switch (type) {
      case TIMESTAMP ->
          Types.optional(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
              .named(name);
      case DATE ->
          Types.optional(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType()).named(name);
      case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
      case INTEGER -> Types.optional(PrimitiveTypeName.INT32).named(name);
      case MONEY -> decimal(MONEY_BYTES, 23, MONEY_SCALE);
      case QUANTITY -> decimal(QUANTITY_BYTES, 38, QUANTITY_SCALE);
      case STRING_LIST ->
          Types.optionalList()
              .optionalElement(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(name);
      default ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(name);
    };
  }

  private Type decimal(int bytes, int precision, int scale) {
    return Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
        .length(bytes)
        .as(LogicalTypeAnnotation.decimalType(scale, precision))
        .named(name);
  }

  /** Writes a value that is known; unknown values are not written at all. */
  void write(RecordConsumer consumer, Object value) {
    switch (type) {
      case TIMESTAMP -> consumer.addLong(((Instant) value).getEpochSecond() * 1_000_000L);
      case DATE -> consumer.addInteger((int) ((LocalDate) value).toEpochDay());
      case BOOLEAN -> consumer.addBoolean((Boolean) value);
      case INTEGER -> consumer.addInteger((Integer) value);
      case MONEY -> consumer.addBinary(unscaled((BigDecimal) value, MONEY_SCALE, MONEY_BYTES));
      case QUANTITY ->
          consumer.addBinary(unscaled((BigDecimal) value, QUANTITY_SCALE, QUANTITY_BYTES));
      case STRING_LIST -> writeList(consumer, (List<?>) value);
      default -> consumer.addBinary(Binary.fromString(value.toString()));
    }
  }

  private static Binary unscaled(BigDecimal value, int scale, int bytes) {
    byte[] digits = value.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().toByteArray();
    byte[] padded = new byte[bytes];
    Arrays.fill(padded, (byte) (value.signum() < 0 ? -1 : 0));
    System.arraycopy(digits, 0, padded, bytes - digits.length, digits.length);
    return Binary.fromConstantByteArray(padded);
  }

  private static void writeList(RecordConsumer consumer, List<?> elements) {
    consumer.startGroup();
    if (!elements.isEmpty()) {
      consumer.startField("list", 0);
      for (Object element : elements) {
        consumer.startGroup();
        consumer.startField("element", 0);
        consumer.addBinary(Binary.fromString(element.toString()));
        consumer.endField("element", 0);
        consumer.endGroup();
      }
      consumer.endField("list", 0);
    }
    consumer.endGroup();
  }
}
