package org.nightscreen.typology.crosschainmixerexposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.hit.CounterIndicator;
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

/** The measures of one exchange account, at any of its stablecoin withdrawals. */
final class HopMeasures {

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final String blind;
  private final long span;
  private final Totals trades;
  private final HopPairs pairs;
  private final HopPairs nearPairs;

  /** Pairs that hold or may hold. */
  private final HopPairs possiblePairs;

  HopMeasures(Subject subject, Limits limits) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    boolean timed = subject.holder().coverage().exchangeHasTime();
    this.blind = timed ? "" : "time";
    this.span = limits.span("h") + (timed ? 0 : Timeline.DAY);
    this.trades = Totals.of(timeline, this::trade);
    this.pairs = new HopPairs(timeline, strict, span, blind);
    this.nearPairs = new HopPairs(timeline, strict.relaxed(), span, blind);
    this.possiblePairs =
        blind.isEmpty() && transfersKnown()
            ? pairs
            : new HopPairs(timeline, strict.countingUnknown(), span, blind);
  }

  private boolean transfersKnown() {
    return timeline.select(entry -> !timeline.amountKnown(entry)).length == 0;
  }

  private boolean trade(int entry) {
    EntryType type = timeline.type(entry);
    return type == EntryType.TRADE_BUY || type == EntryType.TRADE_SELL || type == EntryType.CONVERT;
  }

  /** A withdrawal, the deposit it answers, and what they measure. */
  private record Hop(
      int deposit, int withdrawal, Measure deposited, Measure share, Measure episodes) {

    boolean showsSign(Scale scale) {
      return scale.atLeast(deposited, "big") || scale.atLeast(episodes, "episodes");
    }
  }

  /**
   * Pairs are found once as the rule reads and once relaxed; a relaxed pair is a near miss at most.
   */
  void at(int withdrawal, FactSink sightings) {
    Hop hop = hop(pairs, withdrawal, false);
    if (hop == null || !hop.showsSign(strict)) {
      hop = hop(nearPairs, withdrawal, true);
      if (hop == null || !hop.showsSign(strict.relaxed())) {
        hop = hop(possiblePairs, withdrawal, false);
        if (hop == null || !hop.showsSign(strict.countingUnknown())) {
          return;
        }
      }
    }
    sightings.emit(seen(hop));
  }

  private Hop hop(HopPairs of, int withdrawal, boolean near) {
    int deposit = of.depositOf(withdrawal);
    if (deposit < 0) {
      return null;
    }
    Measure deposited =
        timeline.amountKnown(deposit)
            ? Measure.amount(timeline.amount(deposit))
            : Measure.unknown("fx_rate");
    Measure share = of.share(withdrawal, deposit);
    long anchor = timeline.time(withdrawal);
    return near
        ? new Hop(
            deposit, withdrawal, deposited, new Measure.OnlyNear(share), counted(of, of, anchor))
        : new Hop(deposit, withdrawal, deposited, share, counted(pairs, possiblePairs, anchor));
  }

  private Measure counted(HopPairs certain, HopPairs possible, long anchor) {
    long since = anchor - limits.span("ep_d");
    Measure episodes = Measure.count(certain.within(since, anchor));
    return subject.visibleSince(since - span)
        ? Measure.between(
            episodes,
            Measure.count(possible.within(since, anchor)),
            blind.isEmpty() ? "fx_rate" : blind)
        : Measure.seen(episodes, false, Measure.HISTORY);
  }

  private NetworkHop seen(Hop hop) {
    long anchor = timeline.time(hop.withdrawal());
    long known = timeline.amountKnown(hop.deposit()) ? timeline.amount(hop.deposit()) : 0;
    Evidence.Span window = new Evidence.Span(anchor, anchor - span, anchor);
    return new NetworkHop(
        new Evidence()
            .add(timeline, hop.deposit(), hop.withdrawal())
            .sighting(CrossChainMixerExposure.CODE, "HOP", window, known),
        strict,
        hop.deposited(),
        hop.share(),
        hop.episodes(),
        counterIndicators(hop));
  }

  private List<CounterIndicator> counterIndicators(Hop hop) {
    List<CounterIndicator> found = new ArrayList<>();
    long anchor = timeline.time(hop.withdrawal());
    if (subject.account().type() == AccountType.EXCHANGE_INSTITUTIONAL) {
      int count = trades.count(anchor - limits.span("ep_d"), anchor);
      found.add(
          new CounterIndicator(
              "arbitrage-desk",
              "The account is an institutional one: a desk that uses price gaps moves coins the"
                  + " same way.",
              Map.of("trades", Integer.toString(count))));
    }
    if (timeline.is(hop.deposit(), EntryFlag.WALLET_PROVED_OWN)) {
      long minutes = (anchor - timeline.time(hop.deposit())) / Timeline.MINUTE;
      found.add(
          new CounterIndicator(
              "own-source-wallet",
              "The coins came from a wallet proved to be the customer's own: saving network fees"
                  + " looks the same.",
              Map.of("minutes_between", Long.toString(minutes))));
    }
    return found;
  }
}
