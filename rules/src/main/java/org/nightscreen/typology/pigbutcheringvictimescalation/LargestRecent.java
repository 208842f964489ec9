package org.nightscreen.typology.pigbutcheringvictimescalation;

import java.util.ArrayDeque;
import java.util.Deque;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;

/**
 * The largest of chosen entries in a window that only moves forward; unknown amounts do not count.
 */
final class LargestRecent {

  private final Timeline timeline;
  private final Totals chosen;

  /** Places of entries that are larger than all later ones, the largest first. */
  private final Deque<Integer> candidates = new ArrayDeque<>();

  private int end;

  LargestRecent(Timeline timeline, Totals chosen) {
    this.timeline = timeline;
    this.chosen = chosen;
  }

  /** The largest known amount in (from, to], or 0; neither bound may move backward. */
  long within(long from, long to) {
    for (int newEnd = chosen.firstAfter(to); end < newEnd; end++) {
      while (!candidates.isEmpty() && amount(candidates.peekLast()) <= amount(end)) {
        candidates.pollLast();
      }
      candidates.addLast(end);
    }
    int begin = chosen.firstAfter(from);
    while (!candidates.isEmpty() && candidates.peekFirst() < begin) {
      candidates.pollFirst();
    }
    return candidates.isEmpty() ? 0 : Math.max(0, amount(candidates.peekFirst()));
  }

  private long amount(int place) {
    return timeline.amount(chosen.entry(place));
  }
}
