package org.nightscreen.typology.structuring;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;

/**
 * Measures of the deposits of one calendar day. A deposit of unknown amount may be below the
 * threshold.
 */
final class CashDayMeasures {

  private final Subject subject;
  private final Timeline timeline;
  private final Scale strict;
  private final Scale widest;
  private final Totals below;
  private final Totals unknown;
  private final int[] possible;

  CashDayMeasures(Subject subject, Limits limits, Totals deposits) {
    this.subject = subject;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
    Band band = Band.ofCash(limits);
    this.below = deposits.where(entry -> band.notReportable(timeline, entry));
    this.unknown = deposits.where(entry -> !timeline.amountKnown(entry));
    this.possible =
        deposits
            .where(entry -> band.notReportable(timeline, entry) || !timeline.amountKnown(entry))
            .entries(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** One calendar day as (from, to], and its last deposit that is below the threshold or may be. */
  private record Day(long from, long to, long anchor) {}

  /** Looks at every day with deposits; its last one is the anchor. */
  void each(Horizon horizon, FactSink sightings) {
    for (int at = 0; at < possible.length; ) {
      LocalDate date = subject.dayOf(timeline.time(possible[at]));
      long from = subject.startOf(date) - 1;
      long to = subject.startOf(date.plusDays(1)) - 1;
      int last = at;
      while (last + 1 < possible.length && timeline.time(possible[last + 1]) <= to) {
        last++;
      }
      long anchor = below.none(from, to) ? timeline.time(possible[last]) : below.last(from, to);
      if (subject.eligible(anchor, horizon)) {
        look(new Day(from, to, anchor), sightings);
      }
      at = last + 1;
    }
  }

  private void look(Day day, FactSink sightings) {
    boolean holds =
        widest.atLeast(count(day), "n_day")
            && widest.atLeast(sum(day), "ctr")
            && widest.atLeast(terminals(day), "terms_day");
    if (holds) {
      Evidence evidence = new Evidence().add(timeline, below.entries(day.from(), day.to()));
      Evidence.Span span = new Evidence.Span(day.anchor(), day.from(), day.to());
      sightings.emit(
          new CashDay(
              evidence.sighting(Structuring.CODE, "DAY", span, below.sum(day.from(), day.to())),
              strict,
              count(day),
              sum(day),
              terminals(day)));
    }
  }

  private Measure count(Day day) {
    int known = below.count(day.from(), day.to());
    return Measure.between(
        Measure.count(known),
        Measure.count(known + unknown.count(day.from(), day.to())),
        "fx_rate");
  }

  private Measure sum(Day day) {
    return Measure.seen(
        Measure.amount(below.sum(day.from(), day.to())),
        unknown.none(day.from(), day.to()),
        "fx_rate");
  }

  private Measure terminals(Day day) {
    Set<Long> places = places(below.entries(day.from(), day.to()));
    Set<Long> others = places(unknown.entries(day.from(), day.to()));
    others.addAll(places);
    if (others.remove(Keys.NONE)) {
      places.remove(Keys.NONE);
      return Measure.seen(Measure.count(places.size()), false, "terminal_id");
    }
    return Measure.between(Measure.count(places.size()), Measure.count(others.size()), "fx_rate");
  }

  /** The terminals or branches of the deposits, {@link Keys#NONE} for those that name none. */
  private Set<Long> places(int[] deposits) {
    Set<Long> places = new HashSet<>();
    for (int deposit : deposits) {
      places.add(timeline.place(deposit));
    }
    return places;
  }
}
