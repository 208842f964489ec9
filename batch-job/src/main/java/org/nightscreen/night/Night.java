package org.nightscreen.night;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One run: what identifies it and the conventions it computes by. Nothing in it comes from the wall
 * clock.
 *
 * @param institution the own institution; an empty agent in a bank row means it
 * @param kind nightly or lookback
 * @param from first evaluated day; of a night, its business date
 * @param to last evaluated day, inclusive; the business date of the run
 * @param revision 1 for the first, counted up by reruns
 * @param zone the institution's zone: days begin and end there
 * @param baseCurrency ISO 4217 code that amounts are compared in
 * @param home where the run reads and writes
 * @param trial true for runs that publish nothing into the case register, watermarked
 */
public record Night(
    String institution,
    RunKind kind,
    LocalDate from,
    LocalDate to,
    int revision,
    ZoneId zone,
    String baseCurrency,
    Home home,
    boolean trial) {

  public Night {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException(
          "A run ends on or after the day it begins: " + from + " to " + to);
    }
    if (kind == RunKind.NIGHTLY && !from.equals(to)) {
      throw new IllegalArgumentException(
          "A night has one business date, not " + from + " to " + to);
    }
  }

  public LocalDate businessDate() {
    return to;
  }

  /**
   * The name of the run's directory: the business date of a night, {@code from_to} of a lookback.
   */
  public String runKey() {
    return kind == RunKind.NIGHTLY ? to.toString() : from + "_" + to;
  }

  /** The first instant of the evaluated days. */
  public Instant begin() {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The first instant after the evaluated days. */
  public Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
