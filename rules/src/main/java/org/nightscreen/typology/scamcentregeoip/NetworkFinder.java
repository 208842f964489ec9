package org.nightscreen.typology.scamcentregeoip;

import java.util.Arrays;
import java.util.Set;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.IdentifierKind;
import org.nightscreen.subject.SharedIdentifier;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.IdentifierFinder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.PackLimits;
import org.nightscreen.typology.ThirdParty;

/** Looks at networks in listed regions that several customers' accounts are run from. */
final class NetworkFinder implements IdentifierFinder {

  @Override
  public Set<IdentifierKind> identifiers() {
    return Set.of(IdentifierKind.NETWORK);
  }

  @Override
  public int sharedBy(PackLimits limits) {
    return own(limits).relaxedDown("peers").intValue();
  }

  @Override
  public int activeNeeded(PackLimits limits) {
    return sharedBy(limits);
  }

  /** One account with a session from a listed region that takes in enough at any time. */
  @Override
  public boolean active(Holder holder, PackLimits limits) {
    Timeline all = holder.sessions();
    if (all.select(session -> Whereabouts.fromListed(all, session)).length == 0) {
      return false;
    }
    return holder.accounts().stream()
        .map(holder::subject)
        .anyMatch(account -> active(account, own(limits).amount("peer_in")));
  }

  private static boolean active(Subject account, long least) {
    Timeline sessions = account.sessions();
    Timeline timeline = account.timeline();
    int[] credits = timeline.totals(ThirdParty.CREDITS).entries();
    boolean unknown = Arrays.stream(credits).anyMatch(entry -> !timeline.amountKnown(entry));
    long sum =
        Arrays.stream(credits).filter(timeline::amountKnown).mapToLong(timeline::amount).sum();
    return (unknown || sum >= least)
        && sessions.select(session -> Whereabouts.fromListed(sessions, session)).length > 0;
  }

  @Override
  public boolean needsTimeOfDay() {
    return false;
  }

  @Override
  public Horizon horizon(PackLimits limits) {
    return new Horizon(own(limits).span("peer_d"), 0, 0, true);
  }

  @Override
  public void find(SharedIdentifier shared, PackLimits limits, FactSink sightings) {
    NetworkMeasures measures = new NetworkMeasures(shared, own(limits));
    Horizon horizon = horizon(limits);
    for (Holder member : shared.members()) {
      for (AccountProfile account : member.accounts()) {
        measures.add(member, member.subject(account));
      }
    }
    measures
        .anchors()
        .filter(anchor -> shared.eligible(anchor, horizon))
        .forEach(anchor -> measures.at(anchor, sightings));
  }

  private static Limits own(PackLimits limits) {
    return limits.of(ScamCentreGeoIp.CODE);
  }
}
