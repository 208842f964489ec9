package org.nightscreen.timeline;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Set;
import java.util.function.IntToLongFunction;

/**
 * The distinct keys of a window, and how many of them occurred in the span before it, while both
 * only move forward: each entry enters and leaves once. Entries without a key do not count.
 */
public final class NoveltyInWindow {

  private final Totals recent;
  private final Totals earlier;
  private final IntToLongFunction keyOf;
  private final Long2IntOpenHashMap recentCounts = new Long2IntOpenHashMap(4);
  private final Long2IntOpenHashMap earlierCounts = new Long2IntOpenHashMap(4);
  private int recentBegin;
  private int recentEnd;
  private int earlierBegin;
  private int earlierEnd;

  /** Keys that both spans hold. */
  private int familiar;

  /**
   * @param recent the entries whose keys are counted
   * @param earlier the entries that make a key known
   * @param keyOf the key of an entry, by its index in the timeline
   */
  public NoveltyInWindow(Totals recent, Totals earlier, IntToLongFunction keyOf) {
    this.recent = recent;
    this.earlier = earlier;
    this.keyOf = keyOf;
  }

  /**
   * Moves the window to (from, to] and the span before it to (since, from]; no bound may move
   * backward. Returns this.
   */
  public NoveltyInWindow moveTo(long since, long from, long to) {
    int newRecentBegin = recent.firstAfter(from);
    int newEarlierBegin = earlier.firstAfter(since);
    if (newRecentBegin < recentBegin || newEarlierBegin < earlierBegin) {
      throw new IllegalArgumentException("A sliding window moves forward only");
    }
    recentEnd = enter(recent, recentEnd, recent.firstAfter(to), recentCounts, earlierCounts);
    earlierEnd = enter(earlier, earlierEnd, earlier.firstAfter(from), earlierCounts, recentCounts);
    recentBegin = leave(recent, recentBegin, newRecentBegin, recentCounts, earlierCounts);
    earlierBegin = leave(earlier, earlierBegin, newEarlierBegin, earlierCounts, recentCounts);
    return this;
  }

  private int enter(
      Totals chosen, int from, int to, Long2IntOpenHashMap counts, Long2IntOpenHashMap others) {
    for (int at = from; at < to; at++) {
      long key = keyOf.applyAsLong(chosen.entry(at));
      if (key != Keys.NONE && counts.addTo(key, 1) == 0 && others.containsKey(key)) {
        familiar++;
      }
    }
    return Math.max(from, to);
  }

  private int leave(
      Totals chosen, int from, int to, Long2IntOpenHashMap counts, Long2IntOpenHashMap others) {
    for (int at = from; at < to; at++) {
      long key = keyOf.applyAsLong(chosen.entry(at));
      if (key != Keys.NONE && counts.addTo(key, -1) == 1) {
        counts.remove(key);
        familiar -= others.containsKey(key) ? 1 : 0;
      }
    }
    return to;
  }

  /** Distinct keys of the window. */
  public int size() {
    return recentCounts.size();
  }

  /** Distinct keys of the window that the span before it does not hold. */
  public int unseen() {
    return recentCounts.size() - familiar;
  }

  /** Whether the span before the window does not hold the key. */
  public boolean unseen(long key) {
    return !earlierCounts.containsKey(key);
  }

  /** The distinct keys of the window, in no order. */
  public Set<Long> keys() {
    return recentCounts.keySet();
  }
}
