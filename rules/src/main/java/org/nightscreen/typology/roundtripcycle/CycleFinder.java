package org.nightscreen.typology.roundtripcycle;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.nightscreen.path.CycleSearch;
import org.nightscreen.path.Flows;
import org.nightscreen.path.LegsOfAccount;
import org.nightscreen.path.Passages;
import org.nightscreen.path.Walk;
import org.nightscreen.path.WalkLimits;
import org.nightscreen.path.Walks;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.PathFinder;
import org.nightscreen.typology.PathSink;
import org.nightscreen.typology.Relaxed;
import org.nightscreen.typology.StepThresholds;

/** Looks for the longest loops within days, then for what is nearly one. */
final class CycleFinder implements PathFinder {

  /**
   * A later payment could make a loop longer, so it is evidence as long as it may still come. The
   * baseline holds earlier loops of the same owners, whole and with what tells a hub.
   */
  @Override
  public Horizon horizon(Limits limits) {
    long whole = limits.span("total_h");
    return new Horizon(
        whole, limits.span("hop_h"), limits.span("repeat_d") + whole + LegsOfAccount.HUB_SPAN);
  }

  @Override
  public void legs(Subject account, Limits limits, IntConsumer entries) {
    Passages.through(account, passages(limits), entries);
    Passages.fromHome(account, passages(limits), entries);
  }

  private static Passages.Terms passages(Limits limits) {
    return limits.derived("passages", own -> new Passages.Terms(relaxed(own)));
  }

  @Override
  public void find(Flows flows, Limits limits, PathSink paths) {
    if (!flows.coverage().bankHasTime()) {
      return;
    }
    Walks strict = CycleSearch.longest(flows, strict(limits));
    Walks near = CycleSearch.longest(flows, relaxed(limits));
    Loops loops = new Loops(flows, limits, strict.found());
    BitSet taken = strict.places();
    List<Walk> all = new ArrayList<>(strict.found());
    near.found().stream()
        .filter(walk -> walk.places().stream().noneMatch(taken::get))
        .forEach(all::add);
    all.forEach(walk -> emit(walk, loops, paths));
    paths.cut(strict.cutWith(near));
  }

  private static void emit(Walk walk, Loops loops, PathSink paths) {
    List<Long> stops = walk.stops();
    boolean closed = stops.get(0).equals(stops.get(stops.size() - 1));
    paths.emit(closed ? stops.subList(0, stops.size() - 1) : stops, closed, loops.roundTrip(walk));
  }

  private static WalkLimits strict(Limits limits) {
    return new WalkLimits(
        StepThresholds.strict(limits, "hop_h"),
        limits.count("len_lo"),
        limits.count("len_hi"),
        limits.span("total_h"),
        limits.amount("min_amt"));
  }

  /**
   * Spans define what a loop is, and a loop of two is a purchase and its refund, never nearly a
   * round trip: they stay.
   */
  private static WalkLimits relaxed(Limits limits) {
    return new WalkLimits(
        StepThresholds.relaxed(limits, "hop_h"),
        limits.count("len_lo"),
        limits.relaxedUp("len_hi").intValueExact(),
        limits.span("total_h"),
        Relaxed.amount(limits, "min_amt"));
  }
}
