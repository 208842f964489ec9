package org.nightscreen.escalation;

import java.util.List;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/**
 * One typology on one subject: a scored unit for review.
 *
 * @param alertId stable hash of case, typology and subject
 * @param typology catalogue code
 * @param subjectKind kind of the subject
 * @param subjectId the subject judged
 * @param score points it gives the case, after counter-indicators
 * @param hits its episodes in their newest version, by window start, with the severity detection
 *     gave them
 * @param severity the highest of its hits after the second stage; LOW where all of them are RETRO
 */
public record Alert(
    String alertId,
    String typology,
    SubjectKind subjectKind,
    String subjectId,
    int score,
    List<Hit> hits,
    Severity severity) {

  public Alert {
    hits = List.copyOf(hits);
  }

  /** An alert that no other hit raises: its severity is the highest of its hits. */
  public Alert(
      String alertId,
      String typology,
      SubjectKind subjectKind,
      String subjectId,
      int score,
      List<Hit> hits) {
    this(
        alertId,
        typology,
        subjectKind,
        subjectId,
        score,
        hits,
        hits.stream().map(Hit::severity).reduce(Severity.LOW, Severity::max));
  }
}
