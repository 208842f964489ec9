package org.nightscreen.typology.shellcompanyflowthrough;

import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Anchors;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.ThirdParty;

/** Looks at every debit of a company's bank account and at what came in and went out before it. */
final class ShellFinder implements Finder {

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
    if (subject.customer().type() == CustomerType.NATURAL) {
      return;
    }
    Timeline timeline = subject.timeline();
    int[] debits =
        timeline.select(entry -> timeline.out(entry) && ThirdParty.booked(timeline, entry));
    if (debits.length > 0) {
      ShellMeasures measures = new ShellMeasures(subject, limits);
      Anchors.forEach(subject, horizon(limits), debits, anchor -> measures.at(anchor, sightings));
    }
  }
}
