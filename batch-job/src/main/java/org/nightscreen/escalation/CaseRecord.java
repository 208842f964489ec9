package org.nightscreen.escalation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.hit.Disposition;
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
    List<String> changeNotes) {

  public CaseRecord {
    alerts = List.copyOf(alerts);
    dispositions = Collections.unmodifiableSortedMap(new TreeMap<>(dispositions));
    scoreParts = List.copyOf(scoreParts);
    mergedCaseIds = List.copyOf(mergedCaseIds);
    changeNotes = List.copyOf(changeNotes);
  }
}
