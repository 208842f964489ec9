package org.nightscreen.timeline;

import java.time.ZoneId;
import java.util.Arrays;

/** Chosen entries of a timeline by calendar day in one zone; days without any are left out. */
public final class LocalDays {

  private final ZoneClock clock;
  private final int[] entries;
  private long[] days = new long[16];

  /** Place of the first entry of each day, and after the last day the number of entries. */
  private int[] first = new int[17];

  private int size;

  /**
   * @param entries indexes in the timeline, in time order
   * @param zone days are calendar days in it
   */
  public LocalDays(Timeline timeline, int[] entries, ZoneId zone) {
    this.clock = ZoneClock.of(zone);
    this.entries = entries.clone();
    long end = Long.MIN_VALUE;
    for (int at = 0; at < entries.length; at++) {
      long time = timeline.time(entries[at]);
      if (time >= end) {
        long day = clock.day(time);
        add(day, at);
        end = startOf(day + 1);
      }
    }
    first[size] = entries.length;
  }

  private void add(long day, int at) {
    if (size == days.length) {
      days = Arrays.copyOf(days, size * 2);
      first = Arrays.copyOf(first, size * 2 + 1);
    }
    days[size] = day;
    first[size++] = at;
  }

  /** How many days have entries. */
  public int size() {
    return size;
  }

  /** The day at that place, in days since 1970. */
  public long day(int at) {
    return days[at];
  }

  /** The place of the first day that is not before the given one. */
  public int firstFrom(long day) {
    int at = Arrays.binarySearch(days, 0, size, day);
    return at >= 0 ? at : -at - 1;
  }

  /** The entries of the day at that place. */
  public int[] entries(int at) {
    return Arrays.copyOfRange(entries, first[at], first[at + 1]);
  }

  /** The last entry of the day at that place. */
  public int last(int at) {
    return entries[first[at + 1] - 1];
  }

  /** The first instant of a day, in microseconds. */
  public long startOf(long day) {
    return clock.startOf(day);
  }
}
