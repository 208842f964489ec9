package org.nightscreen.path;

import java.util.BitSet;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;

/**
 * Which of some payments have a partner among others: one near enough in time and of a fitting
 * amount. Both windows move forward only, so the work is near linear however busy an account is.
 */
final class Partners {

  private final long[] times;
  private final long[] amounts;
  private int size;

  /**
   * @param capacity how many payments there may be
   */
  Partners(int capacity) {
    times = new long[capacity];
    amounts = new long[capacity];
  }

  /** Adds a payment; they come in time order. */
  void add(long time, long amount) {
    times[size] = time;
    amounts[size++] = amount;
  }

  /** A span of time around a payment, in microseconds; both ends belong to it. */
  record Around(long from, long to) {}

  /**
   * The places of those payments that have a partner.
   *
   * @param others among whom a partner is looked for
   * @param around where a partner lies, seen from the payment
   * @param least the least amount of a partner of an amount
   * @param most the greatest amount of a partner of an amount
   */
  BitSet among(Partners others, Around around, LongUnaryOperator least, LongUnaryOperator most) {
    BitSet partnered = new BitSet(size);
    TreeMap<Long, Integer> near = new TreeMap<>();
    int begin = 0;
    int end = 0;
    for (int at = 0; at < size; at++) {
      for (; end < others.size && others.times[end] <= times[at] + around.to(); end++) {
        near.merge(others.amounts[end], 1, Integer::sum);
      }
      for (; begin < end && others.times[begin] < times[at] + around.from(); begin++) {
        near.computeIfPresent(
            others.amounts[begin], (amount, count) -> count == 1 ? null : count - 1);
      }
      Long fitting = near.ceilingKey(least.applyAsLong(amounts[at]));
      if (fitting != null && fitting <= most.applyAsLong(amounts[at])) {
        partnered.set(at);
      }
    }
    return partnered;
  }
}
