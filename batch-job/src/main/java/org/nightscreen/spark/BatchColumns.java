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
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.Keys;

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
  private final long[][] keys;

  /** The bytes that the texts and large decimals of a column without a dictionary are slices of. */
  private final byte[][] slices;

  /** The text looked at last, as a slice of bytes. */
  private byte[] bytes;

  private int from;
  private int length;

  BatchColumns(BatchShape shape) {
    this.shape = shape;
    int width = shape.places().length;
    this.columns = new ColumnVector[width];
    this.codes = new WritableColumnVector[width];
    this.dictionaries = new Dictionary[width];
    this.decoded = new Object[width][];
    this.keys = new long[width][];
    this.slices = new byte[width][];
  }

  /** Turns to a batch; what was read of the one before stays valid. */
  void turnTo(ColumnarBatch batch) {
    for (int field = 0; field < columns.length; field++) {
      columns[field] = batch.column(shape.places()[field]);
      codes[field] = null;
      slices[field] = VectorBytes.of(columns[field]);
      Dictionary dictionary = VectorDictionary.of(columns[field]);
      if (dictionary != null) {
        codes[field] = ((WritableColumnVector) columns[field]).getDictionaryIds();
        if (dictionary != dictionaries[field]) {
          dictionaries[field] = dictionary;
          forget(field);
        }
      }
    }
  }

  /** Keeps the room: the next dictionary of a column is about as large. */
  private void forget(int field) {
    if (decoded[field] == null) {
      decoded[field] = new Object[64];
    } else {
      Arrays.fill(decoded[field], null);
    }
    if (keys[field] != null) {
      Arrays.fill(keys[field], Keys.NONE);
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
      turnTo(field, row);
      return made.apply(new String(bytes, from, length, StandardCharsets.UTF_8));
    }
    int code = codes[field].getDictId(row);
    Object[] known = room(field, code);
    if (known[code] == null) {
      known[code] = made.apply(column.getUTF8String(row).toString());
    }
    return (T) known[code];
  }

  /** The key of a text, {@link Keys#NONE} where it is missing. */
  long key(int field, int row) {
    if (columns[field].isNullAt(row)) {
      return Keys.NONE;
    }
    if (codes[field] == null) {
      turnTo(field, row);
      return Keys.of(bytes, from, length);
    }
    int code = codes[field].getDictId(row);
    long[] known = keys(field, code);
    if (known[code] == Keys.NONE) {
      turnTo(field, row);
      known[code] = Keys.of(bytes, from, length);
    }
    return known[code];
  }

  /** The keys of the dictionary of a field, with room for the code. */
  private long[] keys(int field, int code) {
    long[] known = keys[field];
    if (known == null || code >= known.length) {
      int room = Math.max(code + 1, known == null ? 64 : known.length * 2);
      known = known == null ? new long[room] : Arrays.copyOf(known, room);
      keys[field] = known;
    }
    return known;
  }

  /** The key of two parts, of which the second is a text of the batch. */
  long key(byte[] first, int field, int row) {
    if (columns[field].isNullAt(row)) {
      return Keys.NONE;
    }
    turnTo(field, row);
    return Keys.of(first, bytes, from, length);
  }

  /** Adds an empty entry whose id is that text. */
  int addTo(EntryColumns entries, int field, int row) {
    turnTo(field, row);
    return entries.add(bytes, from, length);
  }

  /**
   * Points at the UTF-8 bytes of a text, without a copy where they lie in the batch itself. A field
   * with a dictionary is read as bytes or as a value, never as both.
   */
  private void turnTo(int field, int row) {
    if (slices[field] != null) {
      WritableColumnVector column = (WritableColumnVector) columns[field];
      bytes = slices[field];
      from = column.getArrayOffset(row);
      length = column.getArrayLength(row);
      return;
    }
    if (codes[field] != null) {
      int code = codes[field].getDictId(row);
      Object[] known = room(field, code);
      if (known[code] == null) {
        known[code] = columns[field].getBinary(row);
      }
      bytes = (byte[]) known[code];
      from = 0;
      length = bytes.length;
      return;
    }
    bytes = columns[field].getBinary(row);
    from = 0;
    length = bytes.length;
  }

  /** What is known of the dictionary of a field, with room for the code. */
  private Object[] room(int field, int code) {
    Object[] known = decoded[field];
    if (code >= known.length) {
      known = Arrays.copyOf(known, Math.max(code + 1, known.length * 2));
      decoded[field] = known;
    }
    return known;
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
    turnTo(field, row);
    int scale = shape.scales()[field];
    long unscaled = bytes[from] < 0 ? -1 : 0;
    for (int at = 0; at < length; at++) {
      if (at < length - LONG_BYTES && bytes[from + at] != (byte) unscaled) {
        return whole(scale);
      }
      unscaled = (unscaled << 8) | (bytes[from + at] & 0xff);
    }
    boolean fits = length <= LONG_BYTES || (unscaled < 0) == (bytes[from] < 0);
    return fits ? BigDecimal.valueOf(unscaled, scale) : whole(scale);
  }

  private BigDecimal whole(int scale) {
    return new BigDecimal(new BigInteger(bytes, from, length), scale);
  }
}
