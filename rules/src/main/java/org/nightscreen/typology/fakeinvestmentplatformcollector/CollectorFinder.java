package org.nightscreen.typology.fakeinvestmentplatformcollector;

import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Anchors;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.ThirdParty;

/** Looks at every debit of a bank account and at what private persons paid in before it. */
final class CollectorFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(limits.span("d"), 0, 0);
  }

  @Override
  public boolean judges(Subject subject) {
    return subject.account().kind() == AccountKind.BANK;
  }

  @Override
  public boolean needsTimeOfDay() {
    return false;
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    Scale widest = Scale.strict(limits).relaxed().countingUnknown();
    if (timeline.size() == 0
        || !widest.atMost(CollectorMeasures.ageAt(timeline.time(0), subject), "age_d")) {
      return; // an account only grows older
    }
    int[] debits =
        timeline.select(entry -> timeline.out(entry) && ThirdParty.booked(timeline, entry));
    if (debits.length > 0) {
      CollectorMeasures measures = new CollectorMeasures(subject, limits);
      Anchors.forEach(subject, horizon(limits), debits, anchor -> measures.at(anchor, sightings));
    }
  }
}
