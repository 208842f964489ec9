package org.nightscreen.typology.illegalbettingcollector;

import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Anchors;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.ThirdParty;

/**
 * Looks at every credit from somebody else on a bank account, be it called a wage, and at the hours
 * around it.
 */
final class BettingTillFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(limits.span("h"), limits.span("h"), limits.span("pool_d"));
  }

  @Override
  public boolean judges(Subject subject) {
    return subject.account().kind() == AccountKind.BANK;
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    Totals credits = timeline.totals(ThirdParty.RECEIVED);
    if (Anchors.enough(credits, limits.span("h"), limits, "n")) {
      BettingTillMeasures measures = new BettingTillMeasures(subject, limits);
      Anchors.forEach(
          subject, horizon(limits), credits.entries(), anchor -> measures.at(anchor, sightings));
    }
  }
}
