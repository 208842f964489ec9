package org.nightscreen.typology.scamcentregeoip;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Coverage;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.ThirdParty;

/** Looks at where an account is run from and what strangers pay in meanwhile. */
final class RegionFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  @Override
  public Horizon horizon(Limits limits) {
    return new Horizon(limits.span("d"), 0, 0, true);
  }

  @Override
  public boolean needsTimeOfDay() {
    return false;
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    Timeline sessions = subject.sessions();
    Coverage coverage = subject.holder().coverage();
    int[] credits = timeline.totals(ThirdParty.CREDITS).entries();
    int[] marked =
        sessions.select(
            session ->
                !coverage.watchlistKnown()
                    || Whereabouts.fromListed(sessions, session)
                    || Whereabouts.open(sessions, session));
    if (credits.length == 0 || (coverage.sessionsKnown() && marked.length == 0)) {
      return;
    }
    RegionMeasures measures = new RegionMeasures(subject, limits, marked);
    Horizon horizon = horizon(limits);
    LongStream.concat(
            Arrays.stream(credits).mapToLong(timeline::time),
            Arrays.stream(marked).mapToLong(sessions::time))
        .sorted()
        .distinct()
        .filter(anchor -> subject.eligible(anchor, horizon))
        .forEach(anchor -> measures.at(anchor, sightings));
  }
}
