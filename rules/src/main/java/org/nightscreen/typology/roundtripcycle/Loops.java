package org.nightscreen.typology.roundtripcycle;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.path.Flows;
import org.nightscreen.path.Transfer;
import org.nightscreen.path.Walk;
import org.nightscreen.subject.CustomerProfile;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.PathEvidence;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Truth;

/** The measures of loops, and which owners closed several. */
final class Loops {

  /** Earlier loops of the same owners that are looked at, the latest first. */
  private static final int LOOKS = 1_000;

  private final Flows flows;
  private final Limits limits;
  private final Map<Set<Long>, List<Walk>> byOwners = new HashMap<>();

  /**
   * @param loops the loops that count as repetition of others
   */
  Loops(Flows flows, Limits limits, List<Walk> loops) {
    this.flows = flows;
    this.limits = limits;
    loops.stream()
        .sorted(Comparator.comparingLong(loop -> loop.last().time()))
        .forEach(
            loop -> byOwners.computeIfAbsent(owners(loop), any -> new ArrayList<>()).add(loop));
  }

  RoundTrip roundTrip(Walk loop) {
    Walk.Step lowest = loop.lowestShare();
    Walk.Step highest = loop.highestShare();
    return new RoundTrip(
        PathEvidence.sighting(RoundTripCycle.CODE, flows, loop),
        Scale.strict(limits),
        Measure.count(loop.length()),
        Measure.ratio(lowest.after(), lowest.before()),
        Measure.ratio(highest.after(), highest.before()),
        Measure.amount(loop.first().amount()),
        new Measure.Span(loop.slowestStep(), Timeline.HOUR),
        new Measure.Span(loop.duration(), Timeline.HOUR),
        Measure.ratio(loop.last().amount(), loop.first().amount()),
        companyAge(loop),
        Truth.of(repeated(loop)),
        counterIndicators(loop));
  }

  private Set<Long> owners(Walk loop) {
    Set<Long> owners = new TreeSet<>();
    loop.stops().forEach(stop -> owners.add(flows.owner(stop)));
    return owners;
  }

  private boolean repeated(Walk loop) {
    List<Walk> same = byOwners.getOrDefault(owners(loop), List.of());
    Set<Integer> own = new HashSet<>(loop.places());
    long until = loop.last().time();
    int looks = 0;
    for (int at = same.size() - 1; at >= 0 && looks < LOOKS; at--) {
      Walk other = same.get(at);
      if (other.last().time() <= until - limits.span("repeat_d")) {
        return false;
      }
      if (other.last().time() <= until) {
        looks++;
        if (other.places().stream().noneMatch(own::contains)) {
          return true;
        }
      }
    }
    return false;
  }

  private Measure companyAge(Walk loop) {
    Long youngest = null;
    boolean unknown = false;
    for (long stop : loop.stops()) {
      CustomerProfile holder = flows.profiles().holderOf(stop);
      if (holder != null && holder.type() == CustomerType.LEGAL) {
        unknown |= holder.born() == null;
        if (holder.born() != null) {
          long age =
              ChronoUnit.DAYS.between(holder.born(), flows.evaluation().dayOf(loop.last().time()));
          youngest = youngest == null ? age : Math.min(youngest, age);
        }
      }
    }
    if (youngest != null) {
      return Measure.count(youngest);
    }
    return unknown ? Measure.unknown("incorporation_date") : RoundTrip.NO_COMPANY;
  }

  /** Sums that do not shrink at all are what members of a savings club pay each other in turn. */
  private List<CounterIndicator> counterIndicators(Walk loop) {
    List<CounterIndicator> indicators = new ArrayList<>(PathEvidence.sharedOwner(flows, loop));
    if (loop.transfers().stream().mapToLong(Transfer::amount).distinct().count() == 1) {
      indicators.add(
          new CounterIndicator(
              "equal-amounts",
              "Every payment of the loop is the same sum: a savings club looks the same.",
              Map.of(
                  "members",
                  Integer.toString(owners(loop).size()),
                  "payments",
                  Integer.toString(loop.length()))));
    }
    return indicators;
  }
}
