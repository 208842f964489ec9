package org.nightscreen.typology.peelchain;

import java.math.BigDecimal;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Relaxed;

/**
 * What a chain of peels keeps.
 *
 * @param hop the span after a receipt within which slices and the rest leave, microseconds
 * @param slice greatest share shed
 * @param rest least share sent on
 * @param peels fewest consecutive peels
 * @param start least amount that the first address received, 1/10,000
 */
record PeelLimits(long hop, BigDecimal slice, BigDecimal rest, int peels, long start) {

  static PeelLimits strict(Limits limits) {
    return new PeelLimits(
        limits.span("hop_h"),
        limits.value("peel_hi"),
        limits.value("rem_lo"),
        limits.count("peels"),
        limits.amount("start"));
  }

  /** The span defines what is added up, so it stays. */
  static PeelLimits relaxed(Limits limits) {
    return new PeelLimits(
        limits.span("hop_h"),
        limits.relaxedUp("peel_hi"),
        limits.relaxedDown("rem_lo"),
        Relaxed.count(limits, "peels"),
        Relaxed.amount(limits, "start"));
  }

  /** Whether so much may be shed of what was received. */
  boolean slice(long shed, long received) {
    return BigDecimal.valueOf(shed).compareTo(slice.multiply(BigDecimal.valueOf(received))) <= 0;
  }

  /** Whether so much sent on is the rest of what was received. */
  boolean rest(long sent, long received) {
    return BigDecimal.valueOf(sent).compareTo(rest.multiply(BigDecimal.valueOf(received))) >= 0;
  }
}
