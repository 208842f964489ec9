package org.nightscreen.typology;

import java.util.function.LongConsumer;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;

/** The instants at which a finder looks. */
public final class Anchors {

  private Anchors() {}

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
