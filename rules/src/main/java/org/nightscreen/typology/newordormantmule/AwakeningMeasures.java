package org.nightscreen.typology.newordormantmule;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.DistinctInWindow;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.ThirdParty;
import org.nightscreen.typology.Truth;

/** The measures of one bank account, at its third-party credits and outflows in time order. */
final class AwakeningMeasures {

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final Scale widest;
  private final Totals credits;
  private final Totals outflows;
  private final Wakings wakings;
  private final DetailChanges changes;

  /** Each way of coming to life has a window of its own, so that both only move forward. */
  private final DistinctInWindow sendersSinceOpening;

  private final DistinctInWindow sendersSinceWaking;

  AwakeningMeasures(Subject subject, Limits limits) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
    this.credits = timeline.totals(ThirdParty.CREDITS);
    this.outflows = Totals.of(timeline, entry -> AwakeningFinder.outflow(timeline, entry));
    this.wakings = new Wakings(subject, limits.span("dormant_d"));
    this.changes = new DetailChanges(subject, limits.span("change_d"));
    this.sendersSinceOpening = new DistinctInWindow(credits, timeline::counterparty);
    this.sendersSinceWaking = new DistinctInWindow(credits, timeline::counterparty);
  }

  /** One way an account came to life, and the window of an anchor since. */
  private record Life(
      Activation activation,
      Truth sleptLong,
      long began,
      long windowStart,
      long from,
      long anchor) {}

  void at(long anchor, FactSink sightings) {
    Measure age = accountAge(anchor);
    if (age.compareTo(BigDecimal.ZERO) >= 0 && widest.atMost(age, "new_d")) {
      long opened = subject.startOf(subject.account().openDate());
      look(life(Activation.OPENED, Truth.NO, opened, anchor), sendersSinceOpening, sightings);
    }
    Map.Entry<Long, Truth> waking = wakings.before(anchor);
    if (waking != null
        && widest.atMost(new Measure.Span(anchor - waking.getKey(), Timeline.DAY), "react_d")) {
      look(
          life(Activation.WOKEN, waking.getValue(), waking.getKey(), anchor),
          sendersSinceWaking,
          sightings);
    }
  }

  private Life life(Activation activation, Truth sleptLong, long began, long anchor) {
    long windowStart = anchor - limits.span("window_d");
    return new Life(
        activation, sleptLong, began, windowStart, Math.max(windowStart, began - 1), anchor);
  }

  private void look(Life life, DistinctInWindow senders, FactSink sightings) {
    if (credits.none(life.from(), life.anchor())) {
      return;
    }
    senders.moveTo(life.from(), life.anchor());
    boolean collects =
        widest.atLeast(Measure.count(senders.size()), "senders")
            && widest.atLeast(received(life), "min_in");
    if (collects && widest.atLeast(leftShare(life), "out")) {
      sightings.emit(seen(life, senders.size()));
    }
  }

  private Measure accountAge(long anchor) {
    return Measure.count(
        ChronoUnit.DAYS.between(subject.account().openDate(), subject.dayOf(anchor)));
  }

  private long beforeFirstCredit(Life life) {
    return credits.first(life.from(), life.anchor()) - 1;
  }

  private Measure received(Life life) {
    return credits.known(life.from(), life.anchor())
        ? Measure.amount(credits.sum(life.from(), life.anchor()))
        : Measure.unknown("fx_rate");
  }

  private Measure leftShare(Life life) {
    long since = beforeFirstCredit(life);
    boolean known =
        outflows.known(since, life.anchor()) && credits.known(life.from(), life.anchor());
    return known
        ? Measure.ratio(outflows.sum(since, life.anchor()), credits.sum(life.from(), life.anchor()))
        : Measure.unknown("fx_rate");
  }

  private Awakening seen(Life life, int senders) {
    int[] paidIn = credits.entries(life.from(), life.anchor());
    Evidence evidence =
        new Evidence()
            .add(timeline, paidIn)
            .add(timeline, outflows.entries(beforeFirstCredit(life), life.anchor()));
    Evidence.Span span = new Evidence.Span(life.anchor(), life.windowStart(), life.anchor());
    boolean woken = life.activation() == Activation.WOKEN;
    return new Awakening(
        evidence.sighting(NewOrDormantMule.CODE, "", span, credits.sum(life.from(), life.anchor())),
        strict,
        life.activation(),
        accountAge(life.anchor()),
        woken
            ? new Measure.Span(life.anchor() - life.began(), Timeline.DAY)
            : Awakening.NEVER_SLEPT,
        life.sleptLong(),
        received(life),
        Measure.count(senders),
        leftShare(life),
        testCredit(paidIn),
        woken ? changes.before(life.began()) : Truth.NO);
  }

  /** A buyer of accounts tries one out with a token sum before the first real one arrives. */
  private Truth testCredit(int[] paidIn) {
    long most = limits.amount("test_credit");
    for (int entry : paidIn) {
      if (timeline.amountKnown(entry) && timeline.amount(entry) > most) {
        long large = timeline.time(entry);
        for (int earlier : credits.entries(large - limits.span("test_h"), large)) {
          if (timeline.amountKnown(earlier) && timeline.amount(earlier) <= most) {
            return Truth.YES;
          }
        }
        return Truth.NO;
      }
    }
    return Truth.NO;
  }
}
