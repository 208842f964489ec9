package org.nightscreen.typology.shellcompanyflowthrough;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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

/** The measures of one bank account of a company, at any of its debits. */
final class ShellMeasures {

  private static final String RATE = "fx_rate";

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final Scale widest;
  private final Totals received;
  private final Totals fromPersons;
  private final Totals perhapsFromPersons;
  private final Totals paid;
  private final Totals sentOff;
  private final Totals perhapsSentOff;
  private final Totals runningCosts;

  ShellMeasures(Subject subject, Limits limits) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
    this.received = timeline.totals(ThirdParty.RECEIVED);
    this.fromPersons = received.where(entry -> timeline.is(entry, EntryFlag.PRIVATE_PARTY));
    this.perhapsFromPersons =
        received.where(entry -> timeline.is(entry, EntryFlag.PARTY_KIND_UNKNOWN));
    this.paid = Totals.of(timeline, this::paidToOthers);
    this.sentOff = paid.where(entry -> ThirdParty.toVaspOrAbroad(timeline, entry));
    this.perhapsSentOff = paid.where(entry -> ThirdParty.perhapsAbroad(timeline, entry));
    this.runningCosts =
        Totals.of(
            timeline,
            entry ->
                timeline.is(entry, EntryFlag.RUNNING_COST) && ThirdParty.booked(timeline, entry));
  }

  private boolean paidToOthers(int entry) {
    return timeline.out(entry)
        && timeline.is(entry, EntryFlag.EXTERNAL)
        && ThirdParty.booked(timeline, entry);
  }

  void at(long anchor, FactSink sightings) {
    long from = anchor - limits.span("d");
    boolean conduit =
        widest.atMost(age(anchor), "age_d")
            && widest.atLeast(receivedSum(from, anchor), "min_in")
            && widest.atLeast(paidOn(from, anchor), "out");
    boolean hollow =
        conduit
            && widest.atMost(runningCostShare(from, anchor), "opex")
            && widest.atLeast(sentOffShare(from, anchor), "vf");
    boolean sign =
        widest.atLeast(sisters(), "shared") || widest.atLeast(personsShare(from, anchor), "np");
    if (hollow && sign) {
      sightings.emit(seen(from, anchor));
    }
  }

  private Truth company() {
    return subject.customer().type() == null ? Truth.unknown("customer_type") : Truth.YES;
  }

  private Measure age(long anchor) {
    LocalDate opened = subject.account().openDate();
    LocalDate founded = subject.customer().born();
    LocalDate later = founded != null && founded.isAfter(opened) ? founded : opened;
    return Measure.count(ChronoUnit.DAYS.between(later, subject.dayOf(anchor)));
  }

  private Measure receivedSum(long from, long anchor) {
    return received.known(from, anchor)
        ? Measure.amount(received.sum(from, anchor))
        : Measure.unknown(RATE);
  }

  private Measure paidOn(long from, long anchor) {
    return share(paid, received, from, anchor);
  }

  private Measure runningCostShare(long from, long anchor) {
    return share(runningCosts, received, from, anchor);
  }

  private static Measure share(Totals part, Totals whole, long from, long anchor) {
    return part.known(from, anchor) && whole.known(from, anchor)
        ? Measure.ratio(part.sum(from, anchor), whole.sum(from, anchor))
        : Measure.unknown(RATE);
  }

  private Measure sentOffShare(long from, long anchor) {
    if (!paid.known(from, anchor)) {
      return Measure.unknown(RATE);
    }
    long sure = sentOff.sum(from, anchor);
    long all = paid.sum(from, anchor);
    return Measure.between(
        Measure.ratio(sure, all),
        Measure.ratio(sure + perhapsSentOff.sum(from, anchor), all),
        ThirdParty.missingCountry(subject));
  }

  private Measure sisters() {
    return Measure.count(subject.customer().ties().sisters());
  }

  private Measure personsShare(long from, long anchor) {
    if (!received.known(from, anchor)) {
      return Measure.unknown(RATE);
    }
    long sure = fromPersons.sum(from, anchor);
    long all = received.sum(from, anchor);
    return Measure.between(
        Measure.ratio(sure, all),
        Measure.ratio(sure + perhapsFromPersons.sum(from, anchor), all),
        "counterparty_is_natural_person");
  }

  private FlowThrough seen(long from, long anchor) {
    Evidence evidence =
        new Evidence()
            .add(timeline, received.entries(from, anchor))
            .add(timeline, paid.entries(from, anchor))
            .add(timeline, runningCosts.entries(from, anchor));
    Evidence.Span span = new Evidence.Span(anchor, from, anchor);
    return new FlowThrough(
        evidence.sighting(ShellCompanyFlowThrough.CODE, "", span, received.sum(from, anchor)),
        strict,
        company(),
        age(anchor),
        receivedSum(from, anchor),
        paidOn(from, anchor),
        runningCostShare(from, anchor),
        sentOffShare(from, anchor),
        sisters(),
        personsShare(from, anchor),
        counterIndicators());
  }

  /** Who pays for others by trade passes everything on; the licence tells. */
  private List<CounterIndicator> counterIndicators() {
    boolean agent = subject.account().exempt() || subject.account().known(PartyClass.PSP);
    if (!agent) {
      return List.of();
    }
    return List.of(
        new CounterIndicator(
            "payment-agent",
            "The account passes on money for others by its type or by what it is known as.",
            Map.of("account_type", subject.account().type().name())));
  }
}
