package org.nightscreen.arrival.row;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Which event times a delivery may hold.
 *
 * @param nextDay the first instant after the business date, microseconds since 1970
 * @param beginOfDay the first instant of the business date
 * @param lateLimit nothing before this instant is taken in a night; Long.MIN_VALUE without late
 *     rules
 * @param lateRows whether rows before the business date are late
 * @param tolerated rows before this instant are accepted
 * @param setAside rows before this instant belong to a later night; after it the date is absurd
 */
public record EventWindow(
    long nextDay, long beginOfDay, long lateLimit, boolean lateRows, long tolerated, long setAside)
    implements Serializable {

  private static final int LATE_DAYS = 10;
  private static final int PLAUSIBLE_DAYS = 366;

  /** A night: ten days of late rows, one day of tolerance for clocks and zones. */
  public static EventWindow night(LocalDate businessDate, ZoneId zone) {
    long begin = micros(businessDate, zone, 0);
    long tolerated = micros(businessDate, zone, 2);
    return new EventWindow(
        micros(businessDate, zone, 1),
        begin,
        micros(businessDate, zone, -LATE_DAYS),
        true,
        tolerated,
        tolerated);
  }

  /** A lookback: the whole drop, later days included as look-forward. */
  public static EventWindow lookback(LocalDate businessDate, ZoneId zone) {
    long far = micros(businessDate, zone, 1 + PLAUSIBLE_DAYS);
    return new EventWindow(
        micros(businessDate, zone, 1),
        micros(businessDate, zone, 0),
        Long.MIN_VALUE,
        false,
        far,
        far);
  }

  /** A history load: what comes after its last day is left to the nights. */
  public static EventWindow history(LocalDate businessDate, ZoneId zone) {
    long next = micros(businessDate, zone, 1);
    long far = micros(businessDate, zone, 1 + PLAUSIBLE_DAYS);
    return new EventWindow(next, micros(businessDate, zone, 0), Long.MIN_VALUE, false, next, far);
  }

  /**
   * Whether the event is late.
   *
   * @throws Refusal if it lies outside what the delivery may hold
   */
  public boolean late(String field, long micros) throws Refusal {
    if (micros < 0 || micros >= setAside) {
      throw new Refusal(
          ReasonCode.EVENT_DATE_OUT_OF_RANGE,
          "Field '" + field + "' lies before 1970 or after the end of the run");
    }
    if (micros >= tolerated) {
      throw new Refusal(ReasonCode.AFTER_RUN_END, "Field '" + field + "' belongs to a later night");
    }
    if (micros < lateLimit) {
      throw new Refusal(
          ReasonCode.LATE_BEYOND_WINDOW,
          "Field '" + field + "' is more than ten days before the business date");
    }
    return lateRows && micros < beginOfDay;
  }

  private static long micros(LocalDate day, ZoneId zone, int plusDays) {
    Instant instant = day.plusDays(plusDays).atStartOfDay(zone).toInstant();
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
