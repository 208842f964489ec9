package org.nightscreen.typology.fanoutdispersal;

import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Anchors;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.ThirdParty;

/** Looks at every payment of a bank account to somebody else, wages and benefits left out. */
final class FanOutFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  @Override
  public Horizon horizon(Limits limits) {
    long lookBack = Math.max(limits.span("in_h"), limits.span("out_h"));
    return new Horizon(lookBack, 0, limits.span("nov_d"));
  }

  @Override
  public boolean judges(Subject subject) {
    return subject.account().kind() == AccountKind.BANK;
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    Totals payments = payments(timeline);
    if (Anchors.enough(payments, limits.span("out_h"), limits, "ben")) {
      FanOutMeasures measures = new FanOutMeasures(subject, limits, payments);
      Anchors.forEach(
          subject, horizon(limits), payments.entries(), anchor -> measures.at(anchor, sightings));
    }
  }

  private static Totals payments(Timeline timeline) {
    return timeline
        .totals(ThirdParty.DEBITS)
        .where(entry -> !timeline.is(entry, EntryFlag.WAGE_OR_BENEFIT));
  }
}
