package org.nightscreen.typology;

/**
 * A threshold that a typology reads.
 *
 * @param name key in {@code thresholds.csv}
 * @param unit what its number counts
 */
public record Parameter(String name, Unit unit) {

  /** What the number of a threshold counts; decides how it is read and how near misses relax it. */
  public enum Unit {
    /** Base currency. */
    AMOUNT,
    /** A share or a factor. */
    RATIO,
    /** A whole number; near misses relax it by one. */
    COUNT,
    MINUTES,
    HOURS,
    DAYS,
    YEARS
  }

  public static Parameter amount(String name) {
    return new Parameter(name, Unit.AMOUNT);
  }

  public static Parameter ratio(String name) {
    return new Parameter(name, Unit.RATIO);
  }

  public static Parameter count(String name) {
    return new Parameter(name, Unit.COUNT);
  }

  public static Parameter minutes(String name) {
    return new Parameter(name, Unit.MINUTES);
  }

  public static Parameter hours(String name) {
    return new Parameter(name, Unit.HOURS);
  }

  public static Parameter days(String name) {
    return new Parameter(name, Unit.DAYS);
  }

  public static Parameter years(String name) {
    return new Parameter(name, Unit.YEARS);
  }
}
