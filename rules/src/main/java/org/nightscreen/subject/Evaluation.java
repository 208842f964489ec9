package org.nightscreen.subject;

import java.time.LocalDate;
import java.time.ZoneId;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.ZoneClock;

/**
 * Which anchors a run evaluates. An anchor is eligible if it lies in the screened days, or if this
 * run touched its evidence span; an episode is reported if one of its anchors is due.
 *
 * @param readSince first instant that rows were read from; anchors that look farther back are not
 *     judged anew
 * @param screenedFrom first instant of the days screened so far, this run's included, microseconds
 * @param until first instant after the evaluated days, microseconds
 * @param everyAnchor a lookback: every anchor of the screened days is due
 * @param zone the institution's zone: calendar days are in it
 * @param businessDate the date that attributes are read as of
 */
public record Evaluation(
    long readSince,
    long screenedFrom,
    long until,
    boolean everyAnchor,
    ZoneId zone,
    LocalDate businessDate) {

  /** Whether a lookback evaluates anchors of that instant. */
  public boolean within(long anchor) {
    return anchor >= screenedFrom && anchor < until;
  }

  /** Whether the anchor was screened by an earlier run and lies wholly within what was read. */
  public boolean screenedBefore(long anchor, Horizon horizon) {
    return anchor >= screenedFrom && anchor - horizon.reach() >= readSince;
  }

  /** The calendar day of an instant in the institution's zone. */
  public LocalDate dayOf(long instant) {
    return LocalDate.ofEpochDay(ZoneClock.of(zone).day(instant));
  }

  /** The first instant of a calendar day in the institution's zone, in microseconds. */
  public long startOf(LocalDate day) {
    return ZoneClock.of(zone).startOf(day.toEpochDay());
  }
}
