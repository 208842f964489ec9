package org.nightscreen.typology.rapidcryptoofframp;

import static org.nightscreen.timeline.EntryType.CONVERT;
import static org.nightscreen.timeline.EntryType.CRYPTO_DEPOSIT;
import static org.nightscreen.timeline.EntryType.FIAT_WITHDRAWAL;
import static org.nightscreen.timeline.EntryType.P2P_BUY;
import static org.nightscreen.timeline.EntryType.P2P_SELL;
import static org.nightscreen.timeline.EntryType.TRADE_BUY;
import static org.nightscreen.timeline.EntryType.TRADE_SELL;

import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;

/** Looks at every fiat withdrawal of an exchange account and at what came in before it. */
final class OffRampFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(limits.span("window_h"), 0, limits.span("ep_days"));
  }

  @Override
  public boolean judges(Subject subject) {
    return subject.account().kind() == AccountKind.EXCHANGE;
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    int[] withdrawals =
        timeline.select(
            entry -> booked(timeline, entry) && timeline.type(entry) == FIAT_WITHDRAWAL);
    if (withdrawals.length == 0) {
      return;
    }
    OffRampMeasures measures = new OffRampMeasures(subject, limits);
    Horizon horizon = horizon(limits);
    long last = Long.MIN_VALUE;
    for (int withdrawal : withdrawals) {
      long anchor = timeline.time(withdrawal);
      if (anchor != last && subject.eligible(anchor, horizon)) {
        measures.at(anchor, sightings);
      }
      last = anchor;
    }
  }

  static boolean booked(Timeline timeline, int entry) {
    return !timeline.is(entry, EntryFlag.PENDING);
  }

  static boolean deposit(Timeline timeline, int entry) {
    return booked(timeline, entry) && timeline.type(entry) == CRYPTO_DEPOSIT;
  }

  static boolean sale(Timeline timeline, int entry) {
    return booked(timeline, entry)
        && (timeline.type(entry) == TRADE_SELL || timeline.type(entry) == P2P_SELL);
  }

  static boolean otherTrade(Timeline timeline, int entry) {
    return booked(timeline, entry)
        && (timeline.type(entry) == TRADE_BUY
            || timeline.type(entry) == CONVERT
            || timeline.type(entry) == P2P_BUY);
  }
}
