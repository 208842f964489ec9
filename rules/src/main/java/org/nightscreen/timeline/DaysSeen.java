package org.nightscreen.timeline;

import java.time.LocalDate;
import java.util.Arrays;

/** On how many distinct calendar days something happened, for any window, in logarithmic time. */
public final class DaysSeen {

  private long[] times = new long[16];
  private long[] days = new long[16];

  /** Distinct days up to and including each time. */
  private int[] daysUpTo = new int[16];

  private int size;

  /**
   * Notes that it happened.
   *
   * @param time microseconds, not before the last one noted
   * @param day the calendar day of that time
   */
  public void add(long time, LocalDate day) {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      days = Arrays.copyOf(days, size * 2);
      daysUpTo = Arrays.copyOf(daysUpTo, size * 2);
    }
    boolean sameDay = size > 0 && days[size - 1] == day.toEpochDay();
    times[size] = time;
    days[size] = day.toEpochDay();
    daysUpTo[size] = (size == 0 ? 0 : daysUpTo[size - 1]) + (sameDay ? 0 : 1);
    size++;
  }

  /** Distinct days in (from, to]. */
  public int within(long from, long to) {
    int begin = firstAfter(from);
    int end = firstAfter(to);
    if (begin >= end) {
      return 0;
    }
    return daysUpTo[end - 1] - daysUpTo[begin] + 1;
  }

  private int firstAfter(long instant) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
