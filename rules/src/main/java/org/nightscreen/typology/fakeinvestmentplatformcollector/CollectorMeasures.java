package org.nightscreen.typology.fakeinvestmentplatformcollector;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.ThirdParty;
import org.nightscreen.typology.Truth;

/** The measures of one bank account, at its debits in time order. */
final class CollectorMeasures {

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final Scale widest;
  private final PrivateCredits credits;
  private final Totals sentOff;
  private final Totals perhapsSentOff;
  private final Totals runningCosts;

  CollectorMeasures(Subject subject, Limits limits) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
    this.credits = new PrivateCredits(timeline, limits.amount("min_credit"));
    this.sentOff = Totals.of(timeline, entry -> ThirdParty.toVaspOrAbroad(timeline, entry));
    this.perhapsSentOff = Totals.of(timeline, entry -> ThirdParty.perhapsAbroad(timeline, entry));
    this.runningCosts =
        Totals.of(
            timeline,
            entry ->
                timeline.is(entry, EntryFlag.RUNNING_COST) && ThirdParty.booked(timeline, entry));
  }

  void at(long anchor, FactSink sightings) {
    if (!widest.atMost(ageAt(anchor, subject), "age_d") || !widest.isSo(unlicensed())) {
      return;
    }
    long from = anchor - limits.span("d");
    credits.moveTo(from, anchor);
    boolean collects =
        widest.atLeast(credits.senders(), "senders")
            && widest.atLeast(credits.received(), "total")
            && (widest.atLeast(credits.worded(), "lex") || widest.atLeast(credits.rising(), "esc"));
    if (collects
        && widest.atLeast(sentOffShare(from, anchor), "out")
        && widest.atMost(runningCostShare(from, anchor), "opex")) {
      sightings.emit(seen(from, anchor));
    }
  }

  /** The age of the account in days. */
  static Measure ageAt(long anchor, Subject subject) {
    return Measure.count(
        ChronoUnit.DAYS.between(subject.account().openDate(), subject.dayOf(anchor)));
  }

  private Truth unlicensed() {
    return Truth.of(!subject.account().known(PartyClass.LICENSED_BROKER));
  }

  private Measure sentOffShare(long from, long anchor) {
    if (!sentOff.known(from, anchor)) {
      return Measure.unknown(PrivateCredits.RATE);
    }
    long least = sentOff.sum(from, anchor);
    String missing = ThirdParty.missingCountry(subject);
    return perhapsSentOff.known(from, anchor)
        ? credits.share(least, least + perhapsSentOff.sum(from, anchor), missing)
        : credits.shareOfAtLeast(least, missing);
  }

  private Measure runningCostShare(long from, long anchor) {
    if (!runningCosts.known(from, anchor)) {
      return Measure.unknown(PrivateCredits.RATE);
    }
    long paid = runningCosts.sum(from, anchor);
    return credits.share(paid, paid, "");
  }

  private Collector seen(long from, long anchor) {
    Evidence evidence =
        new Evidence()
            .add(timeline, credits.entries())
            .add(timeline, sentOff.entries(from, anchor))
            .add(timeline, runningCosts.entries(from, anchor));
    Evidence.Span span = new Evidence.Span(anchor, from, anchor);
    return new Collector(
        evidence.sighting(FakeInvestmentPlatformCollector.CODE, "", span, credits.sum()),
        strict,
        ageAt(anchor, subject),
        credits.senders(),
        credits.received(),
        sentOffShare(from, anchor),
        runningCostShare(from, anchor),
        credits.worded(),
        credits.rising(),
        unlicensed(),
        counterIndicators());
  }

  /** Property sold before it is built is paid into an escrow account. */
  private List<CounterIndicator> counterIndicators() {
    AccountType type = subject.account().type();
    if (type != AccountType.ESCROW && type != AccountType.CLIENT_MONEY) {
      return List.of();
    }
    return List.of(
        new CounterIndicator(
            "escrow",
            "The account holds money for others by its type.",
            Map.of("account_type", type.name())));
  }
}
