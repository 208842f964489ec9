package org.nightscreen.benchmark.micro;

import java.util.Arrays;
import org.nightscreen.timeline.MedianInWindow;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;

/**
 * The median amount within the window; of an even number the mean of the middle two, rounded up.
 */
record MedianAmount(long width) implements Measurement {

  @Override
  public long[] sliding(Timeline timeline) {
    MedianInWindow median = new MedianInWindow(Totals.of(timeline, entry -> true));
    long[] medians = new long[timeline.size()];
    for (int entry = 0; entry < medians.length; entry++) {
      long from = Measurement.before(timeline, entry, width);
      medians[entry] = median.moveTo(from, timeline.time(entry)).median();
    }
    return medians;
  }

  @Override
  public long[] recomputed(Timeline timeline) {
    long[] medians = new long[timeline.size()];
    for (int anchor = 0; anchor < medians.length; anchor++) {
      int begin = timeline.firstAfter(Measurement.before(timeline, anchor, width));
      long[] amounts = new long[Measurement.afterInstant(timeline, anchor) - begin];
      Arrays.setAll(amounts, place -> timeline.amount(begin + place));
      Arrays.sort(amounts);
      long upper = amounts[amounts.length / 2];
      medians[anchor] =
          amounts.length % 2 == 1
              ? upper
              : Math.floorDiv(amounts[amounts.length / 2 - 1] + upper + 1, 2);
    }
    return medians;
  }
}
