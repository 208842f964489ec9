package org.nightscreen.benchmark.micro;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.nightscreen.timeline.DaysSeen;
import org.nightscreen.timeline.Timeline;

/** On how many days money came in within the window. */
record ActiveDays(long width) implements Measurement {

  @Override
  public long[] sliding(Timeline timeline) {
    DaysSeen incoming = new DaysSeen();
    for (int entry = 0; entry < timeline.size(); entry++) {
      if (timeline.in(entry)) {
        incoming.add(timeline.time(entry), dayOf(timeline, entry));
      }
    }
    long[] days = new long[timeline.size()];
    for (int entry = 0; entry < days.length; entry++) {
      days[entry] =
          incoming.within(Measurement.before(timeline, entry, width), timeline.time(entry));
    }
    return days;
  }

  @Override
  public long[] recomputed(Timeline timeline) {
    long[] days = new long[timeline.size()];
    for (int anchor = 0; anchor < days.length; anchor++) {
      Set<LocalDate> seen = new HashSet<>();
      int after = Measurement.afterInstant(timeline, anchor);
      int entry = timeline.firstAfter(Measurement.before(timeline, anchor, width));
      for (; entry < after; entry++) {
        if (timeline.in(entry)) {
          seen.add(dayOf(timeline, entry));
        }
      }
      days[anchor] = seen.size();
    }
    return days;
  }

  private static LocalDate dayOf(Timeline timeline, int entry) {
    return LocalDate.ofEpochDay(Math.floorDiv(timeline.time(entry), Timeline.DAY));
  }
}
