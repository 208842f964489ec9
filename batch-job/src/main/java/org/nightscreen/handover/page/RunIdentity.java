package org.nightscreen.handover.page;

import java.time.Instant;

/**
 * Which run a page belongs to.
 *
 * @param institution the own institution
 * @param kind NIGHTLY or LOOKBACK
 * @param runKey business date, or both dates of a lookback
 * @param revision revision of the run
 * @param zone zone of the institution
 * @param baseCurrency currency amounts are compared in
 * @param end first instant after the evaluated days
 * @param writtenAt when the pages were written
 * @param approvedPack whether the rule pack is approved
 * @param trial whether the run publishes nothing into the register
 */
public record RunIdentity(
    String institution,
    String kind,
    String runKey,
    int revision,
    String zone,
    String baseCurrency,
    Instant end,
    Instant writtenAt,
    boolean approvedPack,
    boolean trial) {

  /** "night" or "lookback". */
  public String noun() {
    return kind.equals("LOOKBACK") ? "lookback" : "night";
  }
}
