package org.nightscreen.typology;

import java.util.function.LongConsumer;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;

/** The instants at which a finder looks. */
public final class Anchors {

  private Anchors() {}

  /**
   * Whether any window holds as many of the entries as a threshold asks for, near misses included.
   * On most accounts none does, and nothing else needs to be worked out there.
   *
   * @param span how long a window is, microseconds
   * @param parameter the least number of entries, or of parties whom they are with
   */
  public static boolean enough(Totals entries, long span, Limits limits, String parameter) {
    return Scale.strict(limits).relaxed().atLeast(Measure.count(entries.most(span)), parameter);
  }

  /**
   * Looks once at each eligible instant of the entries, in time order: an anchor sees all entries
   * of its instant, so looking twice would tell the same.
   *
   * @param entries indexes in the subject's timeline, in time order
   */
  public static void forEach(Subject subject, Horizon horizon, int[] entries, LongConsumer look) {
    Timeline timeline = subject.timeline();
    long last = Long.MIN_VALUE;
    for (int entry : entries) {
      long anchor = timeline.time(entry);
      if (anchor != last && subject.eligible(anchor, horizon)) {
        look.accept(anchor);
      }
      last = anchor;
    }
  }
}
