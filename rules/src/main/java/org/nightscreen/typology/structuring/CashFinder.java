package org.nightscreen.typology.structuring;

import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
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
 * Looks at the cash a customer pays in, over all bank accounts: at each deposit and at each
 * calendar day.
 */
final class CashFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.CUSTOMER;
  }

  /** The days of the band cover the calendar day, which may have 25 hours. */
  @Override
  public Horizon horizon(Limits limits) {
    long lookBack = Math.max(limits.span("days"), Timeline.DAY + Timeline.HOUR);
    return new Horizon(lookBack, 0, limits.span("share_d"));
  }

  @Override
  public boolean judges(Subject subject) {
    return subject.accounts().stream().anyMatch(account -> account.kind() == AccountKind.BANK);
  }

  @Override
  public boolean needsTimeOfDay() {
    return false;
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    Totals deposits =
        Totals.of(
            timeline,
            entry ->
                timeline.type(entry) == EntryType.CASH_DEPOSIT
                    && ThirdParty.booked(timeline, entry));
    if (deposits.size() == 0) {
      return;
    }
    Horizon horizon = horizon(limits);
    CashBandMeasures bands = new CashBandMeasures(subject, limits, deposits);
    Anchors.forEach(subject, horizon, bands.anchors(), anchor -> bands.at(anchor, sightings));
    CashDayMeasures days = new CashDayMeasures(subject, limits, deposits);
    days.each(horizon, sightings);
  }
}
