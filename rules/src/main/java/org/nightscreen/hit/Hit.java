package org.nightscreen.hit;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One episode of one typology on one subject: the anchors whose windows overlap, with the measures
 * and the evidence of the best of them. Outcome is HIT, RETRO or NEAR_MISS.
 *
 * @param hitId stable 16-digit hexadecimal hash of subject, typology, merge key and window start
 * @param typology catalogue code, such as {@code T01}
 * @param ruleId name of the strongest DRL rule that fired
 * @param ruleVersion version of the typology's folder in the pack
 * @param outcome HIT, RETRO or NEAR_MISS
 * @param subjectKind what was judged
 * @param subjectId account id, customer id, identifier or path
 * @param mergeKey what tells apart episodes of one subject (beneficiary, direction, variant), or
 *     empty
 * @param customerIds customers of the subject, sorted
 * @param accountIds accounts of the subject that the evidence touches, sorted
 * @param windowFrom start of the earliest window, exclusive
 * @param windowTo end of the latest window, inclusive
 * @param firstAnchor earliest anchor
 * @param lastAnchor latest anchor
 * @param severity after the typology's own severity steps, before uplifts that need other hits
 * @param disposition the typology's first disposition
 * @param segment threshold segment of the subject
 * @param amount headline amount of the best anchor, base currency, in 1/10,000
 * @param measures measure name to decimal string, sorted by name
 * @param thresholds parameter name to decimal string in force, sorted by name
 * @param aggravators names of the rule's alternatives that held, in the rule's order
 * @param counterIndicators innocent explanations that the data supports
 * @param transactionIds native ids of the best anchor's evidence, sorted, with feed prefix where
 *     ids collide
 * @param listMatches watchlist entries the evidence matches, as {@code list_id/entry_id category},
 *     sorted
 */
public record Hit(
    String hitId,
    String typology,
    String ruleId,
    String ruleVersion,
    Outcome outcome,
    SubjectKind subjectKind,
    String subjectId,
    String mergeKey,
    List<String> customerIds,
    List<String> accountIds,
    Instant windowFrom,
    Instant windowTo,
    Instant firstAnchor,
    Instant lastAnchor,
    Severity severity,
    Disposition disposition,
    String segment,
    long amount,
    SortedMap<String, String> measures,
    SortedMap<String, String> thresholds,
    List<String> aggravators,
    List<CounterIndicator> counterIndicators,
    List<String> transactionIds,
    List<String> listMatches)
    implements java.io.Serializable {

  public Hit {
    if (!outcome.reported()) {
      throw new IllegalArgumentException(
          "A hit has outcome HIT, RETRO or NEAR_MISS, not " + outcome);
    }
    customerIds = List.copyOf(customerIds);
    accountIds = List.copyOf(accountIds);
    measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
    aggravators = List.copyOf(aggravators);
    counterIndicators = List.copyOf(counterIndicators);
    transactionIds = List.copyOf(transactionIds);
    listMatches = List.copyOf(listMatches);
  }

  /** The same hit with its evidence named so. */
  public Hit withTransactionIds(List<String> ids) {
    return new Hit(
        hitId,
        typology,
        ruleId,
        ruleVersion,
        outcome,
        subjectKind,
        subjectId,
        mergeKey,
        customerIds,
        accountIds,
        windowFrom,
        windowTo,
        firstAnchor,
        lastAnchor,
        severity,
        disposition,
        segment,
        amount,
        measures,
        thresholds,
        aggravators,
        counterIndicators,
        ids,
        listMatches);
  }
}
