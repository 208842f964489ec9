package org.nightscreen.handover.wording;

/**
 * How one measure of a typology is shown beside its threshold.
 *
 * @param measure name of the measure in a hit
 * @param label what it is, in words
 * @param unit how its number is written
 * @param comparison how it is compared
 * @param threshold name of the threshold parameter (the lower one of BETWEEN), or empty
 * @param upperThreshold name of the upper parameter of BETWEEN, else empty
 */
public record MeasureRow(
    String measure,
    String label,
    Unit unit,
    Comparison comparison,
    String threshold,
    String upperThreshold) {

  /** A measure with one threshold. */
  public static MeasureRow of(
      String measure, String label, Unit unit, Comparison comparison, String threshold) {
    return new MeasureRow(measure, label, unit, comparison, threshold, "");
  }

  /** A measure that must lie between two thresholds, both included. */
  public static MeasureRow between(
      String measure, String label, Unit unit, String lower, String upper) {
    return new MeasureRow(measure, label, unit, Comparison.BETWEEN, lower, upper);
  }
}
