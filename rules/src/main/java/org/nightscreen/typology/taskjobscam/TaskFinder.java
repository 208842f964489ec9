package org.nightscreen.typology.taskjobscam;

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

/** Looks at every small credit from a stranger, at those before it and at the payments after it. */
final class TaskFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(limits.span("d"), limits.span("out_d"), limits.span("nov_d"));
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
    if (subject.account().exempt()) {
      return;
    }
    Timeline timeline = subject.timeline();
    long small = limits.amount("small");
    Totals credits =
        timeline
            .totals(ThirdParty.CREDITS)
            .where(entry -> !timeline.amountKnown(entry) || timeline.amount(entry) <= small);
    Totals payments = timeline.totals(ThirdParty.DEBITS);
    if (Anchors.enough(credits, limits.span("d"), limits, "n_small")
        && Anchors.enough(payments, limits.span("out_d"), limits, "n_out")) {
      TaskMeasures measures = new TaskMeasures(subject, limits, credits);
      Anchors.forEach(
          subject, horizon(limits), credits.entries(), anchor -> measures.at(anchor, sightings));
    }
  }
}
