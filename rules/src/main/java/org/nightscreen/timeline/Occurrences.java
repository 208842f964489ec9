package org.nightscreen.timeline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/** When each key occurred among chosen entries: answers whether a counterparty is new. */
public final class Occurrences {

  private final Map<Long, long[]> timesByKey = new HashMap<>();

  /** The occurrences of counterparties among the entries that the predicate holds for. */
  public static Occurrences ofCounterparties(Timeline timeline, IntPredicate chosen) {
    return new Occurrences(timeline, chosen, timeline::counterparty);
  }

  public Occurrences(Timeline timeline, IntPredicate chosen, IntToLongFunction keyOf) {
    Map<Long, Integer> counts = new HashMap<>();
    int[] entries = timeline.select(chosen);
    for (int entry : entries) {
      counts.merge(keyOf.applyAsLong(entry), 1, Integer::sum);
    }
    Map<Long, Integer> filled = new HashMap<>();
    for (int entry : entries) {
      long key = keyOf.applyAsLong(entry);
      long[] times = timesByKey.computeIfAbsent(key, same -> new long[counts.get(same)]);
      times[filled.merge(key, 1, Integer::sum) - 1] = timeline.time(entry);
    }
  }

  /** Whether the key occurred in (from, to]. */
  public boolean within(long key, long from, long to) {
    long[] times = timesByKey.get(key);
    if (times == null || to <= from) {
      return false;
    }
    int at = Arrays.binarySearch(times, to);
    int last = at >= 0 ? at : -at - 2;
    return last >= 0 && times[last] > from;
  }
}
