package org.nightscreen.benchmark.micro;

import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;

/** The sum of what came in within the window. */
record SlidingSum(long width) implements Measurement {

  @Override
  public long[] sliding(Timeline timeline) {
    Totals incoming = Totals.of(timeline, timeline::in);
    long[] sums = new long[timeline.size()];
    for (int entry = 0; entry < sums.length; entry++) {
      sums[entry] = incoming.sum(Measurement.before(timeline, entry, width), timeline.time(entry));
    }
    return sums;
  }

  @Override
  public long[] recomputed(Timeline timeline) {
    long[] sums = new long[timeline.size()];
    for (int anchor = 0; anchor < sums.length; anchor++) {
      int after = Measurement.afterInstant(timeline, anchor);
      int entry = timeline.firstAfter(Measurement.before(timeline, anchor, width));
      for (; entry < after; entry++) {
        if (timeline.in(entry)) {
          sums[anchor] += timeline.amount(entry);
        }
      }
    }
    return sums;
  }
}
