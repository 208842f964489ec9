package org.nightscreen.typology.illegalbettingcollector;

import java.time.LocalDate;
import java.util.Map;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.DaysSeen;
import org.nightscreen.timeline.DistinctInWindow;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.timeline.ZoneClock;
import org.nightscreen.typology.Limits;

/** Whether a till may be a pool among friends: on few days, and always the same people. */
final class Pool {

  private final Subject subject;
  private final Limits limits;
  private final DaysSeen days = new DaysSeen();
  private final DistinctInWindow senders;

  Pool(Subject subject, Limits limits, Totals credits) {
    this.subject = subject;
    this.limits = limits;
    Timeline timeline = subject.timeline();
    this.senders = new DistinctInWindow(credits, timeline::counterparty);
    ZoneClock clock = ZoneClock.of(subject.zone());
    for (int at = 0; at < credits.size(); at++) {
      long time = timeline.time(credits.entry(at));
      days.add(time, LocalDate.ofEpochDay(clock.day(time)));
    }
  }

  /**
   * The explanation, or null. One day alone explains nothing: nobody came back.
   *
   * @param anchor not before the last one asked for
   * @param sendersNow distinct senders of the anchor's window
   */
  CounterIndicator explains(long anchor, int sendersNow) {
    long since = anchor - limits.span("pool_d");
    int seen = days.within(since, anchor);
    int all = senders.moveTo(since, anchor).size();
    boolean friends = seen > 1 && seen <= limits.count("pool_days") && all == sendersNow;
    if (!friends || !subject.visibleSince(since)) {
      return null;
    }
    return new CounterIndicator(
        "few-days-same-people",
        "The credits came on few days and always from the same people: a pool among friends looks"
            + " the same.",
        Map.of("days", Integer.toString(seen), "senders", Integer.toString(all)));
  }
}
