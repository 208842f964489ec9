package org.nightscreen.typology.scattergather;

import java.math.BigDecimal;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Relaxed;

/**
 * What a source, the accounts between and a sink keep.
 *
 * @param scatter the span within which the source pays, microseconds
 * @param gather the span within which an account between pays on, microseconds
 * @param lo least share paid on
 * @param hi greatest share paid on
 * @param hub most distinct counterparties of an account between, within thirty days
 * @param middles fewest accounts between
 * @param amount least sum that they received, 1/10,000
 */
record GatherLimits(
    long scatter, long gather, BigDecimal lo, BigDecimal hi, int hub, int middles, long amount) {

  static GatherLimits strict(Limits limits) {
    return new GatherLimits(
        limits.span("scatter_h"),
        limits.span("gather_h"),
        limits.value("lo"),
        limits.value("hi"),
        limits.count("hub"),
        limits.count("n"),
        limits.amount("min_amt"));
  }

  /** The spans define what is added up, so they stay. */
  static GatherLimits relaxed(Limits limits) {
    return new GatherLimits(
        limits.span("scatter_h"),
        limits.span("gather_h"),
        limits.relaxedDown("lo"),
        limits.relaxedUp("hi"),
        limits.count("hub"),
        Relaxed.count(limits, "n"),
        Relaxed.amount(limits, "min_amt"));
  }

  /** Whether more was paid on than may be of what was received. */
  boolean above(long paid, long received) {
    return BigDecimal.valueOf(paid).compareTo(hi.multiply(BigDecimal.valueOf(received))) > 0;
  }

  /** Whether less was paid on than must be of what was received. */
  boolean below(long paid, long received) {
    return BigDecimal.valueOf(paid).compareTo(lo.multiply(BigDecimal.valueOf(received))) < 0;
  }
}
