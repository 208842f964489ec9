package org.nightscreen.typology.illegalbettingcollector;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.MedianInWindow;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.timeline.ZoneClock;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.ThirdParty;
import org.nightscreen.typology.Truth;

/** The measures of one bank account, at its third-party credits in time order. */
final class BettingTillMeasures {

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final Scale widest;
  private final Totals credits;
  private final Totals round;
  private final Totals late;
  private final Totals payouts;
  private final TwoWayFlow flow;
  private final Pool pool;
  private final MedianInWindow median;

  BettingTillMeasures(Subject subject, Limits limits) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
    this.credits = timeline.totals(ThirdParty.RECEIVED);
    this.round = credits.where(entry -> timeline.is(entry, EntryFlag.ROUND_AMOUNT));
    Evenings evenings = new Evenings(ZoneClock.of(subject.zone()));
    this.late = credits.where(entry -> evenings.holds(timeline.time(entry)));
    this.payouts = timeline.totals(ThirdParty.DEBITS);
    this.flow = new TwoWayFlow(timeline, credits);
    this.pool = new Pool(subject, limits, credits);
    this.median = new MedianInWindow(credits);
  }

  /** The window of one credit, and the end of the span in which payouts count. */
  private record Window(long from, long anchor, long to) {}

  void at(long anchor, FactSink sightings) {
    long span = limits.span("h");
    Window window = new Window(anchor - span, anchor, anchor + span);
    flow.moveTo(window.from(), anchor, window.to());
    median.moveTo(window.from(), anchor);
    boolean till =
        widest.isSo(unlicensed())
            && widest.atLeast(count(window), "n")
            && widest.atLeast(Measure.count(flow.senders()), "senders")
            && widest.atMost(median(window), "med")
            && widest.atLeast(share(round, window), "round")
            && widest.atLeast(share(late, window), "late");
    if (till && widest.atLeast(flow.twoWayShare(), "two")) {
      sightings.emit(seen(window));
    }
  }

  private Measure count(Window window) {
    return Measure.count(credits.count(window.from(), window.anchor()));
  }

  private Measure share(Totals some, Window window) {
    return Measure.ratio(
        some.count(window.from(), window.anchor()), credits.count(window.from(), window.anchor()));
  }

  private Measure median(Window window) {
    return credits.known(window.from(), window.anchor())
        ? Measure.amount(median.median())
        : Measure.unknown("fx_rate");
  }

  /** An empty licence field is no licence. */
  private Truth unlicensed() {
    AccountProfile account = subject.account();
    boolean licensed =
        Boolean.TRUE.equals(account.terms().gamblingLicence())
            || account.known(PartyClass.LICENSED_GAMBLING);
    return Truth.of(!licensed);
  }

  private BettingTill seen(Window window) {
    Evidence evidence =
        new Evidence()
            .addLater(timeline, () -> credits.entries(window.from(), window.anchor()))
            .addLater(timeline, () -> paidBack(window));
    return new BettingTill(
        evidence.sighting(
            IllegalBettingCollector.CODE,
            "",
            new Evidence.Span(window.anchor(), window.from(), window.to()),
            credits.sum(window.from(), window.anchor())),
        strict,
        count(window),
        Measure.count(flow.senders()),
        median(window),
        share(round, window),
        share(late, window),
        flow.twoWayShare(),
        unlicensed(),
        flow.netLeaves(),
        counterIndicators(window));
  }

  private int[] paidBack(Window window) {
    Set<Long> senders = new HashSet<>();
    for (int credit : credits.entries(window.from(), window.anchor())) {
      senders.add(timeline.counterparty(credit));
    }
    return Arrays.stream(payouts.entries(window.from(), window.to()))
        .filter(entry -> senders.contains(timeline.counterparty(entry)))
        .toArray();
  }

  private List<CounterIndicator> counterIndicators(Window window) {
    CounterIndicator friends = pool.explains(window.anchor(), flow.senders());
    return friends == null ? List.of() : List.of(friends);
  }
}
