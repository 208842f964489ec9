package org.nightscreen.entry;

import java.math.BigDecimal;
import org.nightscreen.timeline.Keys;

/**
 * Arithmetic on native amounts: in whole 1/100,000 where that fits, which is nearly always, else in
 * decimals. Both ways give the same.
 */
final class NativeAmount {

  private static final int SCALE = 5;
  private static final int MOST_DIGITS = 13;
  private static final long[] POWERS = {100_000, 10_000, 1_000, 100, 10, 1};

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private NativeAmount() {}

  /** Whether {@link #hundredThousandths} can tell the amount. */
  static boolean small(BigDecimal amount) {
    return amount.scale() >= 0 && amount.scale() <= SCALE && amount.precision() <= MOST_DIGITS;
  }

  /** A small amount in 1/100,000, exactly. */
  static long hundredThousandths(BigDecimal small) {
    // As a whole number first: its long needs no BigInteger on the way.
    return small.scaleByPowerOfTen(small.scale()).longValue() * POWERS[small.scale()];
  }

  /** A small amount in 1/10,000, rounded HALF_EVEN. */
  static long tenThousandths(BigDecimal small) {
    long exact = hundredThousandths(small);
    long whole = exact / 10;
    long rest = Math.abs(exact % 10);
    boolean away = rest > 5 || (rest == 5 && (whole & 1) != 0);
    return away ? whole + Long.signum(exact) : whole;
  }

  /** The key of amount and currency: the same for amounts that are equal as numbers. */
  static long key(BigDecimal amount, String currency) {
    if (!small(amount)) {
      return Keys.of(currency, amount.stripTrailingZeros().toPlainString());
    }
    long key = FNV_OFFSET;
    for (int at = 0; at < currency.length(); at++) {
      key = (key ^ currency.charAt(at)) * FNV_PRIME;
    }
    key = (key ^ hundredThousandths(amount)) * 0x9E3779B97F4A7C15L;
    key ^= key >>> 32;
    return key == Keys.NONE ? 1 : key;
  }
}
