package org.nightscreen.typology.structuring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Limits;

/**
 * Amounts just below what is reportable, in 1/10,000.
 *
 * @param from smallest amount in the band
 * @param below smallest amount that is reportable
 */
record Band(long from, long below) {

  /**
   * The band under the cash reporting threshold; where only more than it is reportable, it is in
   * the band.
   */
  static Band ofCash(Limits limits) {
    boolean equalIsReportable = limits.count("ctr_inclusive") == 1;
    long threshold = limits.amount("ctr");
    return new Band(
        least(threshold, limits.value("band_lo")), equalIsReportable ? threshold : threshold + 1);
  }

  /** The band under the travel-rule amount. */
  static Band ofTransfers(Limits limits) {
    return new Band(least(limits.amount("tr"), limits.value("va_lo")), limits.amount("tr"));
  }

  private static long least(long threshold, BigDecimal share) {
    return share
        .multiply(BigDecimal.valueOf(threshold))
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }

  /** Whether the entry's amount is known and in the band. */
  boolean holds(Timeline timeline, int entry) {
    return notReportable(timeline, entry) && timeline.amount(entry) >= from;
  }

  /** Whether the entry's amount is known and not reportable, in the band or under it. */
  boolean notReportable(Timeline timeline, int entry) {
    return timeline.amountKnown(entry) && timeline.amount(entry) < below;
  }
}
