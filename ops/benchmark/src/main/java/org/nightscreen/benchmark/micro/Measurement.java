package org.nightscreen.benchmark.micro;

import org.nightscreen.timeline.Timeline;

/** Something measured at every entry of a timeline, in two ways that must agree. */
interface Measurement {

  /** The measure at each entry by the primitive that typologies use. */
  long[] sliding(Timeline timeline);

  /** The same by going through the entries of the window again at each entry. */
  long[] recomputed(Timeline timeline);

  /** The first instant that is not in a window of that width which ends at the entry. */
  static long before(Timeline timeline, int entry, long width) {
    return timeline.time(entry) - width;
  }

  /** The first entry after those of the instant of the given one. */
  static int afterInstant(Timeline timeline, int entry) {
    int after = entry + 1;
    while (after < timeline.size() && timeline.time(after) == timeline.time(entry)) {
      after++;
    }
    return after;
  }
}
