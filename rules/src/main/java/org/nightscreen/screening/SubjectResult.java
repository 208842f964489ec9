package org.nightscreen.screening;

import java.util.List;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.SubjectKind;

/**
 * What one typology says of one subject tonight.
 *
 * @param kind kind of the subject
 * @param subjectId native id
 * @param customerIds the customers it belongs to
 * @param typology catalogue code
 * @param outcome the strongest outcome over its due anchors
 * @param reason the missing inputs of NOT_EVALUATED and INSUFFICIENT_HISTORY, comma-separated, else
 *     empty
 * @param hits its episodes with an anchor that is due tonight; evidence ids carry their feed's
 *     prefix
 */
public record SubjectResult(
    SubjectKind kind,
    String subjectId,
    List<String> customerIds,
    String typology,
    Outcome outcome,
    String reason,
    List<Hit> hits) {

  public SubjectResult {
    customerIds = List.copyOf(customerIds);
    hits = List.copyOf(hits);
  }

  /** The same result with these episodes. */
  public SubjectResult withHits(List<Hit> others) {
    return new SubjectResult(kind, subjectId, customerIds, typology, outcome, reason, others);
  }
}
