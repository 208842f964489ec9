package org.nightscreen.escalation;

import java.util.List;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.SubjectKind;

/**
 * One typology on one subject: a scored unit for review.
 *
 * @param alertId stable hash of case, typology and subject
 * @param typology catalogue code
 * @param subjectKind kind of the subject
 * @param subjectId the subject judged
 * @param score points it gives the case, after counter-indicators
 * @param hits its episodes in their newest version, by window start
 */
public record Alert(
    String alertId, String typology, SubjectKind subjectKind, String subjectId, int score, List<Hit> hits) {

  public Alert {
    hits = List.copyOf(hits);
  }
}
