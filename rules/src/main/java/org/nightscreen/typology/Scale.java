package org.nightscreen.typology;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How a rule reads the measures of a fact: against the thresholds of the subject's segment,
 * strictly or relaxed by the near-miss margin, with unknown inputs counted against the rule or for
 * it, and with listings made after the event ignored or counted. Rules only ever ask "at least",
 * "at most" and "is it so", so reading one rule on several scales gives its three-valued outcome.
 */
public final class Scale {

  /** Which of the unknown counts for the rule. */
  private enum Unknown {
    NOTHING,
    INPUTS,
    HISTORY,
    ANYTHING;

    boolean counts(String missing) {
      return switch (this) {
        case NOTHING -> false;
        case INPUTS -> !missing.isEmpty() && !missing.equals(Measure.HISTORY);
        case HISTORY -> missing.equals(Measure.HISTORY);
        case ANYTHING -> true;
      };
    }
  }

  private final Limits limits;
  private final int candidate;
  private final boolean relaxed;
  private final Unknown unknown;
  private final boolean laterListingCounts;

  private Scale(
      Limits limits, int candidate, boolean relaxed, Unknown unknown, boolean laterListingCounts) {
    this.limits = Objects.requireNonNull(limits);
    this.candidate = candidate;
    this.relaxed = relaxed;
    this.unknown = unknown;
    this.laterListingCounts = laterListingCounts;
  }

  /** The reading that decides a hit: thresholds as they stand, what is unknown does not count. */
  public static Scale strict(Limits limits) {
    return new Scale(limits, 0, false, Unknown.NOTHING, false);
  }

  /** The same reading for a numbered candidate of a batch; signs find their fact by the number. */
  public Scale of(int number) {
    return new Scale(limits, number, relaxed, unknown, laterListingCounts);
  }

  int candidate() {
    return candidate;
  }

  /** The reading that decides a near miss. */
  public Scale relaxed() {
    return new Scale(limits, candidate, true, unknown, laterListingCounts);
  }

  /** The reading that tells whether what is unknown, for whatever reason, could make a hit. */
  public Scale countingUnknown() {
    return new Scale(limits, candidate, relaxed, Unknown.ANYTHING, laterListingCounts);
  }

  /** The reading that tells whether missing inputs alone could make a hit. */
  public Scale countingMissingInputs() {
    return new Scale(limits, candidate, relaxed, Unknown.INPUTS, laterListingCounts);
  }

  /** The reading that tells whether history that is not visible could, of itself, make a hit. */
  public Scale countingHiddenHistory() {
    return new Scale(limits, candidate, relaxed, Unknown.HISTORY, laterListingCounts);
  }

  /** The reading that decides a retrospective hit. */
  public Scale countingLaterListings() {
    return new Scale(limits, candidate, relaxed, unknown, true);
  }

  /** Whether the measure reaches the threshold. */
  public boolean atLeast(Measure measure, String parameter) {
    if (measure instanceof Measure.Unknown) {
      return unknown.counts(measure.missing());
    }
    if (undefined(measure)) {
      return false;
    }
    BigDecimal limit = relaxed ? limits.relaxedDown(parameter) : limits.value(parameter);
    return measure.compareTo(limit) >= 0
        || (unknown.counts(measure.missing()) && measure.couldReach(limit));
  }

  /** Whether the measure stays at or under the threshold. */
  public boolean atMost(Measure measure, String parameter) {
    if (measure instanceof Measure.Unknown) {
      return unknown.counts(measure.missing());
    }
    if (undefined(measure)) {
      return false;
    }
    BigDecimal limit = relaxed ? limits.relaxedUp(parameter) : limits.value(parameter);
    return measure.compareGreatest(limit) <= 0
        || (unknown.counts(measure.missing()) && measure.compareTo(limit) <= 0);
  }

  /** Whether the measure stays under the threshold. */
  public boolean under(Measure measure, String parameter) {
    if (measure instanceof Measure.Unknown) {
      return unknown.counts(measure.missing());
    }
    if (undefined(measure)) {
      return false;
    }
    BigDecimal limit = relaxed ? limits.relaxedUp(parameter) : limits.value(parameter);
    return measure.compareGreatest(limit) < 0
        || (unknown.counts(measure.missing()) && measure.compareTo(limit) < 0);
  }

  /**
   * A share of nothing and a deviation from nothing meet no condition, nor does a number of a
   * relaxed search unless near misses are looked for.
   */
  private boolean undefined(Measure measure) {
    return (measure instanceof Measure.OnlyNear && !relaxed)
        || (measure instanceof Measure.Ratio ratio && !ratio.defined())
        || (measure instanceof Deviations deviations && !deviations.defined());
  }

  /** Whether the finding holds. */
  public boolean isSo(Truth truth) {
    return truth.known() ? truth.value() : unknown.counts(truth.missing());
  }

  boolean listed(Listed listed) {
    return switch (listed) {
      case AT_EVENT -> true;
      case LATER -> laterListingCounts;
      case UNKNOWN -> unknown.counts(listed.atEvent().missing());
      case NO -> false;
    };
  }

  /** Whether thresholds are relaxed, for measures that themselves depend on other thresholds. */
  public boolean isRelaxed() {
    return relaxed;
  }

  /** The limits this scale reads. */
  public Limits limits() {
    return limits;
  }
}
