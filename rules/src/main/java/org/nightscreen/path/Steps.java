package org.nightscreen.path;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which payment may follow which, as primitive columns over the graph: a search asks this far more
 * often than anything else.
 */
final class Steps {

  private final TransferGraph graph;
  private final StepLimits limits;
  private final long[] times;
  private final long[] amounts;
  private final long[] least;
  private final long[] most;
  private final long[] from;
  private final long[] to;
  private final boolean[] goesOn;
  private final boolean[] passedOn;
  private final int[][] onwards;

  Steps(Flows flows, StepLimits limits) {
    this.graph = flows.transfers();
    this.limits = limits;
    int size = graph.transfers().size();
    times = new long[size];
    amounts = new long[size];
    least = new long[size];
    most = new long[size];
    from = new long[size];
    to = new long[size];
    goesOn = new boolean[size];
    passedOn = new boolean[size];
    onwards = new int[size][];
    fill(flows);
  }

  private void fill(Flows flows) {
    ShareRange shares = new ShareRange(limits);
    Map<Long, Boolean> links = new HashMap<>();
    for (int at = 0; at < times.length; at++) {
      Transfer transfer = graph.transfer(at);
      times[at] = transfer.time();
      amounts[at] = transfer.amount();
      least[at] = shares.least(transfer.amount());
      most[at] = shares.most(transfer.amount());
      from[at] = transfer.from();
      to[at] = transfer.to();
      goesOn[at] = !transfer.toOwnExchange() && links.computeIfAbsent(to[at], flows::link);
      passedOn[at] =
          transfer.departs()
              && transfer.counterparties() <= limits.hub()
              && links.computeIfAbsent(from[at], flows::link);
    }
    Long2ObjectOpenHashMap<int[]> paid = new Long2ObjectOpenHashMap<>();
    for (int at = 0; at < times.length; at++) {
      onwards[at] = paid.computeIfAbsent(to[at], this::passedOnBy);
    }
  }

  private int[] passedOnBy(long account) {
    int[] paid = graph.paidBy(account);
    int[] kept = new int[paid.length];
    int count = 0;
    for (int one : paid) {
      if (passedOn[one]) {
        kept[count++] = one;
      }
    }
    return count == paid.length ? paid : Arrays.copyOf(kept, count);
  }

  int size() {
    return times.length;
  }

  long time(int transfer) {
    return times[transfer];
  }

  long amount(int transfer) {
    return amounts[transfer];
  }

  long from(int transfer) {
    return from[transfer];
  }

  long to(int transfer) {
    return to[transfer];
  }

  /** Whether its receiver may pass the money on. */
  boolean goesOn(int transfer) {
    return goesOn[transfer];
  }

  /** Whether its payer may have passed money on by it: a link, and no hub at that time. */
  boolean passedOn(int transfer) {
    return passedOn[transfer];
  }

  /** What its receiver paid and may have passed on by that, in time order. */
  int[] onwards(int transfer) {
    return onwards[transfer];
  }

  /** Whether the later payment passes on what the earlier brought. */
  boolean fits(int earlier, int later) {
    long apart = times[later] - times[earlier];
    return apart > 0
        && apart <= limits.span()
        && passedOn[later]
        && amounts[later] >= least[earlier]
        && amounts[later] <= most[earlier];
  }

  /** The latest instant at which a payment may follow this one. */
  long patience(int transfer) {
    return times[transfer] + limits.span();
  }

  /** The earliest instant at which a payment may have preceded this one. */
  long reach(int transfer) {
    return times[transfer] - limits.span();
  }

  /** The place in a list, sorted by time, of its first payment later than the instant. */
  int firstAfter(int[] list, long instant) {
    int low = 0;
    int high = list.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[list[middle]] <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
