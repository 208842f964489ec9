package org.nightscreen.timeline;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Set;
import java.util.function.IntToLongFunction;

/**
 * The distinct keys of chosen entries in a window that only moves forward: each entry enters and
 * leaves once, however wide the window is. Entries without a key do not count.
 */
public final class DistinctInWindow {

  private final Totals chosen;
  private final IntToLongFunction keyOf;
  private final Long2IntOpenHashMap counts = new Long2IntOpenHashMap(4);
  private int begin;
  private int end;

  /**
   * @param chosen the entries that count
   * @param keyOf the key of an entry, by its index in the timeline
   */
  public DistinctInWindow(Totals chosen, IntToLongFunction keyOf) {
    this.chosen = chosen;
    this.keyOf = keyOf;
  }

  /** Moves to (from, to]; neither bound may move backward. Returns this. */
  public DistinctInWindow moveTo(long from, long to) {
    int newEnd = chosen.firstAfter(to);
    int newBegin = chosen.firstAfter(from);
    if (newEnd < end || newBegin < begin) {
      throw new IllegalArgumentException("A sliding window moves forward only");
    }
    for (; end < newEnd; end++) {
      long key = keyOf.applyAsLong(chosen.entry(end));
      if (key != Keys.NONE) {
        counts.addTo(key, 1);
      }
    }
    for (; begin < newBegin; begin++) {
      long key = keyOf.applyAsLong(chosen.entry(begin));
      if (key != Keys.NONE && counts.addTo(key, -1) == 1) {
        counts.remove(key);
      }
    }
    return this;
  }

  public int size() {
    return counts.size();
  }

  /** The distinct keys, in no order. */
  public Set<Long> keys() {
    return counts.keySet();
  }
}
