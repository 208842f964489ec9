package org.nightscreen.typology.atmcashoutaftercredit;

import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.ThirdParty;
import org.nightscreen.typology.Truth;

/** The measures of one bank account, at any of the credits it received from strangers. */
final class CashOutMeasures {

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final Totals withdrawals;
  private final Totals abroad;
  private final Totals countryUnknown;
  private final long window;

  /** Credits at which the core held, and at which it held or might have; found on first use. */
  private Totals coreCredits;

  private Totals possibleCredits;

  CashOutMeasures(Subject subject, Limits limits) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.withdrawals = Totals.of(timeline, this::withdrawal);
    this.abroad =
        Totals.of(
            timeline, entry -> withdrawal(entry) && timeline.is(entry, EntryFlag.TERMINAL_ABROAD));
    this.countryUnknown =
        Totals.of(
            timeline,
            entry -> withdrawal(entry) && timeline.is(entry, EntryFlag.TERMINAL_COUNTRY_UNKNOWN));
    this.window = limits.span("h");
  }

  private boolean withdrawal(int entry) {
    return timeline.type(entry) == EntryType.CASH_WITHDRAWAL && ThirdParty.booked(timeline, entry);
  }

  void at(int credit, FactSink sightings) {
    if (holds(credit, strict.relaxed().countingUnknown())) {
      sightings.emit(seen(credit));
    }
  }

  /** The window opens with the credit: a withdrawal at its very instant follows it. */
  private long before(int credit) {
    return timeline.time(credit) - 1;
  }

  private long end(int credit) {
    return timeline.time(credit) + window;
  }

  private boolean holds(int credit, Scale scale) {
    return !withdrawals.none(before(credit), end(credit))
        && scale.isSo(personal())
        && scale.atLeast(amount(credit), "min_in")
        && scale.atMost(untilFirst(credit), "first_m")
        && scale.atLeast(drawnShare(credit), "out")
        && (scale.atLeast(count(credit), "n") || scale.isSo(abroad(credit)));
  }

  private Measure amount(int credit) {
    return timeline.amountKnown(credit)
        ? Measure.amount(timeline.amount(credit))
        : Measure.unknown("fx_rate");
  }

  private Measure untilFirst(int credit) {
    long first = withdrawals.first(before(credit), end(credit));
    return new Measure.Span(first - timeline.time(credit), Timeline.MINUTE);
  }

  private Measure drawnShare(int credit) {
    boolean known = timeline.amountKnown(credit) && withdrawals.known(before(credit), end(credit));
    return known
        ? Measure.ratio(withdrawals.sum(before(credit), end(credit)), timeline.amount(credit))
        : Measure.unknown("fx_rate");
  }

  private Measure count(int credit) {
    return Measure.count(withdrawals.count(before(credit), end(credit)));
  }

  private Truth abroad(int credit) {
    if (!abroad.none(before(credit), end(credit))) {
      return Truth.YES;
    }
    return countryUnknown.none(before(credit), end(credit))
        ? Truth.NO
        : Truth.unknown("terminal_country");
  }

  private Truth personal() {
    return Truth.of(!subject.account().exempt());
  }

  private CashOut seen(int credit) {
    long anchor = timeline.time(credit);
    Evidence evidence =
        new Evidence()
            .add(timeline, credit)
            .add(timeline, withdrawals.entries(before(credit), end(credit)));
    long amount = timeline.amountKnown(credit) ? timeline.amount(credit) : 0;
    return new CashOut(
        evidence.sighting(
            AtmCashOutAfterCredit.CODE,
            "",
            new Evidence.Span(anchor, before(credit), end(credit)),
            amount),
        strict,
        amount(credit),
        untilFirst(credit),
        drawnShare(credit),
        count(credit),
        abroad(credit),
        episodes(anchor),
        personal(),
        Truth.of(timeline.is(credit, EntryFlag.RECALLED)));
  }

  private Measure episodes(long anchor) {
    if (coreCredits == null) {
      coreCredits = creditsWithCore(strict);
      possibleCredits = creditsWithCore(strict.countingUnknown());
    }
    long since = anchor - limits.span("ep_d");
    Measure episodes = Measure.count(coreCredits.count(since, anchor));
    return subject.visibleSince(since)
        ? Measure.between(
            episodes, Measure.count(possibleCredits.count(since, anchor)), undecided(since, anchor))
        : Measure.seen(episodes, false, Measure.HISTORY);
  }

  private Totals creditsWithCore(Scale scale) {
    return timeline.totals(ThirdParty.CREDITS).where(entry -> holds(entry, scale));
  }

  /** The input for want of which a core of the span is undecided. */
  private String undecided(long since, long anchor) {
    boolean amountsKnown =
        possibleCredits.known(since, anchor) && withdrawals.known(since, anchor + window);
    return amountsKnown ? "terminal_country" : "fx_rate";
  }
}
