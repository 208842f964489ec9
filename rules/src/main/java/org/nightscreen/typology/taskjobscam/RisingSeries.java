package org.nightscreen.typology.taskjobscam;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.nightscreen.timeline.Timeline;

/**
 * The longest series of payments, in time order, each at least a step times the one before it; of
 * several the one with the greatest sum, then the one whose ids, in order, come first. Found in n
 * log n: for each payment the best series that it can end, by the amounts it may follow. Plain
 * arrays, since a busy account asks for a series at every small credit.
 */
final class RisingSeries {

  private static final int NONE = -1;

  private final Timeline timeline;
  private final Step step;
  private final int[] payments;

  /** The best series that each payment ends: payments, sum and the payment before it. */
  private final int[] lengths;

  private final long[] sums;
  private final int[] before;

  /** All amounts, sorted, and the last payment of the best series up to each; a Fenwick tree. */
  private final long[] amounts;

  private final int[] best;
  private int last = NONE;

  private RisingSeries(Timeline timeline, int[] payments, Step step) {
    this.timeline = timeline;
    this.step = step;
    this.payments = payments;
    this.lengths = new int[payments.length];
    this.sums = new long[payments.length];
    this.before = new int[payments.length];
    this.amounts = new long[payments.length];
    this.best = new int[payments.length + 1];
    Arrays.fill(best, NONE);
    for (int at = 0; at < payments.length; at++) {
      amounts[at] = timeline.amount(payments[at]);
    }
    Arrays.sort(amounts);
    for (int at = 0; at < payments.length; at++) {
      add(at);
    }
  }

  /** The factor from one payment to the next, as a fraction. */
  record Step(long numerator, long denominator) {

    /** The step, exactly. */
    static Step of(BigDecimal factor) {
      int scale = Math.max(factor.scale(), 0);
      return new Step(
          factor.movePointRight(scale).longValueExact(),
          BigInteger.TEN.pow(scale).longValueExact());
    }

    /** The most that the payment before one of that amount may be. */
    long mostBefore(long amount) {
      if (numerator == 0) {
        return Long.MAX_VALUE;
      }
      if (amount <= Long.MAX_VALUE / denominator) {
        return Math.floorDiv(amount * denominator, numerator);
      }
      BigInteger exact =
          BigInteger.valueOf(amount)
              .multiply(BigInteger.valueOf(denominator))
              .divide(BigInteger.valueOf(numerator));
      return exact.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }
  }

  /**
   * Finds the series.
   *
   * @param payments entries of known amount, in time order
   */
  static RisingSeries of(Timeline timeline, int[] payments, Step step) {
    return new RisingSeries(timeline, payments, step);
  }

  int length() {
    return last == NONE ? 0 : lengths[last];
  }

  long sum() {
    return last == NONE ? 0 : sums[last];
  }

  /** The entries of the series, in time order. */
  int[] entries() {
    int[] entries = new int[length()];
    int at = last;
    for (int place = entries.length - 1; place >= 0; place--) {
      entries[place] = payments[at];
      at = before[at];
    }
    return entries;
  }

  private void add(int payment) {
    long amount = timeline.amount(payments[payment]);
    int earlier = NONE;
    for (int at = places(step.mostBefore(amount)); at > 0; at -= at & -at) {
      earlier = better(earlier, best[at]);
    }
    before[payment] = earlier;
    lengths[payment] = earlier == NONE ? 1 : lengths[earlier] + 1;
    sums[payment] = earlier == NONE ? amount : Math.addExact(sums[earlier], amount);
    last = better(last, payment);
    for (int at = places(amount); at < best.length; at += at & -at) {
      best[at] = better(best[at], payment);
    }
  }

  /** How many of the amounts are at most that one. */
  private int places(long amount) {
    int low = 0;
    int high = amounts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (amounts[middle] <= amount) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int better(int left, int right) {
    if (left == NONE || right == NONE) {
      return left == NONE ? right : left;
    }
    if (lengths[left] != lengths[right]) {
      return lengths[left] > lengths[right] ? left : right;
    }
    if (sums[left] != sums[right]) {
      return sums[left] > sums[right] ? left : right;
    }
    return compareIds(left, right) <= 0 ? left : right;
  }

  /** The order of the ids of two series of one length, the first ids first. */
  private int compareIds(int left, int right) {
    int order = 0;
    int one = left;
    int other = right;
    while (one != other) {
      int here = timeline.id(payments[one]).compareTo(timeline.id(payments[other]));
      order = here == 0 ? order : here;
      one = before[one];
      other = before[other];
    }
    return order;
  }
}
