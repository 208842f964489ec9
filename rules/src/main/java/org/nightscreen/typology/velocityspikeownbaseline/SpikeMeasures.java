package org.nightscreen.typology.velocityspikeownbaseline;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.LocalDays;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Deviations;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;

/** The daily turnover of one account with others. */
final class SpikeMeasures {

  private static final String RATE = "fx_rate";

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final LocalDays days;

  /** The known part of each day's turnover, and whether it is all of it. */
  private final long[] totals;

  private final boolean[] known;

  SpikeMeasures(Subject subject, Limits limits, int[] external) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.days = new LocalDays(timeline, external, subject.zone());
    this.totals = new long[days.size()];
    this.known = new boolean[days.size()];
    for (int at = 0; at < totals.length; at++) {
      known[at] = true;
      for (int entry : days.entries(at)) {
        known[at] &= timeline.amountKnown(entry);
        long amount = timeline.amountKnown(entry) ? timeline.amount(entry) : 0;
        totals[at] = Math.addExact(totals[at], amount);
      }
    }
  }

  /**
   * What is known of the active days of a baseline.
   *
   * @param days days with turnover
   * @param perhaps days of which no amount is known
   * @param sum their turnover
   * @param squares the sum of the squares of their turnovers
   * @param greatest the greatest turnover
   * @param missing the input for want of which these are not known, or empty
   */
  private record Baseline(
      int days, int perhaps, BigInteger sum, BigInteger squares, long greatest, String missing) {

    Deviations deviations(long value) {
      return new Deviations(value, days, sum, squares);
    }

    Measure told(Measure measure) {
      return missing.isEmpty() ? measure : Measure.unknown(missing);
    }

    Measure activeDays() {
      Measure seen = Measure.count(days);
      return missing.equals(Measure.HISTORY)
          ? Measure.seen(seen, false, Measure.HISTORY)
          : Measure.between(seen, Measure.count(days + perhaps), RATE);
    }
  }

  /** Looks at every eligible day that could be a spike. */
  void each(Horizon horizon, FactSink sightings) {
    Scale widest = strict.relaxed().countingUnknown();
    for (int at = 0; at < days.size(); at++) {
      if (subject.eligible(timeline.time(days.last(at)), horizon)
          && widest.atLeast(total(at), "min_amt")) {
        Baseline baseline = baseline(at);
        if (widest.atLeast(baseline.activeDays(), "n")
            && widest.atLeast(overMaximum(at, baseline), "mult")
            && widest.atLeast(deviations(at, baseline), "z")) {
          sightings.emit(seen(at, baseline));
        }
      }
    }
  }

  private Measure total(int at) {
    return known[at] ? Measure.amount(totals[at]) : Measure.unknown(RATE);
  }

  private Baseline baseline(int at) {
    int gap = limits.value("gap_d").intValueExact();
    long from = days.day(at) - gap - limits.value("base_d").intValueExact();
    int active = 0;
    int perhaps = 0;
    boolean allKnown = true;
    BigInteger sum = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    long greatest = 0;
    for (int day = days.firstFrom(from); day < days.firstFrom(days.day(at) - gap); day++) {
      allKnown &= known[day];
      if (totals[day] > 0) {
        BigInteger turnover = BigInteger.valueOf(totals[day]);
        sum = sum.add(turnover);
        squares = squares.add(turnover.multiply(turnover));
        greatest = Math.max(greatest, totals[day]);
        active++;
      } else if (!known[day]) {
        perhaps++;
      }
    }
    boolean visible = subject.visibleSince(days.startOf(from));
    String missing = !visible ? Measure.HISTORY : allKnown ? "" : RATE;
    return new Baseline(active, perhaps, sum, squares, greatest, missing);
  }

  private Measure deviations(int at, Baseline baseline) {
    return known[at] ? baseline.told(baseline.deviations(totals[at])) : Measure.unknown(RATE);
  }

  private Measure overMaximum(int at, Baseline baseline) {
    return known[at]
        ? baseline.told(Measure.ratio(totals[at], baseline.greatest()))
        : Measure.unknown(RATE);
  }

  private Spike seen(int at, Baseline baseline) {
    Deviations deviations = baseline.deviations(totals[at]);
    SortedMap<String, Measure> told = new TreeMap<>();
    told.put("base_mean", baseline.told(Measure.amount(deviations.mean())));
    told.put("base_sd", baseline.told(Measure.amount(deviations.deviation())));
    told.put("base_max", baseline.told(Measure.amount(baseline.greatest())));
    int[] entries = days.entries(at);
    Evidence.Span span =
        new Evidence.Span(
            timeline.time(days.last(at)),
            days.startOf(days.day(at)) - 1,
            days.startOf(days.day(at) + 1) - 1);
    return new Spike(
        new Evidence()
            .add(timeline, entries)
            .sighting(VelocitySpikeOwnBaseline.CODE, "", span, totals[at]),
        strict,
        total(at),
        baseline.activeDays(),
        deviations(at, baseline),
        overMaximum(at, baseline),
        told,
        counterIndicators(entries, totals[at]));
  }

  /** A bonus month or a loan paid out makes the same picture. */
  private List<CounterIndicator> counterIndicators(int[] entries, long total) {
    long earned = 0;
    for (int entry : entries) {
      boolean counts =
          timeline.in(entry) && timeline.is(entry, EntryFlag.EARNED) && timeline.amountKnown(entry);
      earned += counts ? timeline.amount(entry) : 0;
    }
    if (earned <= 0) {
      return List.of();
    }
    return List.of(
        new CounterIndicator(
            "earned-income",
            "Wages, a pension, a benefit, a tax refund or a loan is part of the day.",
            Map.of(
                "earned",
                Measure.amount(earned).text(),
                "share",
                Measure.ratio(earned, total).text())));
  }
}
