package org.nightscreen.spark;

import java.lang.reflect.Field;
import org.apache.spark.sql.execution.vectorized.Dictionary;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;

/**
 * The dictionary that a column of a batch is coded with. Spark keeps it to itself; without it
 * everything works, each value is decoded anew.
 */
final class VectorDictionary {

  private static final Field DICTIONARY = field();

  private VectorDictionary() {}

  private static Field field() {
    try {
      Field field = WritableColumnVector.class.getDeclaredField("dictionary");
      field.setAccessible(true);
      return field;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }

  /** The dictionary, or null if the column has none. */
  static Dictionary of(ColumnVector column) {
    if (DICTIONARY == null
        || !(column instanceof WritableColumnVector coded)
        || !coded.hasDictionary()) {
      return null;
    }
    try {
      return (Dictionary) DICTIONARY.get(coded);
    } catch (IllegalAccessException e) {
      return null;
    }
  }
}
