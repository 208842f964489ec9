package org.nightscreen.typology.illegalbettingcollector;

import java.util.HashMap;
import java.util.Map;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.ThirdParty;
import org.nightscreen.typology.Truth;

/**
 * Who pays in and who is paid, in two windows that only move forward: each entry enters and leaves
 * once, however wide they are.
 */
final class TwoWayFlow {

  private final Timeline timeline;
  private final Totals credits;
  private final Totals outflows;
  private final Map<Long, Integer> senders = new HashMap<>();
  private final Map<Long, Outflow> outflowTo = new HashMap<>();
  private final Outflow total = new Outflow();

  /** What goes to those who paid in. */
  private final Outflow back = new Outflow();

  /** Senders who are also paid. */
  private int both;

  private int creditsBegin;
  private int creditsEnd;
  private int outflowsBegin;
  private int outflowsEnd;

  TwoWayFlow(Timeline timeline, Totals credits) {
    this.timeline = timeline;
    this.credits = credits;
    this.outflows = Totals.of(timeline, this::leaves);
  }

  /** A transfer to somebody else or to crypto. */
  private boolean leaves(int entry) {
    return timeline.out(entry)
        && timeline.is(entry, EntryFlag.TRANSFER)
        && (timeline.is(entry, EntryFlag.EXTERNAL) || timeline.is(entry, EntryFlag.CRYPTO_PAYMENT))
        && ThirdParty.booked(timeline, entry);
  }

  /** Moves the credits to (from, anchor] and what leaves to (from, to]. */
  void moveTo(long from, long anchor, long to) {
    for (int end = credits.firstAfter(anchor); creditsEnd < end; creditsEnd++) {
      paidIn(timeline.counterparty(credits.entry(creditsEnd)));
    }
    for (int begin = credits.firstAfter(from); creditsBegin < begin; creditsBegin++) {
      noLongerPaidIn(timeline.counterparty(credits.entry(creditsBegin)));
    }
    for (int end = outflows.firstAfter(to); outflowsEnd < end; outflowsEnd++) {
      note(outflows.entry(outflowsEnd), 1);
    }
    for (int begin = outflows.firstAfter(from); outflowsBegin < begin; outflowsBegin++) {
      note(outflows.entry(outflowsBegin), -1);
    }
  }

  private void paidIn(long sender) {
    if (senders.merge(sender, 1, Integer::sum) == 1 && outflowTo.containsKey(sender)) {
      back.add(outflowTo.get(sender), 1);
      both += outflowTo.get(sender).paysOthers() ? 1 : 0;
    }
  }

  private void noLongerPaidIn(long sender) {
    Integer left = senders.computeIfPresent(sender, (same, count) -> count == 1 ? null : count - 1);
    if (left == null && outflowTo.containsKey(sender)) {
      back.add(outflowTo.get(sender), -1);
      both -= outflowTo.get(sender).paysOthers() ? 1 : 0;
    }
  }

  private void note(int entry, int sign) {
    long payee = timeline.counterparty(entry);
    Outflow ofPayee = outflowTo.computeIfAbsent(payee, any -> new Outflow());
    boolean before = ofPayee.paysOthers();
    ofPayee.add(timeline, entry, sign);
    total.add(timeline, entry, sign);
    if (senders.containsKey(payee)) {
      back.add(timeline, entry, sign);
      both += Boolean.compare(ofPayee.paysOthers(), before);
    }
  }

  int senders() {
    return senders.size();
  }

  /** Senders who are also paid, over all senders. */
  Measure twoWayShare() {
    return Measure.ratio(both, senders.size());
  }

  /** Whether most of what does not go back to senders goes to an exchange or abroad. */
  Truth netLeaves() {
    return total.mostlyAwayBeside(back);
  }
}
