package org.nightscreen.oracle;

import java.math.BigDecimal;

/**
 * One way of reading a rule: with which limits, and what the unknown counts as. All rules are
 * monotone in the unknown, so reading them once with the unknown as false and once as true gives
 * the three-valued answer.
 *
 * @param relaxed whether limits are relaxed by the near-miss margin of 10 %, counts by one
 * @param missing what a condition on a missing input counts as
 * @param hidden what a condition on history before coverage counts as
 * @param later whether a listing made after the event counts
 */
record Lens(boolean relaxed, boolean missing, boolean hidden, boolean later) {

  static final Lens STRICT = new Lens(false, false, false, false);
  static final Lens LATER_LISTINGS = new Lens(false, false, false, true);
  static final Lens RELAXED = new Lens(true, false, false, false);
  static final Lens MISSING_HOLDS = new Lens(false, true, false, false);
  static final Lens HIDDEN_HOLDS = new Lens(false, false, true, false);
  static final Lens ALL_UNKNOWN_HOLDS = new Lens(false, true, true, false);

  private static final BigDecimal LOOSER_FLOOR = new BigDecimal("0.9");
  private static final BigDecimal LOOSER_CEILING = new BigDecimal("1.1");

  /**
   * The same reading with the limits as written. Measures that count days or episodes on which a
   * core held are one figure each, so their core is not relaxed.
   */
  Lens withStrictLimits() {
    return new Lens(false, missing, hidden, later);
  }

  boolean holds(Truth truth) {
    return switch (truth) {
      case TRUE -> true;
      case FALSE -> false;
      case MISSING -> missing;
      case HIDDEN -> hidden;
    };
  }

  boolean atLeast(Sum sum, BigDecimal limit) {
    return sum.unknown() ? missing : sum.known().compareTo(floor(limit)) >= 0;
  }

  boolean measureAtLeast(BigDecimal measure, BigDecimal limit) {
    return measure.compareTo(floor(limit)) >= 0;
  }

  boolean measureAtMost(BigDecimal measure, BigDecimal limit) {
    return measure.compareTo(ceiling(limit)) <= 0;
  }

  boolean daysAtMost(long days, BigDecimal limit) {
    return measureAtMost(BigDecimal.valueOf(days), limit);
  }

  boolean daysBelow(long days, BigDecimal limit) {
    return BigDecimal.valueOf(days).compareTo(ceiling(limit)) < 0;
  }

  boolean countAtLeast(long count, BigDecimal limit) {
    BigDecimal least = relaxed ? limit.subtract(BigDecimal.ONE) : limit;
    return BigDecimal.valueOf(count).compareTo(least) >= 0;
  }

  /** As {@link #countAtLeast}, where some further members may or may not count. */
  boolean countAtLeast(long known, long possible, BigDecimal limit) {
    return countAtLeast(known, limit) || (missing && countAtLeast(known + possible, limit));
  }

  boolean countAtMost(long count, BigDecimal limit) {
    BigDecimal most = relaxed ? limit.add(BigDecimal.ONE) : limit;
    return BigDecimal.valueOf(count).compareTo(most) <= 0;
  }

  /** Part over whole, cross-multiplied; false where the whole is zero. */
  boolean ratioAtLeast(Sum part, Sum whole, BigDecimal limit) {
    if (isZero(whole)) {
      return false;
    }
    if (part.unknown() || whole.unknown()) {
      return missing;
    }
    return part.known().compareTo(whole.known().multiply(floor(limit))) >= 0;
  }

  boolean ratioAtMost(Sum part, Sum whole, BigDecimal limit) {
    if (isZero(whole)) {
      return false;
    }
    if (part.unknown() || whole.unknown()) {
      return missing;
    }
    return part.known().compareTo(whole.known().multiply(ceiling(limit))) <= 0;
  }

  boolean shareAtLeast(long part, long whole, BigDecimal limit) {
    return ratioAtLeast(Sum.of(BigDecimal.valueOf(part)), Sum.of(BigDecimal.valueOf(whole)), limit);
  }

  private static boolean isZero(Sum sum) {
    return !sum.unknown() && sum.known().signum() == 0;
  }

  /** A lower limit as this reading takes it. */
  BigDecimal floored(BigDecimal limit) {
    return floor(limit);
  }

  private BigDecimal floor(BigDecimal limit) {
    return relaxed ? limit.multiply(LOOSER_FLOOR) : limit;
  }

  private BigDecimal ceiling(BigDecimal limit) {
    return relaxed ? limit.multiply(LOOSER_CEILING) : limit;
  }
}
