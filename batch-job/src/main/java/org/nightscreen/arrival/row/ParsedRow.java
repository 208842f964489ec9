package org.nightscreen.arrival.row;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nightscreen.canonical.Field;
import org.nightscreen.canonical.FieldType;

/**
 * The values of one row in the order of the kind's fields, without an object a value. One instance
 * is filled again for every row of a file; its texts may lie in the file's own bytes and hold only
 * until the next record is read.
 *
 * <p>Decimals are 128-bit integers in units of their column's last decimal.
 */
public final class ParsedRow {

  /** Decimals of a MONEY and of a QUANTITY column. */
  public static final int MONEY_SCALE = 5;

  public static final int QUANTITY_SCALE = 18;

  private static final long[] TENS = tens();

  private final int[] scales;
  private final boolean[] present;
  private final byte[][] bytes;
  private final int[] from;
  private final int[] to;
  private final long[] number;
  private final long[] high;
  private final Object[] objects;
  private final long[] hashes;

  public ParsedRow(List<Field> fields) {
    int width = fields.size();
    scales = fields.stream().mapToInt(field -> scale(field.type())).toArray();
    present = new boolean[width];
    bytes = new byte[width][];
    from = new int[width];
    to = new int[width];
    number = new long[width];
    high = new long[width];
    objects = new Object[width];
    hashes = new long[width];
  }

  private static int scale(FieldType type) {
    return type == FieldType.MONEY ? MONEY_SCALE : QUANTITY_SCALE;
  }

  private static long[] tens() {
    long[] tens = new long[19];
    tens[0] = 1;
    for (int i = 1; i < tens.length; i++) {
      tens[i] = tens[i - 1] * 10;
    }
    return tens;
  }

  int width() {
    return present.length;
  }

  /** Whether the field has a value. */
  public boolean present(int field) {
    return present[field];
  }

  /** The bytes that a text lies in. */
  public byte[] bytes(int field) {
    return bytes[field];
  }

  public int from(int field) {
    return from[field];
  }

  public int to(int field) {
    return to[field];
  }

  /** A text as String; null if there is none. */
  public String text(int field) {
    if (!present[field]) {
      return null;
    }
    if (objects[field] == null) {
      objects[field] =
          new String(bytes[field], from[field], to[field] - from[field], StandardCharsets.UTF_8);
    }
    return (String) objects[field];
  }

  /** A list of texts. */
  public String[] list(int field) {
    return (String[]) objects[field];
  }

  /** Days, microseconds, a whole number, 1 for true, or the lower half of a decimal. */
  public long number(int field) {
    return number[field];
  }

  /** The upper half of a decimal. */
  public long high(int field) {
    return high[field];
  }

  /** Of a decimal. */
  int signum(int field) {
    return high[field] < 0 ? -1 : (high[field] | number[field]) == 0 ? 0 : 1;
  }

  /** Whether a decimal is larger than another that is given in its halves. */
  boolean exceeds(int field, long otherHigh, long otherLow) {
    return high[field] != otherHigh
        ? high[field] > otherHigh
        : Long.compareUnsigned(number[field], otherLow) > 0;
  }

  /** A decimal as an object. */
  public BigDecimal decimal(int field) {
    return new BigDecimal(whole(high[field], number[field]), scales[field]);
  }

  /** How many decimals the column of a field has. */
  public int scale(int field) {
    return scales[field];
  }

  /** The integer of two halves. */
  public static BigInteger whole(long high, long low) {
    BigInteger lower = BigInteger.valueOf(low >>> 1).shiftLeft(1).or(BigInteger.valueOf(low & 1));
    return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(lower);
  }

  /** The hash of the values of some fields, as {@link ContentHash} tells it. */
  public long hash(int[] fields) {
    long hash = ContentHash.begin();
    for (int field : fields) {
      hash = ContentHash.with(hash, hashes[field]);
    }
    return hash;
  }

  /** The hash of all values. */
  public long hash() {
    long hash = ContentHash.begin();
    for (long value : hashes) {
      hash = ContentHash.with(hash, value);
    }
    return hash;
  }

  /** No value. */
  public void setNull(int field) {
    present[field] = false;
    hashes[field] = ContentHash.NULL;
  }

  /** A text that lies in bytes which do not change before the row is let go. */
  public void setText(int field, byte[] in, int begin, int end, long hash) {
    present[field] = true;
    bytes[field] = in;
    from[field] = begin;
    to[field] = end;
    objects[field] = null;
    hashes[field] = hash;
  }

  /** Days or microseconds since 1970, or a whole number. */
  public void setNumber(int field, long value) {
    present[field] = true;
    number[field] = value;
    hashes[field] = ContentHash.number(value);
  }

  /**
   * A decimal of at most 18 digits.
   *
   * @param unscaled the number without its point
   * @param decimals how many of its digits stand behind the point; at most those of the column
   */
  public void setDecimal(int field, long unscaled, int decimals, long hash) {
    long factor = TENS[scales[field] - decimals];
    present[field] = true;
    number[field] = unscaled * factor;
    high[field] = Math.multiplyHigh(unscaled, factor);
    hashes[field] = hash;
  }

  /** A value as {@link FieldReader} gives it. */
  public void set(int field, Object value) {
    byte[] text = value instanceof String string ? string.getBytes(StandardCharsets.UTF_8) : null;
    set(field, value, text, ContentHash.value(value));
  }

  /**
   * A value of which more is known.
   *
   * @param text its bytes if it is a text
   * @param hash its hash
   */
  public void set(int field, Object value, byte[] text, long hash) {
    present[field] = value != null;
    hashes[field] = hash;
    objects[field] = value;
    if (text != null) {
      bytes[field] = text;
      from[field] = 0;
      to[field] = text.length;
    } else if (value instanceof Boolean flag) {
      number[field] = flag ? 1 : 0;
    } else if (value instanceof BigDecimal decimal) {
      BigInteger unscaled = decimal.setScale(scales[field]).unscaledValue();
      number[field] = unscaled.longValue();
      high[field] = unscaled.shiftRight(Long.SIZE).longValueExact();
    } else if (value instanceof Number whole) {
      number[field] = whole.longValue();
    }
  }

  /** All values, in the order of the fields. */
  public void set(Object[] values) {
    for (int i = 0; i < values.length; i++) {
      set(i, values[i]);
    }
  }
}
