package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.util.List;
import org.nightscreen.hit.SubjectKind;

/**
 * What a generated behaviour is.
 *
 * @param scenarioId the same for all labels of one behaviour
 * @param typology the typology that must (or must not) hit, such as {@code T01}
 * @param positive whether it must hit; otherwise it is a hard negative
 * @param subjectId the account, customer, identifier or path that is judged
 * @param customerId the customer, or several joined by {@code |}
 * @param transactionIds the rows that carry the behaviour, sorted
 */
public record Label(
    String scenarioId,
    String typology,
    boolean positive,
    SubjectKind subjectKind,
    String subjectId,
    String customerId,
    Instant firstEvent,
    Instant lastEvent,
    List<String> transactionIds) {

  public Label {
    transactionIds = transactionIds.stream().sorted().toList();
  }
}
