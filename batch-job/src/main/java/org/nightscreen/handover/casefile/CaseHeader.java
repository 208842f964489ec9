package org.nightscreen.handover.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nightscreen.escalation.ScorePart;

/**
 * Section 1: what a reviewer reads first.
 *
 * @param institution the own institution
 * @param businessZone zone in which its days begin and end
 * @param baseCurrency currency amounts are compared in
 * @param title the case in one line
 * @param typologies codes and titles, by code
 * @param change NEW for the first version, GROWN for later ones, WITHDRAWN
 * @param changeNotes what changed since the version before
 * @param openedOn business date it was opened on
 * @param changedOn business date it last changed on
 * @param reviewDue last day of the first review
 * @param reading first reading of the person the case is about
 * @param readingWords the reading in a sentence
 * @param severity highest severity
 * @param score sum of the parts
 * @param scoreParts reasons for the score
 * @param sanctionsNotice what must be said of a sanctions match; empty where there is none
 * @param totals flagged value by currency
 * @param recoverable what may still be held
 * @param firstActivity first flagged row; null without rows
 * @param lastActivity last flagged row; null without rows
 * @param mergedCaseIds cases merged into this one
 * @param relatedCases other cases of the run that share a household, device or contact
 */
public record CaseHeader(
    String institution,
    String businessZone,
    String baseCurrency,
    String title,
    List<TypologyName> typologies,
    String change,
    List<String> changeNotes,
    LocalDate openedOn,
    LocalDate changedOn,
    LocalDate reviewDue,
    String reading,
    String readingWords,
    String severity,
    int score,
    List<ScorePart> scoreParts,
    String sanctionsNotice,
    List<CurrencyTotal> totals,
    Recoverable recoverable,
    Instant firstActivity,
    Instant lastActivity,
    List<String> mergedCaseIds,
    List<RelatedCase> relatedCases) {

  public CaseHeader {
    typologies = List.copyOf(typologies);
    changeNotes = List.copyOf(changeNotes);
    scoreParts = List.copyOf(scoreParts);
    totals = List.copyOf(totals);
    mergedCaseIds = List.copyOf(mergedCaseIds);
    relatedCases = List.copyOf(relatedCases);
  }

  /** A typology of the case. */
  public record TypologyName(String code, String title) {}

  /** Another case that shares something with this one, and what. */
  public record RelatedCase(String caseId, String shares) {}
}
