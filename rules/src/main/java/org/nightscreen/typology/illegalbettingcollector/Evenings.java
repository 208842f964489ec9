package org.nightscreen.typology.illegalbettingcollector;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The hours when people bet: from six in the evening to two in the morning of the account's zone.
 *
 * @param zone the account's zone
 */
record Evenings(ZoneId zone) {

  private static final int FROM = 18;
  private static final int UNTIL = 2;

  /** Whether the instant, in microseconds, lies in them. */
  boolean holds(long instant) {
    int hour = Instant.EPOCH.plus(instant, ChronoUnit.MICROS).atZone(zone).getHour();
    return hour >= FROM || hour < UNTIL;
  }
}
