package org.nightscreen.typology.scamcentregeoip;

import java.util.List;
import java.util.Map;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.subject.Coverage;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.DaysSeen;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.ThirdParty;

/** The measures of one account, at any of its marked sessions and third-party credits. */
final class RegionMeasures {

  private final Subject subject;
  private final Coverage coverage;
  private final Limits limits;
  private final Scale strict;
  private final Scale widest;
  private final Totals credits;
  private final Totals cardsAbroad;
  private final DaysSeen listed = new DaysSeen();
  private final DaysSeen listedEver = new DaysSeen();
  private final DaysSeen possible = new DaysSeen();
  private final DaysSeen listedOrUnsure = new DaysSeen();

  RegionMeasures(Subject subject, Limits limits, int[] marked) {
    this.subject = subject;
    this.coverage = subject.holder().coverage();
    this.limits = limits;
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
    Timeline timeline = subject.timeline();
    this.credits = timeline.totals(ThirdParty.CREDITS);
    this.cardsAbroad = Totals.of(timeline, entry -> cardAbroad(timeline, entry));
    Timeline sessions = subject.sessions();
    for (int session : marked) {
      note(sessions, session);
    }
  }

  private static boolean cardAbroad(Timeline timeline, int entry) {
    return timeline.type(entry) == EntryType.CARD_PAYMENT
        && timeline.out(entry)
        && ThirdParty.booked(timeline, entry)
        && timeline.is(entry, EntryFlag.ABROAD);
  }

  private void note(Timeline sessions, int session) {
    boolean then = Whereabouts.listed(sessions, session);
    boolean open =
        Whereabouts.open(sessions, session)
            || !coverage.watchlistKnown() && Whereabouts.away(sessions, session);
    add(listed, then, sessions, session);
    add(listedEver, Whereabouts.listedEver(sessions, session), sessions, session);
    add(possible, then || open, sessions, session);
    boolean unsure = sessions.is(session, EntryFlag.LOCATION_UNSURE);
    add(listedOrUnsure, then || unsure, sessions, session);
  }

  private void add(DaysSeen days, boolean counts, Timeline sessions, int session) {
    if (counts) {
      days.add(sessions.time(session), subject.dayOf(sessions.time(session)));
    }
  }

  void at(long anchor, FactSink sightings) {
    long from = anchor - limits.span("d");
    Measure days = days(from, anchor);
    int ever = listedEver.within(from, anchor);
    Listed later = ever > listed.within(from, anchor) ? Listed.LATER : Listed.NO;
    Measure withLater = Measure.count(ever);
    boolean seenLater = later == Listed.LATER && strict.atLeast(withLater, "days");
    if (!(widest.atLeast(days, "days") || seenLater)
        || !widest.atLeast(received(from, anchor), "min_in")) {
      return;
    }
    sightings.emit(
        new RegionSessions(
            new Evidence()
                .addLater(subject.timeline(), () -> credits.entries(from, anchor))
                .sighting(
                    ScamCentreGeoIp.CODE,
                    "REPEAT",
                    new Evidence.Span(anchor, from, anchor),
                    credits.sum(from, anchor)),
            strict,
            days,
            withLater,
            received(from, anchor),
            later,
            counterIndicators(from, anchor)));
  }

  private Measure days(long from, long anchor) {
    if (!coverage.sessionsKnown()) {
      return Measure.unknown("access_event");
    }
    int least = listed.within(from, anchor);
    int most = possible.within(from, anchor);
    return Measure.between(Measure.count(least), Measure.count(most), missing(least, from, anchor));
  }

  private String missing(int least, long from, long anchor) {
    if (!coverage.watchlistKnown()) {
      return "watchlist";
    }
    return listedOrUnsure.within(from, anchor) > least ? "vpn_flag" : "ip_region";
  }

  private Measure received(long from, long anchor) {
    return credits.known(from, anchor)
        ? Measure.amount(credits.sum(from, anchor))
        : Measure.unknown("fx_rate");
  }

  /** Somebody who shops where the sessions come from may be there on holiday or on business. */
  private List<CounterIndicator> counterIndicators(long from, long anchor) {
    int payments = cardsAbroad.count(from, anchor);
    if (payments == 0) {
      return List.of();
    }
    return List.of(
        new CounterIndicator(
            "card-used-abroad",
            "The card was used abroad in the same weeks: a tourist or business traveller looks the"
                + " same.",
            Map.of("card_payments", Integer.toString(payments))));
  }
}
