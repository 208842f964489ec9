package org.nightscreen.arrival.row;

import java.math.BigDecimal;

/** A 64-bit hash of row values. The same values give the same hash on every machine and version. */
public final class ContentHash {

  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final long PRIME = 0x100000001B3L;

  private ContentHash() {}

  /** The hash of the values in their order; null differs from every value. */
  public static long of(Object... values) {
    long hash = SEED;
    for (Object value : values) {
      hash = mixed(hash * 31 + hash(value));
    }
    return hash;
  }

  private static long hash(Object value) {
    if (value == null) {
      return 1;
    }
    if (value instanceof String text) {
      return hash(text);
    }
    if (value instanceof Long || value instanceof Integer) {
      return mixed(((Number) value).longValue() ^ SEED);
    }
    if (value instanceof BigDecimal decimal) {
      return hash(decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString());
    }
    if (value instanceof String[] elements) {
      return of((Object[]) elements);
    }
    return hash(String.valueOf(value));
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
