package org.nightscreen.typology;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How a rule reads the measures of a fact: against the thresholds of the subject's segment, strictly or
 * relaxed by the near-miss margin, with unknown inputs counted against the rule or for it, and with
 * listings made after the event ignored or counted. Rules only ever ask "at least", "at most" and "is it
 * so", so reading one rule on several scales gives its three-valued outcome.
 */
public final class Scale {

  private final Limits limits;
  private final int candidate;
  private final boolean relaxed;
  private final boolean unknownCounts;
  private final boolean laterListingCounts;

  private Scale(
      Limits limits, int candidate, boolean relaxed, boolean unknownCounts, boolean laterListingCounts) {
    this.limits = Objects.requireNonNull(limits);
    this.candidate = candidate;
    this.relaxed = relaxed;
    this.unknownCounts = unknownCounts;
    this.laterListingCounts = laterListingCounts;
  }

  /** The reading that decides a hit: thresholds as they stand, what is unknown does not count. */
  public static Scale strict(Limits limits) {
    return new Scale(limits, 0, false, false, false);
  }

  /** The same reading for a numbered candidate of a batch; signs find their fact by the number. */
  public Scale of(int number) {
    return new Scale(limits, number, relaxed, unknownCounts, laterListingCounts);
  }

  int candidate() {
    return candidate;
  }

  /** The reading that decides a near miss. */
  public Scale relaxed() {
    return new Scale(limits, candidate, true, unknownCounts, laterListingCounts);
  }

  /** The reading that tells whether an unknown input could make a hit. */
  public Scale countingUnknown() {
    return new Scale(limits, candidate, relaxed, true, laterListingCounts);
  }

  /** The reading that decides a retrospective hit. */
  public Scale countingLaterListings() {
    return new Scale(limits, candidate, relaxed, unknownCounts, true);
  }

  /** Whether the measure reaches the threshold. */
  public boolean atLeast(Measure measure, String parameter) {
    if (measure instanceof Measure.Unknown) {
      return unknownCounts;
    }
    if (measure instanceof Measure.Ratio ratio && !ratio.defined()) {
      return false;
    }
    BigDecimal limit = relaxed ? limits.relaxedDown(parameter) : limits.value(parameter);
    return measure.compareTo(limit) >= 0 || (unknownCounts && measure.couldReach(limit));
  }

  /** Whether the measure stays at or under the threshold. */
  public boolean atMost(Measure measure, String parameter) {
    if (measure instanceof Measure.Unknown) {
      return unknownCounts;
    }
    if (measure instanceof Measure.Ratio ratio && !ratio.defined()) {
      return false;
    }
    BigDecimal limit = relaxed ? limits.relaxedUp(parameter) : limits.value(parameter);
    return measure.compareTo(limit) <= 0;
  }

  /** Whether the measure stays under the threshold. */
  public boolean under(Measure measure, String parameter) {
    if (measure instanceof Measure.Unknown) {
      return unknownCounts;
    }
    if (measure instanceof Measure.Ratio ratio && !ratio.defined()) {
      return false;
    }
    BigDecimal limit = relaxed ? limits.relaxedUp(parameter) : limits.value(parameter);
    return measure.compareTo(limit) < 0;
  }

  /** Whether the finding holds. */
  public boolean isSo(Truth truth) {
    return truth.known() ? truth.value() : unknownCounts;
  }

  boolean listed(Listed listed) {
    return switch (listed) {
      case AT_EVENT -> true;
      case LATER -> laterListingCounts;
      case UNKNOWN -> unknownCounts;
      case NO -> false;
    };
  }

  /** The limits this scale reads. */
  public Limits limits() {
    return limits;
  }
}
