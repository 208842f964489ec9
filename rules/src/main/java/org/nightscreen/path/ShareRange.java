package org.nightscreen.path;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Which amounts may follow an amount, and which may precede it: exact, in 1/10,000. */
final class ShareRange {

  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final BigDecimal lo;
  private final BigDecimal hi;

  ShareRange(StepLimits step) {
    this(step.lo(), step.hi());
  }

  ShareRange(BigDecimal lo, BigDecimal hi) {
    this.lo = lo;
    this.hi = hi;
  }

  /** The least amount that may follow. */
  long least(long amount) {
    return rounded(lo.multiply(BigDecimal.valueOf(amount)), RoundingMode.CEILING);
  }

  /** The greatest amount that may follow. */
  long most(long amount) {
    return rounded(hi.multiply(BigDecimal.valueOf(amount)), RoundingMode.FLOOR);
  }

  /** The least amount that may have preceded. */
  long leastBefore(long amount) {
    return hi.signum() == 0 ? Long.MAX_VALUE : quotient(amount, hi, RoundingMode.CEILING);
  }

  /** The greatest amount that may have preceded. */
  long mostBefore(long amount) {
    return lo.signum() == 0 ? Long.MAX_VALUE : quotient(amount, lo, RoundingMode.FLOOR);
  }

  /** The range of what may follow after so many steps. */
  ShareRange after(int steps) {
    return new ShareRange(lo.pow(steps), hi.pow(steps));
  }

  private static long quotient(long amount, BigDecimal share, RoundingMode rounding) {
    return BigDecimal.valueOf(amount).divide(share, 0, rounding).min(LARGEST).longValueExact();
  }

  private static long rounded(BigDecimal amount, RoundingMode rounding) {
    return amount.setScale(0, rounding).min(LARGEST).longValueExact();
  }
}
