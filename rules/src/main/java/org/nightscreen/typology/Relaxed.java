package org.nightscreen.typology;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Thresholds relaxed by the near-miss margin, in the units that finders count in. */
public final class Relaxed {

  private static final int TEN_THOUSANDTHS = 4;

  private Relaxed() {}

  /** The least amount, in 1/10,000. */
  public static long amount(Limits limits, String parameter) {
    return limits
        .relaxedDown(parameter)
        .movePointRight(TEN_THOUSANDTHS)
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }

  /** The longest span, in microseconds. */
  public static long span(Limits limits, String parameter) {
    return BigDecimal.valueOf(limits.span(parameter))
        .multiply(limits.relaxedUp(parameter))
        .divide(limits.value(parameter), 0, RoundingMode.DOWN)
        .longValueExact();
  }

  /** The least count. */
  public static int count(Limits limits, String parameter) {
    return limits.relaxedDown(parameter).intValueExact();
  }
}
