package org.nightscreen.arrival.row;

import java.math.BigDecimal;

/** A 64-bit hash of row values. The same values give the same hash on every machine and version. */
public final class ContentHash {

  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final long PRIME = 0x100000001B3L;

  /** The hash of a missing value. */
  static final long NULL = 1;

  private ContentHash() {}

  /** The hash of the values in their order; null differs from every value. */
  public static long of(Object... values) {
    long hash = SEED;
    for (Object value : values) {
      hash = with(hash, value(value));
    }
    return hash;
  }

  /** The hash of no value yet. */
  static long begin() {
    return SEED;
  }

  /** The hash of some values and one more, whose own hash is given. */
  static long with(long hash, long value) {
    return mixed(hash * 31 + value);
  }

  /** The hash of one value. */
  public static long value(Object value) {
    if (value == null) {
      return NULL;
    }
    if (value instanceof String text) {
      return hash(text);
    }
    if (value instanceof Long || value instanceof Integer) {
      return number(((Number) value).longValue());
    }
    if (value instanceof BigDecimal decimal) {
      return hash(decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString());
    }
    if (value instanceof String[] elements) {
      return of((Object[]) elements);
    }
    return hash(String.valueOf(value));
  }

  /** The hash of a Long or an Integer. */
  static long number(long value) {
    return mixed(value ^ SEED);
  }

  /** The hash of a text of ASCII characters. */
  public static long ascii(byte[] bytes, int from, int to) {
    long hash = SEED ^ (to - from);
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i]) * PRIME;
      hash ^= hash >>> 29;
    }
    return mixed(hash);
  }

  private static long hash(String text) {
    long hash = SEED ^ text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
      hash ^= hash >>> 29;
    }
    return mixed(hash);
  }

  private static long mixed(long value) {
    long hash = value;
    hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
    return hash ^ hash >>> 33;
  }
}
