package org.nightscreen.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/**
 * What the oracle expects of one episode.
 *
 * @param mergeKey empty, a variant, or T11's beneficiary or T21's payer as the oracle writes it:
 *     {@code agent|account}, {@code network|wallet} or {@code #agent|name}
 * @param windowFrom start of the earliest window, exclusive
 * @param windowTo end of the latest window, inclusive
 * @param transactionIds native ids of the best anchor's evidence, sorted
 * @param measures figures of the best anchor by catalogue feature name; {@code amount} is the
 *     headline amount in base currency
 */
public record OracleEpisode(
    String typology,
    Outcome outcome,
    SubjectKind subjectKind,
    String subjectId,
    String mergeKey,
    Instant windowFrom,
    Instant windowTo,
    Instant firstAnchor,
    Instant lastAnchor,
    Severity severity,
    List<String> transactionIds,
    Map<String, String> measures) {

  public OracleEpisode {
    transactionIds = List.copyOf(transactionIds);
    measures = Map.copyOf(measures);
  }

  boolean overlaps(OracleEpisode other) {
    return windowFrom.isBefore(other.windowTo) && other.windowFrom.isBefore(windowTo);
  }
}
