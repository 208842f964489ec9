package org.nightscreen.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.nightscreen.timeline.Keys;

/**
 * A native amount, looked at once for all that is asked of it: in whole 1/100,000 where that fits,
 * which is nearly always, else as a decimal. Both ways give the same.
 *
 * @param decimal the amount as it was delivered
 * @param hundredThousandths the amount in 1/100,000, exactly, if it is small
 * @param small whether it fits
 */
record NativeAmount(BigDecimal decimal, long hundredThousandths, boolean small) {

  private static final int SCALE = 5;
  private static final int BASE_SCALE = 4;
  private static final int MOST_DIGITS = 13;
  private static final long[] POWERS = {100_000, 10_000, 1_000, 100, 10, 1};
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE, BASE_SCALE);

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  static NativeAmount of(BigDecimal amount) {
    int scale = amount.scale();
    if (scale < 0 || scale > SCALE || amount.precision() > MOST_DIGITS) {
      return new NativeAmount(amount, 0, false);
    }
    // As a whole number first: its long needs no BigInteger on the way.
    long whole = amount.scaleByPowerOfTen(scale).longValue();
    return new NativeAmount(amount, whole * POWERS[scale], true);
  }

  /**
   * The amount in 1/10,000, rounded HALF_EVEN.
   *
   * @param tooLarge what stands for an amount that does not fit
   */
  long tenThousandths(long tooLarge) {
    if (!small) {
      return decimal.abs().compareTo(LARGEST) > 0
          ? tooLarge
          : decimal.setScale(BASE_SCALE, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
    }
    long whole = hundredThousandths / 10;
    long rest = Math.abs(hundredThousandths % 10);
    boolean away = rest > 5 || (rest == 5 && (whole & 1) != 0);
    return away ? whole + Long.signum(hundredThousandths) : whole;
  }

  /** Whether it is positive and a multiple of a unit. */
  boolean multipleOf(NativeAmount unit) {
    if (decimal.signum() <= 0) {
      return false;
    }
    return small && unit.small
        ? hundredThousandths % unit.hundredThousandths == 0
        : decimal.remainder(unit.decimal).signum() == 0;
  }

  /** The key of amount and currency: the same for amounts that are equal as numbers. */
  long key(String currency) {
    if (!small) {
      return Keys.of(currency, decimal.stripTrailingZeros().toPlainString());
    }
    long key = FNV_OFFSET;
    for (int at = 0; at < currency.length(); at++) {
      key = (key ^ currency.charAt(at)) * FNV_PRIME;
    }
    key = (key ^ hundredThousandths) * 0x9E3779B97F4A7C15L;
    key ^= key >>> 32;
    return key == Keys.NONE ? 1 : key;
  }
}
