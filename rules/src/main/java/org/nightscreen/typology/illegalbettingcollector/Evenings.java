package org.nightscreen.typology.illegalbettingcollector;

import org.nightscreen.timeline.ZoneClock;

/**
 * The hours when people bet: from six in the evening to two in the morning of the account's zone.
 *
 * @param clock of the account's zone
 */
record Evenings(ZoneClock clock) {

  private static final int FROM = 18;
  private static final int UNTIL = 2;

  /** Whether the instant, in microseconds, lies in them. */
  boolean holds(long instant) {
    int hour = clock.hour(instant);
    return hour >= FROM || hour < UNTIL;
  }
}
