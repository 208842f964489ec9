package org.nightscreen.oracle;

import java.math.BigDecimal;

/**
 * A figure that lies between two ends because some facts are unknown: {@code without} counts none
 * of them, {@code with} counts all. A condition surely holds if it does at both ends, and possibly
 * if it does at either.
 *
 * @param why how the unknown facts would become known
 */
record Range(Sum without, Sum with, Truth why) {

  static Range of(Sum certain) {
    return new Range(certain, certain, Truth.FALSE);
  }

  static Range missing(Sum without, Sum with) {
    return new Range(without, with, Truth.MISSING);
  }

  static Range missing(long without, long with) {
    return missing(count(without), count(with));
  }

  static Range hidden(long without, long with) {
    return new Range(count(without), count(with), Truth.HIDDEN);
  }

  private static Sum count(long count) {
    return Sum.of(BigDecimal.valueOf(count));
  }

  boolean atLeast(Lens lens, BigDecimal limit) {
    return either(lens, lens.atLeast(without, limit), lens.atLeast(with, limit));
  }

  /** As {@link #atLeast} for counts, whose limits relax by one. */
  boolean countAtLeast(Lens lens, BigDecimal limit) {
    return either(
        lens,
        lens.countAtLeast(without.known().longValueExact(), limit),
        lens.countAtLeast(with.known().longValueExact(), limit));
  }

  /** This figure over a whole that lies between two ends itself. */
  boolean ratioAtLeast(Lens lens, Range whole, BigDecimal limit) {
    boolean sure =
        lens.ratioAtLeast(without, whole.without, limit)
            && lens.ratioAtLeast(without, whole.with, limit);
    boolean possible =
        lens.ratioAtLeast(with, whole.without, limit) || lens.ratioAtLeast(with, whole.with, limit);
    return sure || (possible && unknownHolds(lens, whole));
  }

  boolean ratioAtMost(Lens lens, Range whole, BigDecimal limit) {
    boolean sure =
        lens.ratioAtMost(with, whole.without, limit) && lens.ratioAtMost(with, whole.with, limit);
    boolean possible =
        lens.ratioAtMost(without, whole.without, limit)
            || lens.ratioAtMost(without, whole.with, limit);
    return sure || (possible && unknownHolds(lens, whole));
  }

  /** Part and whole counted over the same facts: the two ends of the share are told apart. */
  boolean shareAtLeast(Lens lens, Range whole, BigDecimal limit) {
    return either(
        lens,
        lens.ratioAtLeast(without, whole.without, limit),
        lens.ratioAtLeast(with, whole.with, limit));
  }

  private boolean unknownHolds(Lens lens, Range whole) {
    return lens.holds(why) || lens.holds(whole.why);
  }

  private boolean either(Lens lens, boolean one, boolean other) {
    return (one && other) || ((one || other) && lens.holds(why));
  }
}
