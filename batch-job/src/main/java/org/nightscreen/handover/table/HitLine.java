package org.nightscreen.handover.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightscreen.escalation.HitPlacement;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.night.Night;

/**
 * A hit of the run with the case it went to.
 *
 * @param hit the hit
 * @param score points of its severity; 0 for a near miss
 * @param caseId the case that holds it, or null
 * @param businessDate business date of the run
 * @param revision revision of the run
 */
public record HitLine(
    Hit hit, int score, String caseId, java.time.LocalDate businessDate, int revision) {

  private static final Comparator<Hit> ORDER =
      Comparator.comparing(Hit::typology)
          .thenComparing(Hit::subjectId)
          .thenComparing(Hit::windowFrom)
          .thenComparing(Hit::hitId);

  /** The lines of a run, by typology, subject, window start and hit id. */
  public static List<HitLine> of(List<Hit> hits, List<HitPlacement> placements, Night night) {
    Map<String, String> caseIds = new HashMap<>();
    placements.forEach(placement -> caseIds.put(placement.hitId(), placement.caseId()));
    return hits.stream()
        .sorted(ORDER)
        .map(
            hit ->
                new HitLine(
                    hit,
                    hit.outcome() == Outcome.NEAR_MISS ? 0 : hit.severity().points(),
                    caseIds.get(hit.hitId()),
                    night.businessDate(),
                    night.revision()))
        .toList();
  }
}
