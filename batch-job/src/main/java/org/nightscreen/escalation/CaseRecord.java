package org.nightscreen.escalation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Severity;

/**
 * A case in the state tonight leaves it in.
 *
 * @param caseId minted once, kept for ever
 * @param kind the kind of run that opened it
 * @param version counted up whenever its content changes
 * @param change what became of it tonight
 * @param customerId the customer it is about
 * @param alerts by typology and subject
 * @param dispositions first reading per person (customer id), never summed over persons
 * @param severity the highest of its hits
 * @param score sum of the score parts
 * @param scoreParts every reason for the score
 * @param openedOn business date it was opened on
 * @param changedOn business date it last changed on
 * @param sanctionsQueue it holds a SANCTIONED or SECTION_311 match and stands in that queue
 * @param mergedCaseIds cases that were merged into this one
 * @param changeNotes what changed since the version before, one sentence each
 * @param nearMisses near misses of its customers beside it; they neither make nor score a case
 */
public record CaseRecord(
    String caseId,
    CaseKind kind,
    int version,
    Change change,
    String customerId,
    List<Alert> alerts,
    SortedMap<String, Disposition> dispositions,
    Severity severity,
    int score,
    List<ScorePart> scoreParts,
    LocalDate openedOn,
    LocalDate changedOn,
    boolean sanctionsQueue,
    List<String> mergedCaseIds,
    List<String> changeNotes,
    List<Hit> nearMisses) {

  public CaseRecord {
    alerts = List.copyOf(alerts);
    dispositions = Collections.unmodifiableSortedMap(new TreeMap<>(dispositions));
    scoreParts = List.copyOf(scoreParts);
    mergedCaseIds = List.copyOf(mergedCaseIds);
    changeNotes = List.copyOf(changeNotes);
    nearMisses = List.copyOf(nearMisses);
  }

  /** A case with no near miss beside it. */
  public CaseRecord(
      String caseId,
      CaseKind kind,
      int version,
      Change change,
      String customerId,
      List<Alert> alerts,
      SortedMap<String, Disposition> dispositions,
      Severity severity,
      int score,
      List<ScorePart> scoreParts,
      LocalDate openedOn,
      LocalDate changedOn,
      boolean sanctionsQueue,
      List<String> mergedCaseIds,
      List<String> changeNotes) {
    this(
        caseId,
        kind,
        version,
        change,
        customerId,
        alerts,
        dispositions,
        severity,
        score,
        scoreParts,
        openedOn,
        changedOn,
        sanctionsQueue,
        mergedCaseIds,
        changeNotes,
        List.of());
  }

  /** The hits of its alerts, RETRO included, by alert and window start. */
  public Stream<Hit> hits() {
    return alerts.stream().flatMap(alert -> alert.hits().stream());
  }
}
