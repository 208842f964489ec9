package org.nightscreen.typology.p2potcmerchantusdt;

import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Anchors;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.ThirdParty;

/** Looks at every trade of an exchange account with another person, and at those before it. */
final class PeerTradingFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(limits.span("h"), 0, 0);
  }

  @Override
  public boolean judges(Subject subject) {
    return subject.account().kind() == AccountKind.EXCHANGE;
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    if (subject.account().exempt()) {
      return;
    }
    int[] trades = timeline.select(entry -> trade(timeline, entry));
    if (trades.length > 0) {
      PeerTradingMeasures measures = new PeerTradingMeasures(subject, limits);
      Anchors.forEach(subject, horizon(limits), trades, anchor -> measures.at(anchor, sightings));
    }
  }

  static boolean trade(Timeline timeline, int entry) {
    return (timeline.type(entry) == EntryType.P2P_BUY || sale(timeline, entry))
        && ThirdParty.booked(timeline, entry);
  }

  /** Coins are sold, fiat comes in. */
  static boolean sale(Timeline timeline, int entry) {
    return timeline.type(entry) == EntryType.P2P_SELL;
  }
}
