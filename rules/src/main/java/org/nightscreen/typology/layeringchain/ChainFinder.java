package org.nightscreen.typology.layeringchain;

import java.util.function.IntConsumer;
import org.nightscreen.path.Flows;
import org.nightscreen.path.LegsOfAccount;
import org.nightscreen.path.Passages;
import org.nightscreen.path.Walk;
import org.nightscreen.path.WalkLimits;
import org.nightscreen.path.WalkSearch;
import org.nightscreen.path.Walks;
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

/** Looks for the longest rows of payments by the day, then for what is nearly such a row. */
final class ChainFinder implements PathFinder {

  /** A later payment could make a row longer, so it is evidence as long as it may still come. */
  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(limits.span("total_h"), limits.span("hop_h"), LegsOfAccount.HUB_SPAN);
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
    strict.found().forEach(walk -> paths.emit(walk.stops(), false, chain(walk, flows, limits)));
    near.found().forEach(walk -> paths.emit(walk.stops(), false, chain(walk, flows, limits)));
    paths.cut(strict.cutWith(near));
  }

  private static WalkLimits strict(Limits limits) {
    return new WalkLimits(
        StepThresholds.strict(limits, "hop_h"),
        limits.count("hops"),
        limits.count("max_hops"),
        limits.span("total_h"),
        limits.amount("min_amt"));
  }

  /** Spans define what a row is, and how long it may be bounds the search: they stay. */
  private static WalkLimits relaxed(Limits limits) {
    return new WalkLimits(
        StepThresholds.relaxed(limits, "hop_h"),
        Relaxed.count(limits, "hops"),
        limits.count("max_hops"),
        limits.span("total_h"),
        Relaxed.amount(limits, "min_amt"));
  }

  private static Chain chain(Walk walk, Flows flows, Limits limits) {
    Walk.Step lowest = walk.lowestShare();
    Walk.Step highest = walk.highestShare();
    return new Chain(
        PathEvidence.sighting(LayeringChain.CODE, flows, walk),
        Scale.strict(limits),
        Measure.count(walk.length()),
        Measure.ratio(lowest.after(), lowest.before()),
        Measure.ratio(highest.after(), highest.before()),
        Measure.amount(walk.first().amount()),
        new Measure.Span(walk.slowestStep(), Timeline.HOUR),
        new Measure.Span(walk.duration(), Timeline.HOUR),
        Truth.of(PathEvidence.endsAtExchange(flows, walk)),
        Truth.of(walk.last().abroad()),
        PathEvidence.sharedOwner(flows, walk));
  }
}
