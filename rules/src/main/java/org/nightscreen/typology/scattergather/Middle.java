package org.nightscreen.typology.scattergather;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import org.nightscreen.path.Transfer;

/**
 * An account between: what it received from the source within one window and paid on to the sink.
 *
 * @param account its key
 * @param received payments of the source
 * @param paid payments to the sink
 * @param in their sum, 1/10,000
 * @param out their sum, 1/10,000
 */
record Middle(long account, List<Transfer> received, List<Transfer> paid, long in, long out) {

  /** By the share that was paid on. */
  static final Comparator<Middle> BY_SHARE =
      (one, other) ->
          BigInteger.valueOf(one.out())
              .multiply(BigInteger.valueOf(other.in()))
              .compareTo(BigInteger.valueOf(other.out()).multiply(BigInteger.valueOf(one.in())));

  /** What it received of the source within (from, to], and paid the sink within the span after. */
  static Middle within(
      long account, List<Transfer> fromSource, List<Transfer> toSink, long[] window, long span) {
    List<Transfer> received = between(fromSource, window[0], window[1]);
    if (received.isEmpty()) {
      return new Middle(account, List.of(), List.of(), 0, 0);
    }
    long first = received.get(0).time();
    List<Transfer> paid = between(toSink, first, first + span);
    return new Middle(account, received, paid, sum(received), sum(paid));
  }

  private static List<Transfer> between(List<Transfer> transfers, long from, long to) {
    return transfers.subList(firstAfter(transfers, from), firstAfter(transfers, to));
  }

  private static int firstAfter(List<Transfer> transfers, long instant) {
    int low = 0;
    int high = transfers.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (transfers.get(middle).time() <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long sum(List<Transfer> transfers) {
    long sum = 0;
    for (Transfer transfer : transfers) {
      sum = Math.addExact(sum, transfer.amount());
    }
    return sum;
  }

  /** Whether it passed on what the limits ask for. */
  boolean passedOn(GatherLimits limits) {
    return in > 0 && !paid.isEmpty() && !limits.above(out, in) && !limits.below(out, in);
  }
}
