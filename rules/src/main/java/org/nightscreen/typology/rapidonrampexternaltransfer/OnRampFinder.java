package org.nightscreen.typology.rapidonrampexternaltransfer;

import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.ThirdParty;

/**
 * Looks at every withdrawal of coins to a wallet that is not proved own, at the fiat behind it and
 * at who had funded the bank account that the fiat came from.
 */
final class OnRampFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  /** Fresh credits lie before the first deposit, which may be a whole window old. */
  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(limits.span("window_h") + limits.span("fresh_h"), 0, 0);
  }

  @Override
  public boolean judges(Subject subject) {
    return subject.account().kind() == AccountKind.EXCHANGE;
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    int[] withdrawals = timeline.select(entry -> toOutside(timeline, entry));
    if (withdrawals.length == 0) {
      return;
    }
    OnRampMeasures measures = new OnRampMeasures(subject, limits);
    Horizon horizon = horizon(limits);
    for (int withdrawal : withdrawals) {
      if (subject.eligible(timeline.time(withdrawal), horizon)) {
        measures.at(withdrawal, sightings);
      }
    }
  }

  static boolean toOutside(Timeline timeline, int entry) {
    return timeline.type(entry) == EntryType.CRYPTO_WITHDRAWAL
        && !timeline.is(entry, EntryFlag.WALLET_PROVED_OWN)
        && ThirdParty.booked(timeline, entry);
  }
}
