package org.nightscreen.benchmark.micro;

import org.nightscreen.timeline.LargestInWindow;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;

/** The largest amount that came in within the window, or 0. */
record LargestAmount(long width) implements Measurement {

  @Override
  public long[] sliding(Timeline timeline) {
    LargestInWindow largest = new LargestInWindow(timeline, Totals.of(timeline, timeline::in));
    long[] amounts = new long[timeline.size()];
    for (int entry = 0; entry < amounts.length; entry++) {
      long from = Measurement.before(timeline, entry, width);
      amounts[entry] = largest.moveTo(from, timeline.time(entry)).amount();
    }
    return amounts;
  }

  @Override
  public long[] recomputed(Timeline timeline) {
    long[] amounts = new long[timeline.size()];
    for (int anchor = 0; anchor < amounts.length; anchor++) {
      int after = Measurement.afterInstant(timeline, anchor);
      int entry = timeline.firstAfter(Measurement.before(timeline, anchor, width));
      for (; entry < after; entry++) {
        if (timeline.in(entry)) {
          amounts[anchor] = Math.max(amounts[anchor], timeline.amount(entry));
        }
      }
    }
    return amounts;
  }
}
