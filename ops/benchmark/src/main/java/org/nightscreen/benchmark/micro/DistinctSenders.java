package org.nightscreen.benchmark.micro;

import java.util.HashSet;
import java.util.Set;
import org.nightscreen.timeline.DistinctInWindow;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;

/** How many different parties paid in within the window. */
record DistinctSenders(long width) implements Measurement {

  @Override
  public long[] sliding(Timeline timeline) {
    DistinctInWindow senders =
        new DistinctInWindow(Totals.of(timeline, timeline::in), timeline::counterparty);
    long[] counts = new long[timeline.size()];
    for (int entry = 0; entry < counts.length; entry++) {
      long from = Measurement.before(timeline, entry, width);
      counts[entry] = senders.moveTo(from, timeline.time(entry)).size();
    }
    return counts;
  }

  @Override
  public long[] recomputed(Timeline timeline) {
    long[] counts = new long[timeline.size()];
    for (int anchor = 0; anchor < counts.length; anchor++) {
      Set<Long> senders = new HashSet<>();
      int after = Measurement.afterInstant(timeline, anchor);
      int entry = timeline.firstAfter(Measurement.before(timeline, anchor, width));
      for (; entry < after; entry++) {
        if (timeline.in(entry)) {
          senders.add(timeline.counterparty(entry));
        }
      }
      counts[anchor] = senders.size();
    }
    return counts;
  }
}
