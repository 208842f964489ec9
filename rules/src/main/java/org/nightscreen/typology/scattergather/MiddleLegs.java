package org.nightscreen.typology.scattergather;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.nightscreen.path.LegsOfAccount;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;

/**
 * The entries of an account that may stand between a source and a sink: of every source whose
 * payments of a window are passed on to one payee almost whole, all payments around that window,
 * and all payments to that payee. A window looks at sums, so nothing of it may be missing.
 */
final class MiddleLegs {

  /** A longer run of payments out of one window is cut: nobody between pays one sink so often. */
  private static final int LONGEST = 2_000;

  private final Timeline timeline;
  private final GatherLimits limits;
  private final Map<Long, Totals> sources;
  private final Map<Long, Totals> payees;
  private final Totals out;
  private final BitSet named = new BitSet();

  MiddleLegs(Timeline timeline, GatherLimits limits) {
    this.timeline = timeline;
    this.limits = limits;
    int[] received = between(timeline::in);
    int[] sent = received.length == 0 ? received : between(timeline::out);
    int[] paid = anyPassedOn(received, sent) ? withoutHub(sent) : new int[0];
    this.out = Totals.over(timeline, paid);
    this.sources = paid.length == 0 ? Map.of() : byParty(received);
    this.payees = sources.isEmpty() ? Map.of() : byParty(paid);
  }

  private int[] withoutHub(int[] sent) {
    return LegsOfAccount.withoutHub(timeline, sent, limits.hub());
  }

  /** Whether enough was paid to anybody after some payment came in: of most accounts it was not. */
  private boolean anyPassedOn(int[] received, int[] sent) {
    if (sent.length == 0) {
      return false;
    }
    Totals all = Totals.over(timeline, sent);
    for (int entry : received) {
      long first = timeline.time(entry);
      long after = all.sum(first, first + limits.gather());
      if (after > 0 && !limits.below(after, timeline.amount(entry))) {
        return true;
      }
    }
    return false;
  }

  private int[] between(IntPredicate direction) {
    return timeline.select(
        LegsOfAccount.TRANSFERS,
        entry -> direction.test(entry) && timeline.is(entry, EntryFlag.EXTERNAL));
  }

  private Map<Long, Totals> byParty(int[] entries) {
    Long2ObjectOpenHashMap<IntArrayList> lists = new Long2ObjectOpenHashMap<>(4);
    for (int entry : entries) {
      lists.computeIfAbsent(timeline.counterparty(entry), any -> new IntArrayList(4)).add(entry);
    }
    Long2ObjectOpenHashMap<Totals> totals = new Long2ObjectOpenHashMap<>(lists.size());
    lists.forEach((party, list) -> totals.put(party, Totals.over(timeline, list.toIntArray())));
    return totals;
  }

  void name(IntConsumer entries) {
    sources.forEach(this::nameOf);
    named.stream().forEach(entries);
  }

  private void nameOf(long source, Totals received) {
    for (int at = 0; at < received.size(); at++) {
      long first = timeline.time(received.entry(at));
      int[] after = out.entries(first, first + limits.gather());
      Map<Long, Long> onwards = new HashMap<>();
      for (int place = 0; place < Math.min(after.length, LONGEST); place++) {
        onwards.merge(
            timeline.counterparty(after[place]), timeline.amount(after[place]), Long::sum);
      }
      onwards.remove(source);
      for (Map.Entry<Long, Long> paid : onwards.entrySet()) {
        if (passesOn(received, at, paid.getValue())) {
          nameAround(first, received, payees.get(paid.getKey()));
        }
      }
    }
  }

  /** Whether some run of payments of one source that begins there adds up to what was paid on. */
  private boolean passesOn(Totals received, int begin, long paid) {
    long first = timeline.time(received.entry(begin));
    long sum = 0;
    for (int at = begin;
        at < Math.min(received.size(), begin + LONGEST)
            && timeline.time(received.entry(at)) - first < limits.scatter();
        at++) {
      sum = Math.addExact(sum, timeline.amount(received.entry(at)));
      if (!limits.above(paid, sum)) {
        return !limits.below(paid, sum);
      }
    }
    return false;
  }

  private void nameAround(long first, Totals received, Totals paid) {
    long from = first - limits.scatter() - 1;
    long to = first + limits.scatter();
    Arrays.stream(received.entries(from, to)).forEach(named::set);
    Arrays.stream(paid.entries(from, to + limits.gather())).forEach(named::set);
  }
}
