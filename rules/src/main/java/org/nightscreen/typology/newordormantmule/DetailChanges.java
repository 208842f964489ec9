package org.nightscreen.typology.newordormantmule;

import org.nightscreen.subject.Coverage;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Truth;

/** The sessions of an account in which contact details, limits or keys were changed. */
final class DetailChanges {

  private final Subject subject;
  private final long span;
  private final Totals changes;

  /**
   * @param subject the account
   * @param span how long before an event a change counts, microseconds
   */
  DetailChanges(Subject subject, long span) {
    this.subject = subject;
    this.span = span;
    Timeline sessions = subject.sessions();
    this.changes =
        Totals.of(sessions, session -> sessions.type(session) == EntryType.DETAIL_CHANGE);
  }

  /** Whether one lies within the span up to the instant. */
  Truth before(long instant) {
    Coverage coverage = subject.holder().coverage();
    if (!coverage.sessionsKnown()) {
      return Truth.unknown("access_event");
    }
    if (!changes.none(instant - span, instant)) {
      return Truth.YES;
    }
    boolean visible =
        instant - span >= coverage.sessionsSince()
            || subject.startOf(subject.account().openDate()) >= coverage.sessionsSince();
    return visible ? Truth.NO : Truth.unknown(Measure.HISTORY);
  }
}
