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
import org.nightscreen.typology.PassThroughCore;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Truth;

/** The measures of one bank account, at any of its transfers to others. */
final class PassThroughMeasures {

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final PassThroughCore core;

  /** Days on which the core held, and days on which it held or might have; found on first use. */
  private DaysSeen coreDays;

  private DaysSeen possibleDays;

  PassThroughMeasures(Subject subject, Limits limits) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.core = new PassThroughCore(subject, limits);
  }

  void at(long anchor, FactSink sightings) {
    PassThroughCore.Window window = core.at(anchor);
    if (window != null && core.holds(window, strict.relaxed().countingUnknown())) {
      sightings.emit(seen(window));
    }
  }

  private PassThrough seen(PassThroughCore.Window window) {
    int[] paidIn = core.paidIn(window);
    int[] paidOut = core.paidOut(window);
    Evidence evidence = new Evidence().add(timeline, paidIn).add(timeline, paidOut);
    Evidence.Span span = new Evidence.Span(window.anchor(), window.from(), window.anchor());
    return new PassThrough(
        evidence.sighting(MulePassThrough.CODE, "", span, core.receivedAmount(window)),
        strict,
        core.received(window),
        core.passedOn(window),
        core.passedOnShare(window),
        daysOfCore(window.anchor()),
        core.personal(),
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
    Totals debits = core.debits();
    for (int at = 0; at < debits.size(); at++) {
      long anchor = timeline.time(debits.entry(at));
      PassThroughCore.Window window = core.at(anchor);
      if (window != null && core.holds(window, strict.countingUnknown())) {
        possibleDays.add(anchor, subject.dayOf(anchor));
        if (core.holds(window, strict)) {
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
