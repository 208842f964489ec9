package org.nightscreen.typology.mulepassthrough;

import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Anchors;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.ThirdParty;

/**
 * Looks at every transfer of a bank account to somebody else and at what strangers paid in before
 * it.
 */
final class PassThroughFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(limits.span("window_h"), 0, limits.span("days_span"));
  }

  @Override
  public boolean judges(Subject subject) {
    return subject.account().kind() == AccountKind.BANK;
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    int[] debits = timeline.totals(ThirdParty.DEBITS).entries();
    if (debits.length > 0) {
      PassThroughMeasures measures = new PassThroughMeasures(subject, limits);
      Anchors.forEach(subject, horizon(limits), debits, anchor -> measures.at(anchor, sightings));
    }
  }
}
