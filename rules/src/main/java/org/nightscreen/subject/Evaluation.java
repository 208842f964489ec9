package org.nightscreen.subject;

import java.time.LocalDate;
import java.time.ZoneId;

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
    LocalDate businessDate) {}
