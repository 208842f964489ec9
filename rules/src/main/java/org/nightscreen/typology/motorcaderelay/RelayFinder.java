package org.nightscreen.typology.motorcaderelay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.path.Flows;
import org.nightscreen.path.LegsOfAccount;
import org.nightscreen.path.Passages;
import org.nightscreen.path.Walk;
import org.nightscreen.path.WalkLimits;
import org.nightscreen.path.WalkSearch;
import org.nightscreen.path.Walks;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.PathEvidence;
import org.nightscreen.typology.PathFinder;
import org.nightscreen.typology.PathSink;
import org.nightscreen.typology.Relaxed;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.StepThresholds;
import org.nightscreen.typology.Truth;

/** Looks for the longest relays within minutes, then for what is nearly one. */
final class RelayFinder implements PathFinder {

  /**
   * A later payment could make a relay longer, so it is evidence as long as it may still come. The
   * baseline holds the relays that an account could have been in before, whole and with what tells
   * a hub.
   */
  @Override
  public Horizon horizon(Limits limits) {
    long whole = Relaxed.span(limits, "total_m");
    return new Horizon(
        whole, limits.span("hop_m"), limits.span("reuse_h") + whole + LegsOfAccount.HUB_SPAN);
  }

  @Override
  public void legs(Subject account, Limits limits, IntConsumer entries) {
    Passages.through(account, passages(limits), entries);
  }

  private static Passages.Terms passages(Limits limits) {
    return limits.derived("passages", own -> new Passages.Terms(relaxed(own)));
  }

  @Override
  public void find(Flows flows, Limits limits, PathSink paths) {
    if (!flows.coverage().bankHasTime()) {
      return;
    }
    Walks strict = WalkSearch.longest(flows, strict(limits));
    Walks near = WalkSearch.longest(flows, relaxed(limits), strict.places());
    Reuse reuse = new Reuse(strict.found(), limits.span("reuse_h"));
    List<Walk> all = new ArrayList<>(strict.found());
    all.addAll(near.found());
    all.forEach(
        walk -> paths.emit(walk.stops(), false, relay(walk, reuse.count(walk), flows, limits)));
    paths.cut(strict.cutWith(near));
  }

  private static WalkLimits strict(Limits limits) {
    return new WalkLimits(
        StepThresholds.strict(limits, "hop_m"),
        limits.count("hops"),
        limits.count("max_hops"),
        limits.span("total_m"),
        limits.amount("min_amt"));
  }

  /**
   * The rule compares the minutes of the whole relay, so they have a margin. The span between two
   * payments defines what a relay is, and the most payments bound the search: they stay.
   */
  private static WalkLimits relaxed(Limits limits) {
    return new WalkLimits(
        StepThresholds.relaxed(limits, "hop_m"),
        Relaxed.count(limits, "hops"),
        limits.count("max_hops"),
        Relaxed.span(limits, "total_m"),
        Relaxed.amount(limits, "min_amt"));
  }

  private static Relay relay(Walk walk, int reuse, Flows flows, Limits limits) {
    Walk.Step lowest = walk.lowestShare();
    Walk.Step highest = walk.highestShare();
    return new Relay(
        PathEvidence.sighting(MotorcadeRelay.CODE, flows, walk),
        Scale.strict(limits),
        Measure.count(walk.length()),
        Measure.ratio(lowest.after(), lowest.before()),
        Measure.ratio(highest.after(), highest.before()),
        Measure.amount(walk.first().amount()),
        new Measure.Span(walk.slowestStep(), Timeline.MINUTE),
        new Measure.Span(walk.duration(), Timeline.MINUTE),
        Measure.count(reuse),
        Truth.of(PathEvidence.endsAtExchange(flows, walk)),
        counterIndicators(walk, flows));
  }

  private static List<CounterIndicator> counterIndicators(Walk walk, Flows flows) {
    List<CounterIndicator> indicators = new ArrayList<>(PathEvidence.sharedOwner(flows, walk));
    AccountProfile end = flows.profiles().account(walk.last().to());
    if (end != null
        && (end.known(PartyClass.MERCHANT) || end.type() == AccountType.MERCHANT_SETTLEMENT)) {
      indicators.add(
          new CounterIndicator(
              "ends-at-merchant",
              "The last account is a merchant's: friends who pass on a bill look the same.",
              Map.of("owners", Integer.toString(walk.length()))));
    }
    return indicators;
  }
}
