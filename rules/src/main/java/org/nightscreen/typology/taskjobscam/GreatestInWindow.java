package org.nightscreen.typology.taskjobscam;

import java.util.ArrayDeque;
import java.util.Deque;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;

/**
 * The greatest known amount of a window that only moves forward: each entry enters and leaves once.
 */
final class GreatestInWindow {

  private final Timeline timeline;
  private final Totals chosen;

  /** Entries of the window that no later one exceeds, the greatest first. */
  private final Deque<Integer> candidates = new ArrayDeque<>();

  private int end;

  GreatestInWindow(Timeline timeline, Totals chosen) {
    this.timeline = timeline;
    this.chosen = chosen;
  }

  /** The greatest known amount in (from, to], or 0; neither bound may move backward. */
  long moveTo(long from, long to) {
    for (int newEnd = chosen.firstAfter(to); end < newEnd; end++) {
      int entry = chosen.entry(end);
      if (timeline.amountKnown(entry)) {
        while (!candidates.isEmpty()
            && timeline.amount(candidates.getLast()) <= timeline.amount(entry)) {
          candidates.removeLast();
        }
        candidates.addLast(entry);
      }
    }
    while (!candidates.isEmpty() && timeline.time(candidates.getFirst()) <= from) {
      candidates.removeFirst();
    }
    return candidates.isEmpty() ? 0 : timeline.amount(candidates.getFirst());
  }
}
