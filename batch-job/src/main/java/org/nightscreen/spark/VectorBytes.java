package org.nightscreen.spark;

import java.nio.ByteBuffer;
import org.apache.spark.sql.execution.vectorized.OnHeapColumnVector;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.vectorized.ColumnVector;

/**
 * The bytes behind a column of texts: its values are slices of them, so that a value can be looked
 * at without an object of its own.
 */
final class VectorBytes {

  private VectorBytes() {}

  /** The bytes, or null if the column has a dictionary or keeps its values in another way. */
  static byte[] of(ColumnVector column) {
    if (!(column instanceof OnHeapColumnVector plain)
        || plain.hasDictionary()
        || !sliced(plain.dataType())) {
      return null;
    }
    ByteBuffer bytes = plain.arrayData().getByteBuffer(0, 0);
    return bytes.hasArray() ? bytes.array() : null;
  }

  private static boolean sliced(DataType type) {
    return type instanceof StringType
        || type instanceof BinaryType
        || (type instanceof DecimalType decimal && DecimalType.isByteArrayDecimalType(decimal));
  }
}
