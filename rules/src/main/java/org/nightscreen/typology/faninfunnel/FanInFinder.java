package org.nightscreen.typology.faninfunnel;

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
 * Looks at every credit from a stranger, at the credits before it and at the payments until two
 * days later.
 */
final class FanInFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(limits.span("window_h"), limits.span("out_h"), limits.span("nov_d"));
  }

  @Override
  public boolean judges(Subject subject) {
    return subject.account().kind() == AccountKind.BANK;
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    Totals credits = timeline.totals(ThirdParty.CREDITS);
    if (Anchors.enough(credits, limits.span("window_h"), limits, "senders")) {
      FanInMeasures measures = new FanInMeasures(subject, limits);
      Anchors.forEach(
          subject, horizon(limits), credits.entries(), anchor -> measures.at(anchor, sightings));
    }
  }
}
