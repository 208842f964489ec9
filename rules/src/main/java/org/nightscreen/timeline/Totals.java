package org.nightscreen.timeline;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Running totals over chosen entries of a timeline: the sum, count and first or last of any window
 * (from, to] in logarithmic time, however many entries lie in it.
 */
public final class Totals {

  private final Timeline timeline;
  private final int[] entries;
  private final long[] times;
  private final long[] sumBefore;
  private final int[] unknownBefore;

  private Totals(Timeline timeline, int[] entries) {
    this.timeline = timeline;
    this.entries = entries;
    this.times = new long[entries.length];
    this.sumBefore = new long[entries.length + 1];
    this.unknownBefore = new int[entries.length + 1];
    for (int at = 0; at < entries.length; at++) {
      boolean known = timeline.amountKnown(entries[at]);
      times[at] = timeline.time(entries[at]);
      sumBefore[at + 1] = Math.addExact(sumBefore[at], known ? timeline.amount(entries[at]) : 0);
      unknownBefore[at + 1] = unknownBefore[at] + (known ? 0 : 1);
    }
  }

  /** Totals over the entries that the predicate holds for. */
  public static Totals of(Timeline timeline, IntPredicate chosen) {
    return new Totals(timeline, timeline.select(chosen));
  }

  /** Totals over the given entries, as indexes in time order. */
  public static Totals over(Timeline timeline, int[] entries) {
    return new Totals(timeline, entries.clone());
  }

  /** Totals over those of the chosen entries that the predicate holds for. */
  public Totals where(IntPredicate predicate) {
    int[] kept = new int[entries.length];
    int count = 0;
    for (int entry : entries) {
      if (predicate.test(entry)) {
        kept[count++] = entry;
      }
    }
    return new Totals(timeline, Arrays.copyOf(kept, count));
  }

  /** How many entries are chosen in all. */
  public int size() {
    return entries.length;
  }

  /** The index in the timeline of the chosen entry at that place. */
  public int entry(int at) {
    return entries[at];
  }

  /** The place of the first chosen entry later than the instant. */
  public int firstAfter(long instant) {
    int at = Arrays.binarySearch(times, instant);
    if (at < 0) {
      return -at - 1;
    }
    while (at < times.length && times[at] == instant) {
      at++;
    }
    return at;
  }

  /** The sum over (from, to] of the amounts that are known. */
  public long sum(long from, long to) {
    return to <= from ? 0 : sumBefore[firstAfter(to)] - sumBefore[firstAfter(from)];
  }

  public int count(long from, long to) {
    return to <= from ? 0 : firstAfter(to) - firstAfter(from);
  }

  /** The most chosen entries that any window (end - span, end] holds. */
  public int most(long span) {
    int most = 0;
    int begin = 0;
    for (int end = 0; end < times.length; end++) {
      while (begin <= end && times[begin] <= times[end] - span) {
        begin++;
      }
      most = Math.max(most, end - begin + 1);
    }
    return most;
  }

  /** Whether every amount in (from, to] is known. */
  public boolean known(long from, long to) {
    return to <= from || unknownBefore[firstAfter(to)] == unknownBefore[firstAfter(from)];
  }

  public boolean none(long from, long to) {
    return count(from, to) == 0;
  }

  /** The time of the first chosen entry in (from, to]; there must be one. */
  public long first(long from, long to) {
    int at = firstAfter(from);
    if (at >= times.length || times[at] > to) {
      throw new IllegalArgumentException("No chosen entry lies in the window");
    }
    return times[at];
  }

  /** The time of the last chosen entry in (from, to]; there must be one. */
  public long last(long from, long to) {
    int at = firstAfter(to) - 1;
    if (at < 0 || times[at] <= from) {
      throw new IllegalArgumentException("No chosen entry lies in the window");
    }
    return times[at];
  }

  /** The indexes in the timeline of all chosen entries. */
  public int[] entries() {
    return entries.clone();
  }

  /** The indexes in the timeline of the chosen entries in (from, to]. */
  public int[] entries(long from, long to) {
    return to <= from ? new int[0] : Arrays.copyOfRange(entries, firstAfter(from), firstAfter(to));
  }

  Timeline timeline() {
    return timeline;
  }
}
