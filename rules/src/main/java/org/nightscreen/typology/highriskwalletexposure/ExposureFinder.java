package org.nightscreen.typology.highriskwalletexposure;

import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Anchors;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;

/** Looks at every crypto deposit and withdrawal of an exchange account. */
final class ExposureFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  @Override
  public Horizon horizon(Limits limits) {
    long hop = limits.span("hop_d");
    return new Horizon(Math.max(limits.span("dust_d"), hop), hop, 0);
  }

  @Override
  public boolean judges(Subject subject) {
    return subject.account().kind() == AccountKind.EXCHANGE;
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
    for (Side side : Side.values()) {
      find(side, subject, limits, sightings);
    }
  }

  private void find(Side side, Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    int[] transfers = timeline.select(entry -> side.moves(timeline, entry));
    if (transfers.length == 0) {
      return;
    }
    Horizon horizon = horizon(limits);
    DirectMeasures direct = new DirectMeasures(subject, limits, side);
    Anchors.forEach(subject, horizon, transfers, anchor -> direct.at(anchor, sightings));
    HopMeasures hops = new HopMeasures(subject, limits, side);
    for (int transfer : transfers) {
      if (subject.eligible(timeline.time(transfer), horizon)) {
        hops.at(transfer, subject.due(timeline.time(transfer), horizon), sightings);
      }
    }
  }
}
