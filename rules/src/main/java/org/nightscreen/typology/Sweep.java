package org.nightscreen.typology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Windows of different lengths over many timelines, all ending at one instant that only moves
 * forward: what happens enters once and leaves once, however often somebody looks.
 */
public final class Sweep {

  private final List<Change> changes = new ArrayList<>();
  private boolean sorted;
  private int next;
  private long reached = Long.MIN_VALUE;

  private record Change(long time, Runnable change) {}

  /**
   * Something that lies in the window (t - span, t] while t is at least its time and less than its
   * time plus the span.
   *
   * @param time microseconds
   * @param span length of the window, microseconds
   */
  public void add(long time, long span, Runnable enter, Runnable leave) {
    if (sorted) {
      throw new IllegalStateException("The sweep has begun");
    }
    changes.add(new Change(time, enter));
    changes.add(new Change(time + span, leave));
  }

  /** Lets everything enter and leave that does so up to the instant, which never moves backward. */
  public void moveTo(long instant) {
    if (instant < reached) {
      throw new IllegalArgumentException("A sweep moves forward only");
    }
    if (!sorted) {
      changes.sort(Comparator.comparingLong(Change::time));
      sorted = true;
    }
    reached = instant;
    while (next < changes.size() && changes.get(next).time() <= instant) {
      changes.get(next++).change().run();
    }
  }
}
