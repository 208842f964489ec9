package org.nightscreen.typology.fanoutdispersal;

import org.nightscreen.canonical.AccountType;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.DistinctInWindow;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.NoveltyInWindow;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.ThirdParty;
import org.nightscreen.typology.Truth;

/** The measures of one bank account, at its payments to others in time order. */
final class FanOutMeasures {

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final Scale widest;
  private final Totals payments;
  private final Totals credits;
  private final NoveltyInWindow payees;
  private final DistinctInWindow senders;

  /**
   * @param payments to somebody else, wages and benefits left out
   */
  FanOutMeasures(Subject subject, Limits limits, Totals payments) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
    this.payments = payments;
    this.credits = timeline.totals(ThirdParty.CREDITS);
    Totals anyDebits = Totals.of(timeline, this::anyDebitToOthers);
    this.payees = new NoveltyInWindow(payments, anyDebits, timeline::counterparty);
    this.senders = new DistinctInWindow(credits, timeline::counterparty);
  }

  /** A payee is known by any earlier debit, wages included. */
  private boolean anyDebitToOthers(int entry) {
    return timeline.out(entry)
        && timeline.is(entry, EntryFlag.EXTERNAL)
        && ThirdParty.booked(timeline, entry);
  }

  /** The windows of one anchor: payments in (paidFrom, anchor], credits in (fundedFrom, anchor]. */
  private record Core(long baseline, long paidFrom, long fundedFrom, long anchor) {}

  void at(long anchor, FactSink sightings) {
    Core core = core(anchor);
    payees.moveTo(core.baseline(), core.paidFrom(), anchor);
    senders.moveTo(core.fundedFrom(), anchor);
    boolean dispersed =
        widest.atLeast(Measure.count(payees.size()), "ben")
            && widest.atLeast(paid(core), "min_out")
            && widest.atLeast(novelty(core), "novelty");
    boolean oneSource =
        widest.isSo(Truth.of(senders.size() > 0))
            && widest.atMost(Measure.count(senders.size()), "senders")
            && widest.atLeast(paidShare(core), "ratio");
    if (dispersed && oneSource && widest.isSo(noPayroll())) {
      sightings.emit(seen(core));
    }
  }

  private Core core(long anchor) {
    long paidFrom = anchor - limits.span("out_h");
    return new Core(
        paidFrom - limits.span("nov_d"), paidFrom, anchor - limits.span("in_h"), anchor);
  }

  private Measure paid(Core core) {
    return payments.known(core.paidFrom(), core.anchor())
        ? Measure.amount(payments.sum(core.paidFrom(), core.anchor()))
        : Measure.unknown("fx_rate");
  }

  private Measure novelty(Core core) {
    return subject.visibleSince(core.baseline())
        ? Measure.ratio(payees.unseen(), payees.size())
        : Measure.unknown(Measure.HISTORY);
  }

  private Measure paidShare(Core core) {
    boolean known =
        payments.known(core.paidFrom(), core.anchor())
            && credits.known(core.fundedFrom(), core.anchor());
    return known
        ? Measure.ratio(
            payments.sum(core.paidFrom(), core.anchor()),
            credits.sum(core.fundedFrom(), core.anchor()))
        : Measure.unknown("fx_rate");
  }

  private Truth noPayroll() {
    return Truth.of(subject.account().type() != AccountType.PAYROLL);
  }

  private FanOut seen(Core core) {
    Evidence evidence =
        new Evidence()
            .add(timeline, payments.entries(core.paidFrom(), core.anchor()))
            .add(timeline, credits.entries(core.fundedFrom(), core.anchor()));
    return new FanOut(
        evidence.sighting(
            FanOutDispersal.CODE,
            "",
            new Evidence.Span(core.anchor(), core.fundedFrom(), core.anchor()),
            payments.sum(core.paidFrom(), core.anchor())),
        strict,
        Measure.count(payees.size()),
        paid(core),
        novelty(core),
        Measure.count(senders.size()),
        Truth.of(senders.size() > 0),
        paidShare(core),
        noPayroll());
  }
}
