package org.nightscreen.timeline;

import java.util.Arrays;

/**
 * The median amount of chosen entries in a window that only moves forward, in logarithmic time:
 * each entry enters and leaves once. Entries of unknown amount do not count.
 */
public final class MedianInWindow {

  private final Totals chosen;
  private final Timeline timeline;
  private final long[] amounts;

  /** How many entries of the window have the amounts that a place stands for (a Fenwick tree). */
  private final int[] counts;

  private int size;
  private int begin;
  private int end;

  /**
   * @param chosen the entries that count
   */
  public MedianInWindow(Totals chosen) {
    this.chosen = chosen;
    this.timeline = chosen.timeline();
    this.amounts =
        Arrays.stream(chosen.entries(Long.MIN_VALUE, Long.MAX_VALUE))
            .filter(timeline::amountKnown)
            .mapToLong(timeline::amount)
            .sorted()
            .distinct()
            .toArray();
    this.counts = new int[amounts.length + 1];
  }

  /** Moves to (from, to]; neither bound may move backward. Returns this. */
  public MedianInWindow moveTo(long from, long to) {
    int newEnd = chosen.firstAfter(to);
    int newBegin = chosen.firstAfter(from);
    if (newEnd < end || newBegin < begin) {
      throw new IllegalArgumentException("A sliding window moves forward only");
    }
    for (; end < newEnd; end++) {
      note(chosen.entry(end), 1);
    }
    for (; begin < newBegin; begin++) {
      note(chosen.entry(begin), -1);
    }
    return this;
  }

  private void note(int entry, int change) {
    if (!timeline.amountKnown(entry)) {
      return;
    }
    int place = Arrays.binarySearch(amounts, timeline.amount(entry)) + 1;
    for (; place < counts.length; place += place & -place) {
      counts[place] += change;
    }
    size += change;
  }

  /**
   * The median in base currency, 1/10,000; of an even number of entries the mean of the two middle
   * ones, rounded up. There must be one entry at least.
   */
  public long median() {
    if (size == 0) {
      throw new IllegalArgumentException("No chosen entry of known amount lies in the window");
    }
    long upper = smallest(size / 2 + 1);
    return size % 2 == 1 ? upper : Math.floorDiv(smallest(size / 2) + upper + 1, 2);
  }

  /** The amount with that rank, counted from 1. */
  private long smallest(int rank) {
    int place = 0;
    int left = rank;
    for (int step = Integer.highestOneBit(counts.length); step > 0; step >>= 1) {
      if (place + step < counts.length && counts[place + step] < left) {
        place += step;
        left -= counts[place];
      }
    }
    return amounts[place];
  }
}
