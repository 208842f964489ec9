package org.nightscreen.typology;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How many sample deviations a value lies above the mean of other values; a deviation counts as at
 * least a tenth of the mean and at least {@link #FLOOR}. Amounts are in 1/10,000. Without other
 * values it meets no condition.
 *
 * @param value what is compared
 * @param count how many other values there are
 * @param sum their sum
 * @param squares the sum of their squares
 */
public record Deviations(long value, long count, BigInteger sum, BigInteger squares)
    implements Measure {

  /** The least that a deviation counts as: 1.00. */
  private static final BigInteger FLOOR = BigInteger.valueOf(10_000);

  private static final MathContext PRECISE = new MathContext(34, RoundingMode.HALF_EVEN);
  private static final int TOLD = 4;

  /** Value minus mean, times count. */
  private BigInteger excess() {
    return BigInteger.valueOf(value).multiply(BigInteger.valueOf(count)).subtract(sum);
  }

  /** The variance, times count and count - 1. */
  private BigInteger spread() {
    return squares.multiply(BigInteger.valueOf(count)).subtract(sum.multiply(sum));
  }

  boolean defined() {
    return count > 0;
  }

  /** The least sign over the three deviations that could be the greatest one. */
  @Override
  public int compareTo(BigDecimal limit) {
    BigDecimal excess = new BigDecimal(excess());
    BigDecimal overTenth =
        excess.multiply(BigDecimal.TEN).subtract(limit.multiply(new BigDecimal(sum)));
    BigDecimal floor = new BigDecimal(FLOOR.multiply(BigInteger.valueOf(count)));
    int sign = Math.min(overTenth.signum(), excess.subtract(limit.multiply(floor)).signum());
    if (excess.signum() <= 0 || count < 2) {
      return sign;
    }
    BigDecimal over = excess.pow(2).multiply(BigDecimal.valueOf(count - 1));
    BigDecimal allowed =
        limit.pow(2).multiply(BigDecimal.valueOf(count)).multiply(new BigDecimal(spread()));
    return Math.min(sign, over.compareTo(allowed));
  }

  /** The mean of the other values, 1/10,000, rounded; 0 without any. */
  public long mean() {
    return count == 0 ? 0 : rounded(new BigDecimal(sum).divide(BigDecimal.valueOf(count), PRECISE));
  }

  /** The deviation that counts, 1/10,000, rounded; 0 without other values. */
  public long deviation() {
    return count == 0 ? 0 : rounded(exactEnough());
  }

  private static long rounded(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
  }

  private BigDecimal exactEnough() {
    BigDecimal tenth = new BigDecimal(sum).divide(BigDecimal.valueOf(count * 10), PRECISE);
    BigDecimal least = tenth.max(new BigDecimal(FLOOR));
    if (count < 2) {
      return least;
    }
    BigDecimal pairs = BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(count - 1));
    return new BigDecimal(spread()).divide(pairs, PRECISE).sqrt(PRECISE).max(least);
  }

  @Override
  public String text() {
    if (count == 0) {
      return "undefined";
    }
    return new BigDecimal(excess())
        .divide(BigDecimal.valueOf(count), PRECISE)
        .divide(exactEnough(), TOLD, RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
