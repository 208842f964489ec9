package org.nightscreen.typology.mulepassthrough;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.DaysSeen;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.ThirdParty;
import org.nightscreen.typology.Truth;

/** The measures of one bank account, at any of its transfers to others. */
final class PassThroughMeasures {

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final Totals credits;
  private final Totals debits;

  /** Days on which the core held, and days on which it held or might have; found on first use. */
  private DaysSeen coreDays;

  private DaysSeen possibleDays;

  PassThroughMeasures(Subject subject, Limits limits) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.credits = Totals.of(timeline, entry -> ThirdParty.credit(timeline, entry));
    this.debits = Totals.of(timeline, entry -> ThirdParty.debit(timeline, entry));
  }

  /** The window of one anchor and its first credit. */
  private record Core(long from, long anchor, long firstCredit) {
    long beforeFirstCredit() {
      return firstCredit - 1;
    }
  }

  void at(long anchor, FactSink sightings) {
    Core core = core(anchor);
    if (core != null && holds(core, strict.relaxed().countingUnknown())) {
      sightings.emit(seen(core));
    }
  }

  private Core core(long anchor) {
    long from = anchor - limits.span("window_h");
    return credits.none(from, anchor) ? null : new Core(from, anchor, credits.first(from, anchor));
  }

  private boolean holds(Core core, Scale scale) {
    return scale.atLeast(received(core), "min_in")
        && scale.atLeast(passedOnShare(core), "lo")
        && scale.atMost(passedOnShare(core), "hi")
        && scale.isSo(personal());
  }

  private Measure received(Core core) {
    return credits.known(core.from(), core.anchor())
        ? Measure.amount(credits.sum(core.from(), core.anchor()))
        : Measure.unknown("fx_rate");
  }

  private Measure passedOn(Core core) {
    return debits.known(core.beforeFirstCredit(), core.anchor())
        ? Measure.amount(debits.sum(core.beforeFirstCredit(), core.anchor()))
        : Measure.unknown("fx_rate");
  }

  private Measure passedOnShare(Core core) {
    boolean known =
        debits.known(core.beforeFirstCredit(), core.anchor())
            && credits.known(core.from(), core.anchor());
    return known
        ? Measure.ratio(
            debits.sum(core.beforeFirstCredit(), core.anchor()),
            credits.sum(core.from(), core.anchor()))
        : Measure.unknown("fx_rate");
  }

  private Truth personal() {
    return Truth.of(!subject.account().exempt());
  }

  private PassThrough seen(Core core) {
    int[] paidIn = credits.entries(core.from(), core.anchor());
    int[] paidOut = debits.entries(core.beforeFirstCredit(), core.anchor());
    Evidence evidence = new Evidence().add(timeline, paidIn).add(timeline, paidOut);
    Evidence.Span span = new Evidence.Span(core.anchor(), core.from(), core.anchor());
    return new PassThrough(
        evidence.sighting(MulePassThrough.CODE, "", span, credits.sum(core.from(), core.anchor())),
        strict,
        received(core),
        passedOn(core),
        passedOnShare(core),
        daysOfCore(core.anchor()),
        personal(),
        recalled(paidIn),
        mule(paidIn).max(mule(paidOut)),
        counterIndicators(paidIn, paidOut));
  }

  private Measure daysOfCore(long anchor) {
    if (coreDays == null) {
      noteDays();
    }
    long since = anchor - limits.span("days_span");
    Measure days = Measure.count(coreDays.within(since, anchor));
    return subject.visibleSince(since)
        ? Measure.between(days, Measure.count(possibleDays.within(since, anchor)), "fx_rate")
        : Measure.seen(days, false, Measure.HISTORY);
  }

  private void noteDays() {
    coreDays = new DaysSeen();
    possibleDays = new DaysSeen();
    for (int at = 0; at < debits.size(); at++) {
      long anchor = timeline.time(debits.entry(at));
      Core core = core(anchor);
      if (core != null && holds(core, strict.countingUnknown())) {
        possibleDays.add(anchor, subject.dayOf(anchor));
        if (holds(core, strict)) {
          coreDays.add(anchor, subject.dayOf(anchor));
        }
      }
    }
  }

  private Truth recalled(int[] paidIn) {
    for (int entry : paidIn) {
      if (timeline.is(entry, EntryFlag.RECALLED)) {
        return Truth.YES;
      }
    }
    return Truth.NO;
  }

  private Listed mule(int[] entries) {
    Listed listed = Listed.NO;
    for (int entry : entries) {
      if (timeline.is(entry, EntryFlag.LISTED_MULE)) {
        listed = listed.max(Listed.of(timeline, entry));
      }
    }
    return listed;
  }

  /** One sender and one payee is what a car sold and another bought on one day looks like. */
  private List<CounterIndicator> counterIndicators(int[] paidIn, int[] paidOut) {
    int senders = parties(paidIn);
    int payees = parties(paidOut);
    if (senders != 1 || payees != 1) {
      return List.of();
    }
    return List.of(
        new CounterIndicator(
            "single-sender-and-payee",
            "One sender and one payee: a sale and a purchase on one day look the same.",
            Map.of(
                "senders",
                "1",
                "payees",
                "1",
                "credits",
                Integer.toString(paidIn.length),
                "debits",
                Integer.toString(paidOut.length))));
  }

  private int parties(int[] entries) {
    Set<Long> parties = new HashSet<>();
    for (int entry : entries) {
      parties.add(timeline.counterparty(entry));
    }
    return parties.size();
  }
}
