package org.nightscreen.timeline;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How one column of longs lies in a block: the shortest of a few plain codings, told by its first
 * byte. Times are close to each other, flags repeat, many columns hold one value only.
 *
 * <ul>
 *   <li>{@code 0}: one value for all.
 *   <li>{@code 1} to {@code 7}: the least value, then each one's distance from it in so many bytes.
 *   <li>{@code 8}: the values as they are.
 *   <li>{@code 9}: up to 256 different values, then the place of each in one byte.
 * </ul>
 */
final class LongCoding {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int CONSTANT = 0;
  private static final int PLAIN = 8;
  private static final int CODES = 9;
  private static final int MOST_CODES = 256;

  /** Bytes that a reader or writer may touch behind a column. */
  static final int SLACK = Long.BYTES;

  private LongCoding() {}

  /** The most bytes that a column of so many values takes. */
  static int mostBytes(int size) {
    return 2 + Long.BYTES + size * Long.BYTES;
  }

  /** Writes a column and returns where the next one begins. */
  static int write(long[] column, int size, byte[] target, int at) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int entry = 0; entry < size; entry++) {
      least = Math.min(least, column[entry]);
      most = Math.max(most, column[entry]);
    }
    if (least >= most) {
      target[at] = CONSTANT;
      LONG.set(target, at + 1, size == 0 ? 0L : least);
      return at + 1 + Long.BYTES;
    }
    int width = (Long.SIZE - Long.numberOfLeadingZeros(most - least) + 7) / 8;
    if (width > 1) {
      Long2IntOpenHashMap codes = codes(column, size);
      if (codes != null) {
        return writeCodes(codes, column, size, target, at);
      }
    }
    if (width == PLAIN) {
      least = 0;
    }
    target[at] = (byte) width;
    LONG.set(target, at + 1, least);
    int next = at + 1 + Long.BYTES;
    for (int entry = 0; entry < size; entry++, next += width) {
      LONG.set(target, next, column[entry] - least);
    }
    return next;
  }

  /** The places of the different values; null if there are too many. */
  private static Long2IntOpenHashMap codes(long[] column, int size) {
    Long2IntOpenHashMap codes = new Long2IntOpenHashMap();
    codes.defaultReturnValue(-1);
    long before = column[0] + 1;
    for (int entry = 0; entry < size; entry++) {
      if (column[entry] != before) {
        before = column[entry];
        if (codes.putIfAbsent(before, codes.size()) < 0 && codes.size() > MOST_CODES) {
          return null;
        }
      }
    }
    return codes.size() * Long.BYTES < size ? codes : null;
  }

  private static int writeCodes(
      Long2IntOpenHashMap codes, long[] column, int size, byte[] target, int at) {
    target[at] = CODES;
    target[at + 1] = (byte) (codes.size() - 1);
    int values = at + 2;
    codes
        .long2IntEntrySet()
        .fastForEach(
            one -> LONG.set(target, values + one.getIntValue() * Long.BYTES, one.getLongKey()));
    int next = values + codes.size() * Long.BYTES;
    for (int entry = 0; entry < size; entry++) {
      target[next++] = (byte) codes.get(column[entry]);
    }
    return next;
  }

  /** Reads a column into a place of a larger one and returns where the next one begins. */
  static int read(byte[] source, int at, long[] column, int first, int size) {
    int coding = source[at];
    int next = at + 1;
    if (coding == CODES) {
      return readCodes(source, next, column, first, size);
    }
    long least = (long) LONG.get(source, next);
    next += Long.BYTES;
    if (coding == CONSTANT) {
      java.util.Arrays.fill(column, first, first + size, least);
      return next;
    }
    long mask = coding == PLAIN ? -1L : (1L << (coding * 8)) - 1;
    for (int entry = first; entry < first + size; entry++, next += coding) {
      column[entry] = least + ((long) LONG.get(source, next) & mask);
    }
    return next;
  }

  private static int readCodes(byte[] source, int at, long[] column, int first, int size) {
    int count = (source[at] & 0xff) + 1;
    int next = at + 1 + count * Long.BYTES;
    for (int entry = first; entry < first + size; entry++) {
      column[entry] = (long) LONG.get(source, at + 1 + (source[next++] & 0xff) * Long.BYTES);
    }
    return next;
  }
}
