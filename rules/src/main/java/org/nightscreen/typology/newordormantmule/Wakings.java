package org.nightscreen.typology.newordormantmule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.ThirdParty;
import org.nightscreen.typology.Truth;

/**
 * The events that ended a long sleep of an account. Any booked entry in either direction is a
 * customer event. A first event ever seen ends no sleep, unless the account master names an
 * activity before it; where history hides what came before, that is not known.
 */
final class Wakings {

  private final TreeMap<Long, Truth> wakings = new TreeMap<>();

  /**
   * @param subject the account
   * @param sleep how long nothing may have happened, microseconds
   */
  Wakings(Subject subject, long sleep) {
    Timeline timeline = subject.timeline();
    long last = Long.MIN_VALUE;
    for (int entry = 0; entry < timeline.size(); entry++) {
      if (!ThirdParty.booked(timeline, entry)) {
        continue;
      }
      long time = timeline.time(entry);
      if (last == Long.MIN_VALUE) {
        note(time, beforeFirstEvent(subject, time, sleep));
      } else if (time - last >= sleep) {
        note(time, Truth.YES);
      }
      last = time;
    }
  }

  private void note(long time, Truth sleptLong) {
    if (!sleptLong.equals(Truth.NO)) {
      wakings.put(time, sleptLong);
    }
  }

  private static Truth beforeFirstEvent(Subject subject, long time, long sleep) {
    LocalDate day = subject.dayOf(time);
    LocalDate lastActivity = subject.account().lastActivityDate();
    if (lastActivity != null && lastActivity.isBefore(day)) {
      return Truth.of(ChronoUnit.DAYS.between(lastActivity, day) * Timeline.DAY >= sleep);
    }
    return subject.visibleSince(time - sleep) ? Truth.NO : Truth.unknown(Measure.HISTORY);
  }

  /** The last waking up to the instant, with whether the sleep before it was long, or null. */
  Map.Entry<Long, Truth> before(long instant) {
    return wakings.floorEntry(instant);
  }
}
