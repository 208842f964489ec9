package org.nightscreen.arrival;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of a table as Parquet names them, in the way that Spark writes them. */
final class ParquetSchema {

  /** Bytes that a decimal of so many digits takes. */
  private static final int WIDE_DIGITS = 23;

  private static final int WIDE_BYTES = 10;
  private static final int WIDEST_BYTES = 16;

  private ParquetSchema() {}

  static MessageType of(StructType table) {
    Types.MessageTypeBuilder message = Types.buildMessage();
    for (StructField field : table.fields()) {
      message.addField(column(field.name(), field.dataType()));
    }
    return message.named("spark_schema");
  }

  private static Type column(String name, DataType type) {
    if (type instanceof ArrayType list) {
      return Types.optionalList().element(column("element", list.elementType())).named(name);
    }
    if (type instanceof DecimalType decimal) {
      return decimal(name, decimal);
    }
    if (type.equals(DataTypes.StringType)) {
      return Types.optional(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(name);
    }
    if (type.equals(DataTypes.TimestampType)) {
      return Types.optional(PrimitiveTypeName.INT64)
          .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
          .named(name);
    }
    if (type.equals(DataTypes.DateType)) {
      return Types.optional(PrimitiveTypeName.INT32)
          .as(LogicalTypeAnnotation.dateType())
          .named(name);
    }
    return Types.optional(primitive(type)).named(name);
  }

  private static Type decimal(String name, DecimalType decimal) {
    return Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
        .length(decimal.precision() <= WIDE_DIGITS ? WIDE_BYTES : WIDEST_BYTES)
        .as(LogicalTypeAnnotation.decimalType(decimal.scale(), decimal.precision()))
        .named(name);
  }

  private static PrimitiveTypeName primitive(DataType type) {
    if (type.equals(DataTypes.LongType)) {
      return PrimitiveTypeName.INT64;
    }
    if (type.equals(DataTypes.IntegerType)) {
      return PrimitiveTypeName.INT32;
    }
    if (type.equals(DataTypes.BooleanType)) {
      return PrimitiveTypeName.BOOLEAN;
    }
    throw new IllegalArgumentException("No column of the ledger is a " + type.typeName());
  }
}
