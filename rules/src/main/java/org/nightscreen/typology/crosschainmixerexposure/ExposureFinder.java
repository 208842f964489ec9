package org.nightscreen.typology.crosschainmixerexposure;

import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.ThirdParty;

/**
 * Looks at every transfer of coins from or to an exchange account: at its wallet, and, where a
 * stablecoin leaves, at what came in on another network before.
 */
final class ExposureFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(limits.span("h"), 0, limits.span("ep_d"));
  }

  @Override
  public boolean judges(Subject subject) {
    return subject.account().kind() == AccountKind.EXCHANGE;
  }

  /** A listed wallet tells whatever the hour; only hops need it, and say so. */
  @Override
  public boolean needsTimeOfDay() {
    return false;
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    if (subject.account().exempt()) {
      return;
    }
    Horizon horizon = horizon(limits);
    int[] transfers = timeline.select(entry -> transfer(timeline, entry));
    if (transfers.length == 0) {
      return;
    }
    ServiceMeasures services = new ServiceMeasures(subject, limits);
    HopMeasures hops = new HopMeasures(subject, limits);
    for (int transfer : transfers) {
      if (subject.eligible(timeline.time(transfer), horizon)) {
        services.at(transfer, sightings);
        hops.at(transfer, sightings);
      }
    }
  }

  private static boolean transfer(Timeline timeline, int entry) {
    EntryType type = timeline.type(entry);
    return (type == EntryType.CRYPTO_DEPOSIT || type == EntryType.CRYPTO_WITHDRAWAL)
        && ThirdParty.booked(timeline, entry);
  }
}
