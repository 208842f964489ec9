package org.nightscreen.path;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.nightscreen.timeline.Timeline;

/**
 * The bound of a search: so many looks and so many walks for each {@link Walks.Start}. It depends
 * on nothing but what flows through that account on that day, so every run over the same data cuts
 * alike. Payments are asked in time order.
 */
final class Budgets {

  static final int LOOKS = 10_000;
  static final int WALKS = 64;

  private final Map<Long, Budget> ofDay = new HashMap<>();
  private final Set<Walks.Start> cut = new HashSet<>();
  private long day = Long.MIN_VALUE;

  /** The budget of walks that begin with that payment. */
  Budget of(Transfer first) {
    long itsDay = Math.floorDiv(first.time(), Timeline.DAY);
    if (itsDay != day) {
      ofDay.clear();
      day = itsDay;
    }
    return ofDay.computeIfAbsent(
        first.to(), account -> new Budget(new Walks.Start(account, itsDay)));
  }

  /** Starts that ran out of their budget. */
  Set<Walks.Start> cut() {
    return cut;
  }

  /** What is left for one start. */
  final class Budget {
    private final Walks.Start start;
    private int looks = LOOKS;
    private int walks = WALKS;

    private Budget(Walks.Start start) {
      this.start = start;
    }

    /** Whether one more payment may be looked at. */
    boolean look() {
      return spend(--looks >= 0);
    }

    /** Whether one more walk may be reported. */
    boolean report() {
      return spend(--walks >= 0);
    }

    boolean spent() {
      return looks < 0 || walks < 0;
    }

    private boolean spend(boolean enough) {
      if (!enough) {
        cut.add(start);
      }
      return enough;
    }
  }
}
