package org.nightscreen.typology.newordormantmule;

import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Anchors;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.ThirdParty;

/**
 * Looks at every credit from a stranger and every outflow of a bank account shortly after it came
 * to life.
 */
final class AwakeningFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  /** A change of details lies before the waking, which may lie days back itself. */
  @Override
  public Horizon horizon(Limits limits) {
    long lookBack =
        Math.max(limits.span("window_d"), limits.span("react_d") + limits.span("change_d"));
    return new Horizon(lookBack, 0, limits.span("dormant_d"), true);
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
    Totals credits = timeline.totals(ThirdParty.CREDITS);
    if (!Anchors.enough(credits, limits.span("window_d"), limits, "senders")) {
      return;
    }
    int[] anchors =
        timeline.select(entry -> ThirdParty.credit(timeline, entry) || outflow(timeline, entry));
    AwakeningMeasures measures = new AwakeningMeasures(subject, limits);
    Anchors.forEach(subject, horizon(limits), anchors, anchor -> measures.at(anchor, sightings));
  }

  /** Money that left to somebody else by any way, or in cash. */
  static boolean outflow(Timeline timeline, int entry) {
    return timeline.out(entry)
        && ThirdParty.booked(timeline, entry)
        && (timeline.is(entry, EntryFlag.EXTERNAL)
            || timeline.type(entry) == EntryType.CASH_WITHDRAWAL);
  }
}
