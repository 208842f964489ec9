package org.nightscreen.typology.velocityspikeownbaseline;

import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.ThirdParty;

/** Looks at each day on which an account, at the bank or the exchange, dealt with others. */
final class SpikeFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  /** The day looked at may have 25 hours; the baseline ends the gap before it. */
  @Override
  public Horizon horizon(Limits limits) {
    long baseline = limits.span("gap_d") + limits.span("base_d") + Timeline.DAY;
    return new Horizon(Timeline.DAY + Timeline.HOUR, 0, baseline);
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
    int[] external = timeline.select(entry -> external(timeline, entry));
    if (external.length > 0) {
      new SpikeMeasures(subject, limits, external).each(horizon(limits), sightings);
    }
  }

  private static boolean external(Timeline timeline, int entry) {
    return (timeline.in(entry) || timeline.out(entry))
        && timeline.is(entry, EntryFlag.EXTERNAL)
        && ThirdParty.booked(timeline, entry);
  }
}
