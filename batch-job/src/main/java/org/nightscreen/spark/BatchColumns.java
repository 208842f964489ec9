package org.nightscreen.spark;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.execution.vectorized.Dictionary;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Values of one batch after the other. What a column repeats stands once in its dictionary and is
 * decoded once: most of a bank's columns repeat a few values. Belongs to one task.
 */
final class BatchColumns {

  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final int LONG_BYTES = 8;

  private final BatchShape shape;
  private final ColumnVector[] columns;
  private final WritableColumnVector[] codes;
  private final Dictionary[] dictionaries;
  private final Object[][] decoded;

  BatchColumns(BatchShape shape) {
    this.shape = shape;
    int width = shape.places().length;
    this.columns = new ColumnVector[width];
    this.codes = new WritableColumnVector[width];
    this.dictionaries = new Dictionary[width];
    this.decoded = new Object[width][];
  }

  /** Turns to a batch; what was read of the one before stays valid. */
  void turnTo(ColumnarBatch batch) {
    for (int field = 0; field < columns.length; field++) {
      columns[field] = batch.column(shape.places()[field]);
      codes[field] = null;
      Dictionary dictionary = VectorDictionary.of(columns[field]);
      if (dictionary != null) {
        codes[field] = ((WritableColumnVector) columns[field]).getDictionaryIds();
        if (dictionary != dictionaries[field]) {
          dictionaries[field] = dictionary;
          decoded[field] = new Object[64];
        }
      }
    }
  }

  boolean missing(int field, int row) {
    return columns[field].isNullAt(row);
  }

  String text(int field, int row) {
    return one(field, row, Function.identity());
  }

  /** A value made of a text; made once for each value of a dictionary. */
  @SuppressWarnings("unchecked")
  <T> T one(int field, int row, Function<String, T> made) {
    ColumnVector column = columns[field];
    if (column.isNullAt(row)) {
      return null;
    }
    if (codes[field] == null) {
      return made.apply(string(column.getUTF8String(row)));
    }
    int code = codes[field].getDictId(row);
    Object[] known = decoded[field];
    if (code >= known.length) {
      known = Arrays.copyOf(known, Math.max(code + 1, known.length * 2));
      decoded[field] = known;
    }
    if (known[code] == null) {
      known[code] = made.apply(string(column.getUTF8String(row)));
    }
    return (T) known[code];
  }

  /** One copy instead of the two that {@link UTF8String#toString} makes. */
  private static String string(UTF8String text) {
    if (text.getBaseObject() instanceof byte[] bytes) {
      int from = (int) (text.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET);
      return new String(bytes, from, text.numBytes(), StandardCharsets.UTF_8);
    }
    return text.toString();
  }

  Boolean flag(int field, int row) {
    return columns[field].isNullAt(row) ? null : columns[field].getBoolean(row);
  }

  Integer number(int field, int row) {
    return columns[field].isNullAt(row) ? null : columns[field].getInt(row);
  }

  /** A time stamp in microseconds since 1970. */
  long micros(int field, int row) {
    return columns[field].getLong(row);
  }

  Instant instant(int field, int row) {
    long micros = columns[field].getLong(row);
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * 1000);
  }

  LocalDate date(int field, int row) {
    return columns[field].isNullAt(row) ? null : LocalDate.ofEpochDay(columns[field].getInt(row));
  }

  /** The elements of a list of texts, or null. */
  List<String> texts(int field, int row) {
    if (columns[field].isNullAt(row)) {
      return null;
    }
    ColumnarArray elements = columns[field].getArray(row);
    List<String> texts = new ArrayList<>(elements.numElements());
    for (int at = 0; at < elements.numElements(); at++) {
      texts.add(elements.getUTF8String(at).toString());
    }
    return texts;
  }

  BigDecimal decimal(int field, int row) {
    if (columns[field].isNullAt(row)) {
      return null;
    }
    byte[] bytes = columns[field].getBinary(row);
    int scale = shape.scales()[field];
    long unscaled = bytes[0] < 0 ? -1 : 0;
    for (int at = 0; at < bytes.length; at++) {
      if (at < bytes.length - LONG_BYTES && bytes[at] != (byte) unscaled) {
        return new BigDecimal(new BigInteger(bytes), scale);
      }
      unscaled = (unscaled << 8) | (bytes[at] & 0xff);
    }
    boolean fits = bytes.length <= LONG_BYTES || (unscaled < 0) == (bytes[0] < 0);
    return fits
        ? BigDecimal.valueOf(unscaled, scale)
        : new BigDecimal(new BigInteger(bytes), scale);
  }
}
