package org.nightscreen.spark;

import java.math.BigDecimal;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Turns parsed values into a Dataset without the per-row object conversion of {@code
 * createDataFrame}. A value is a String, Boolean, Integer (also days since 1970), Long (also
 * microseconds since 1970), BigDecimal, String array, or null.
 */
public final class StoredRows {

  private StoredRows() {}

  /**
   * The rows as a Dataset.
   *
   * @param values one array a row, in the order of the schema; the array is reused by nobody else
   */
  public static Dataset<Row> dataset(
      SparkSession spark, JavaRDD<Object[]> values, StructType schema) {
    DataType[] types = new DataType[schema.length()];
    for (int i = 0; i < types.length; i++) {
      StructField field = schema.fields()[i];
      types[i] = field.dataType();
    }
    RDD<InternalRow> rows = values.map(row -> stored(row, types)).rdd();
    return ((org.apache.spark.sql.classic.SparkSession) spark)
        .internalCreateDataFrame(rows, schema, false);
  }

  private static InternalRow stored(Object[] values, DataType[] types) {
    Object[] stored = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      stored[i] = stored(values[i], types[i]);
    }
    return new GenericInternalRow(stored);
  }

  private static Object stored(Object value, DataType type) {
    if (value instanceof String text) {
      return UTF8String.fromString(text);
    }
    if (value instanceof BigDecimal decimal) {
      DecimalType decimals = (DecimalType) type;
      return Decimal.apply(decimal, decimals.precision(), decimals.scale());
    }
    if (value instanceof String[] elements) {
      Object[] stored = new Object[elements.length];
      for (int i = 0; i < elements.length; i++) {
        stored[i] = UTF8String.fromString(elements[i]);
      }
      return new GenericArrayData(stored);
    }
    return value;
  }
}
