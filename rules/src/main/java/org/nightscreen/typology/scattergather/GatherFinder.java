package org.nightscreen.typology.scattergather;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.path.Flows;
import org.nightscreen.path.LegsOfAccount;
import org.nightscreen.path.Transfer;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.PathEvidence;
import org.nightscreen.typology.PathFinder;
import org.nightscreen.typology.PathSink;
import org.nightscreen.typology.Scale;

/** Looks for sums that a source splits over several accounts and that meet again at one sink. */
final class GatherFinder implements PathFinder {

  /** Later payments of the source could join a window, so they are evidence for as long. */
  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(
        limits.span("scatter_h") + limits.span("gather_h"),
        limits.span("scatter_h"),
        Math.max(limits.span("sink_d"), LegsOfAccount.HUB_SPAN));
  }

  @Override
  public boolean addsUp() {
    return true;
  }

  @Override
  public void legs(Subject account, Limits limits, IntConsumer entries) {
    new MiddleLegs(account.timeline(), GatherLimits.relaxed(limits)).name(entries);
  }

  @Override
  public Set<Long> sinks(Flows flows, Limits limits) {
    Set<Long> sinks = new TreeSet<>();
    if (flows.coverage().bankHasTime()) {
      new GatherSearch(flows, limits).forEach(seen -> sinks.add(seen.sink()));
    }
    return sinks;
  }

  @Override
  public void find(Flows flows, Limits limits, PathSink paths) {
    if (!flows.coverage().bankHasTime()) {
      return;
    }
    GatherSearch search = new GatherSearch(flows, limits);
    search.forEach(
        seen -> {
          Gathering gathering = gathering(seen, flows, limits);
          if (gathering.under(gathering.sinkSenders(), "hub")) {
            paths.emit(List.of(seen.source(), seen.sink()), false, gathering);
          }
        });
    paths.cut(search.cut());
  }

  private static Gathering gathering(GatherSearch.Seen seen, Flows flows, Limits limits) {
    List<Transfer> payments = new ArrayList<>();
    long scattered = 0;
    long gathered = 0;
    long anchor = Long.MIN_VALUE;
    for (Middle middle : seen.middles()) {
      payments.addAll(middle.received());
      payments.addAll(middle.paid());
      scattered += middle.in();
      gathered += middle.out();
      anchor = Math.max(anchor, middle.paid().get(middle.paid().size() - 1).time());
    }
    Middle lowest = seen.middles().stream().min(Middle.BY_SHARE).orElseThrow();
    Middle highest = seen.middles().stream().max(Middle.BY_SHARE).orElseThrow();
    return new Gathering(
        PathEvidence.sighting(ScatterGather.CODE, flows, payments, anchor, scattered),
        Scale.strict(limits),
        Measure.count(seen.middles().size()),
        Measure.ratio(lowest.out(), lowest.in()),
        Measure.ratio(highest.out(), highest.in()),
        Measure.amount(scattered),
        Measure.amount(gathered),
        Measure.count(flows.senders().count(seen.sink(), anchor - limits.span("sink_d"), anchor)),
        oneHousehold(seen, flows));
  }

  private static List<CounterIndicator> oneHousehold(GatherSearch.Seen seen, Flows flows) {
    Set<Long> households = new HashSet<>();
    for (Middle middle : seen.middles()) {
      households.add(flows.profiles().holderOf(middle.account()).household());
    }
    if (households.size() > 1) {
      return List.of();
    }
    return List.of(
        new CounterIndicator(
            "one-household",
            "The accounts between belong to one household: a family that pays together looks the"
                + " same.",
            Map.of("accounts", Integer.toString(seen.middles().size()), "households", "1")));
  }
}
