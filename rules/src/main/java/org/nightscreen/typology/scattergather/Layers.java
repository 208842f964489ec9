package org.nightscreen.typology.scattergather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightscreen.path.Flows;
import org.nightscreen.path.Transfer;
import org.nightscreen.subject.AccountProfile;

/** Who paid whom among sources, accounts between and sinks, in time order. */
final class Layers {

  private final Flows flows;
  private final int hub;
  private final SortedMap<Long, SortedMap<Long, List<Transfer>>> receivedFrom = new TreeMap<>();
  private final SortedMap<Long, SortedMap<Long, List<Transfer>>> paidBy = new TreeMap<>();
  private final Map<Long, long[]> paymentsOf = new HashMap<>();

  /**
   * @param hub most distinct counterparties of an account between
   */
  Layers(Flows flows, int hub) {
    this.flows = flows;
    this.hub = hub;
    for (Transfer transfer : flows.transfers().transfers()) {
      if (transfer.addsToReceived() && flows.link(transfer.to())) {
        note(receivedFrom, transfer.from(), transfer.to(), transfer);
      }
      if (transfer.addsToPaid() && onwards(transfer)) {
        note(paidBy, transfer.from(), transfer.to(), transfer);
      }
    }
  }

  private boolean onwards(Transfer transfer) {
    AccountProfile sink = flows.profiles().account(transfer.to());
    return flows.link(transfer.from())
        && transfer.counterparties() <= hub
        && !transfer.closedTo()
        && (sink == null || !sink.noIntermediary());
  }

  private static void note(
      SortedMap<Long, SortedMap<Long, List<Transfer>>> layer,
      long first,
      long second,
      Transfer transfer) {
    layer
        .computeIfAbsent(first, any -> new TreeMap<>())
        .computeIfAbsent(second, any -> new ArrayList<>())
        .add(transfer);
  }

  /** Who paid accounts between. */
  Iterable<Long> sources() {
    return receivedFrom.keySet();
  }

  /** Accounts between that the source paid and that paid the sink on, by sink. */
  SortedMap<Long, TreeSet<Long>> middlesBySink(long source) {
    SortedMap<Long, TreeSet<Long>> bySink = new TreeMap<>();
    for (long middle : receivedFrom.get(source).keySet()) {
      for (long sink : paidBy.getOrDefault(middle, new TreeMap<>()).keySet()) {
        if (differ(source, middle, sink)) {
          bySink.computeIfAbsent(sink, any -> new TreeSet<>()).add(middle);
        }
      }
    }
    return bySink;
  }

  private boolean differ(long source, long middle, long sink) {
    long payer = flows.owner(source);
    long between = flows.owner(middle);
    long payee = flows.owner(sink);
    return payer != between && between != payee && payer != payee;
  }

  /** What an account between received from the source. */
  List<Transfer> received(long source, long middle) {
    return receivedFrom.get(source).get(middle);
  }

  /** What an account between paid the sink. */
  List<Transfer> paid(long middle, long sink) {
    return paidBy.get(middle).get(sink);
  }

  /**
   * Ends of the windows over the source's payments that differ in what those accounts received: a
   * window ends with any payment of the source, and its content changes only where one of their
   * receipts enters or leaves it.
   *
   * @param span length of a window, microseconds
   */
  SortedSet<Long> windowEnds(long source, Collection<Long> middles, long span) {
    long[] payments = payments(source);
    SortedSet<Long> ends = new TreeSet<>();
    for (long middle : middles) {
      for (Transfer receipt : received(source, middle)) {
        note(ends, payments, receipt.time());
        note(ends, payments, receipt.time() + span);
      }
    }
    return ends;
  }

  private static void note(SortedSet<Long> ends, long[] payments, long change) {
    int at = Arrays.binarySearch(payments, change);
    int first = at >= 0 ? at : -at - 1;
    if (first < payments.length) {
      ends.add(payments[first]);
    }
  }

  /** When the source paid anybody, in time order, each instant once. */
  private long[] payments(long source) {
    return paymentsOf.computeIfAbsent(
        source,
        any ->
            Arrays.stream(flows.transfers().paidBy(source))
                .mapToLong(place -> flows.transfers().transfer(place).time())
                .distinct()
                .toArray());
  }
}
