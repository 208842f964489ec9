package org.nightscreen.typology.limithugging;

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

/**
 * Looks at each day on which a bank account used up part of a daily limit, and at the days before
 * it.
 */
final class LimitFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  /** One of the calendar days may have 25 hours. */
  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(limits.span("span") + Timeline.HOUR, 0, 0);
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
    for (Spending spending : Spending.values()) {
      Totals spent = Totals.of(timeline, entry -> spending.counts(timeline, entry));
      Horizon horizon = horizon(limits);
      if (Anchors.enough(spent, horizon.lookBack(), limits, "days")) {
        new LimitMeasures(subject, limits, spending, spent.entries()).each(horizon, sightings);
      }
    }
  }
}
