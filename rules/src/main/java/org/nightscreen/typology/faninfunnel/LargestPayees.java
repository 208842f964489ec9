package org.nightscreen.typology.faninfunnel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;

/**
 * What each payee received in a window that only moves forward, largest first; of equal payees the
 * one with the smaller key. Payments of unknown amount add nothing.
 */
final class LargestPayees {

  private record Payee(long key, long received) {}

  private static final Comparator<Payee> LARGEST_FIRST =
      Comparator.comparingLong(Payee::received).reversed().thenComparingLong(Payee::key);

  private final Timeline timeline;
  private final Totals payments;
  private final Map<Long, Long> received = new HashMap<>();
  private final Map<Long, Integer> counts = new HashMap<>();
  private final TreeSet<Payee> ranked = new TreeSet<>(LARGEST_FIRST);
  private int begin;
  private int end;

  LargestPayees(Timeline timeline, Totals payments) {
    this.timeline = timeline;
    this.payments = payments;
  }

  /** Moves the window to (from, to]. Returns this. */
  LargestPayees moveTo(long from, long to) {
    for (int newEnd = payments.firstAfter(to); end < newEnd; end++) {
      add(payments.entry(end), 1);
    }
    for (int newBegin = payments.firstAfter(from); begin < newBegin; begin++) {
      add(payments.entry(begin), -1);
    }
    return this;
  }

  private void add(int entry, int sign) {
    long payee = timeline.counterparty(entry);
    long before = received.getOrDefault(payee, 0L);
    long after = before + (timeline.amountKnown(entry) ? sign * timeline.amount(entry) : 0);
    ranked.remove(new Payee(payee, before));
    if (counts.merge(payee, sign, Integer::sum) == 0) {
      counts.remove(payee);
      received.remove(payee);
    } else {
      received.put(payee, after);
      ranked.add(new Payee(payee, after));
    }
  }

  /** What the largest payees received together. */
  long received(int payees) {
    return ranked.stream().limit(payees).mapToLong(Payee::received).sum();
  }

  /** The keys of the largest payees. */
  Set<Long> keys(int payees) {
    Set<Long> keys = new HashSet<>();
    ranked.stream().limit(payees).forEach(payee -> keys.add(payee.key()));
    return keys;
  }
}
