package org.nightscreen.benchmark.micro;

import java.util.HashSet;
import java.util.Set;
import org.nightscreen.timeline.NoveltyInWindow;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;

/** How many parties paid in within the window that had not done so in the span before it. */
record NewSenders(long width, long earlier) implements Measurement {

  @Override
  public long[] sliding(Timeline timeline) {
    Totals incoming = Totals.of(timeline, timeline::in);
    NoveltyInWindow senders = new NoveltyInWindow(incoming, incoming, timeline::counterparty);
    long[] counts = new long[timeline.size()];
    for (int entry = 0; entry < counts.length; entry++) {
      long from = Measurement.before(timeline, entry, width);
      counts[entry] = senders.moveTo(from - earlier, from, timeline.time(entry)).unseen();
    }
    return counts;
  }

  @Override
  public long[] recomputed(Timeline timeline) {
    long[] counts = new long[timeline.size()];
    for (int anchor = 0; anchor < counts.length; anchor++) {
      long from = Measurement.before(timeline, anchor, width);
      Set<Long> known = new HashSet<>();
      int begin = timeline.firstAfter(from);
      for (int entry = timeline.firstAfter(from - earlier); entry < begin; entry++) {
        if (timeline.in(entry)) {
          known.add(timeline.counterparty(entry));
        }
      }
      Set<Long> unseen = new HashSet<>();
      int after = Measurement.afterInstant(timeline, anchor);
      for (int entry = begin; entry < after; entry++) {
        if (timeline.in(entry) && !known.contains(timeline.counterparty(entry))) {
          unseen.add(timeline.counterparty(entry));
        }
      }
      counts[anchor] = unseen.size();
    }
    return counts;
  }
}
