package org.nightscreen.typology.pigbutcheringvictimescalation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Limits;

/**
 * Payouts that win a victim's confidence: about as much as an earlier payment comes back, and a
 * much larger payment follows. Each is one span, from the latest payment it returns to the first
 * payment that follows it up; a window holds a payout with both if it holds a span. An unknown
 * amount is any amount: leave such entries out to learn what is sure, leave them in to learn what
 * may be.
 */
final class ConfidencePayouts {

  /**
   * One payout with what makes it one.
   *
   * @param entry index of the payout in the timeline
   * @param returned time of the latest payment that it returns
   * @param followed time of the first larger payment after it
   */
  private record Payout(int entry, long returned, long followed) {}

  private final Timeline timeline;
  private final Limits limits;
  private final Payout[] byFollowed;

  /** The latest return among this payout and all that were followed up before it. */
  private final long[] latestReturned;

  /**
   * @param payments payments to the beneficiary, in time order
   * @param payouts credits from it, in time order
   */
  ConfidencePayouts(Timeline timeline, Limits limits, int[] payments, int[] payouts) {
    this.timeline = timeline;
    this.limits = limits;
    List<Payout> found = new ArrayList<>();
    long[] followed = followedUp(payments, payouts);
    long[] returned = returned(payments, payouts);
    for (int at = 0; at < payouts.length; at++) {
      if (returned[at] != Long.MIN_VALUE && followed[at] != Long.MAX_VALUE) {
        found.add(new Payout(payouts[at], returned[at], followed[at]));
      }
    }
    found.sort(Comparator.comparingLong(Payout::followed));
    byFollowed = found.toArray(Payout[]::new);
    latestReturned = new long[byFollowed.length];
    for (int at = 0; at < byFollowed.length; at++) {
      long before = at == 0 ? Long.MIN_VALUE : latestReturned[at - 1];
      latestReturned[at] = Math.max(before, byFollowed[at].returned());
    }
  }

  /**
   * For each payout the latest strictly earlier payment P with pay_lo x P <= payout <= pay_hi x P.
   */
  private long[] returned(int[] payments, int[] payouts) {
    BigDecimal low = limits.value("pay_lo");
    BigDecimal high = limits.value("pay_hi");
    long[] returned = new long[payouts.length];
    TreeMap<Long, Long> lastTimeByAmount = new TreeMap<>();
    long lastUnknown = Long.MIN_VALUE;
    int next = 0;
    for (int at = 0; at < payouts.length; at++) {
      while (next < payments.length && timeline.time(payments[next]) < timeline.time(payouts[at])) {
        if (timeline.amountKnown(payments[next])) {
          lastTimeByAmount.put(timeline.amount(payments[next]), timeline.time(payments[next]));
        } else {
          lastUnknown = timeline.time(payments[next]);
        }
        next++;
      }
      if (!timeline.amountKnown(payouts[at])) {
        returned[at] = next == 0 ? Long.MIN_VALUE : timeline.time(payments[next - 1]);
        continue;
      }
      BigDecimal payout = BigDecimal.valueOf(timeline.amount(payouts[at]));
      long least = amount(payout.divide(high, 0, RoundingMode.CEILING));
      long most = amount(payout.divide(low, 0, RoundingMode.FLOOR));
      returned[at] =
          least > most
              ? lastUnknown
              : lastTimeByAmount.subMap(least, true, most, true).values().stream()
                  .mapToLong(Long::longValue)
                  .reduce(lastUnknown, Math::max);
    }
    return returned;
  }

  /** For each payout the first strictly later payment of at least bigger x payout. */
  private long[] followedUp(int[] payments, int[] payouts) {
    BigDecimal bigger = limits.value("bigger");
    long[] followed = new long[payouts.length];
    TreeMap<Long, Long> firstTimeByAmount = new TreeMap<>();
    int next = payments.length - 1;
    for (int at = payouts.length - 1; at >= 0; at--) {
      while (next >= 0 && timeline.time(payments[next]) > timeline.time(payouts[at])) {
        boolean known = timeline.amountKnown(payments[next]);
        long amount = known ? timeline.amount(payments[next]) : Long.MAX_VALUE;
        // An earlier payment of at least the same amount serves every payout that a later smaller
        // one does.
        firstTimeByAmount.headMap(amount, true).clear();
        firstTimeByAmount.put(amount, timeline.time(payments[next]));
        next--;
      }
      if (!timeline.amountKnown(payouts[at])) {
        followed[at] =
            next + 1 == payments.length ? Long.MAX_VALUE : timeline.time(payments[next + 1]);
        continue;
      }
      BigDecimal least = bigger.multiply(BigDecimal.valueOf(timeline.amount(payouts[at])));
      Map.Entry<Long, Long> first =
          firstTimeByAmount.ceilingEntry(amount(least.setScale(0, RoundingMode.CEILING)));
      followed[at] = first == null ? Long.MAX_VALUE : first.getValue();
    }
    return followed;
  }

  /** A whole number of 1/10,000; more than an entry can hold is as good as the most it can. */
  private static long amount(BigDecimal whole) {
    return whole.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact();
  }

  /** Whether (from, to] holds a payout, a payment it returns and a payment that follows it up. */
  boolean within(long from, long to) {
    int low = 0;
    int high = byFollowed.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byFollowed[middle].followed() <= to) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && latestReturned[low - 1] > from;
  }

  /** The payouts of (from, to] that make it so, as indexes in the timeline. */
  int[] entries(long from, long to) {
    return Arrays.stream(byFollowed)
        .filter(payout -> payout.returned() > from && payout.followed() <= to)
        .mapToInt(Payout::entry)
        .toArray();
  }
}
