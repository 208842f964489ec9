package org.nightscreen.handover.casefile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.nightscreen.handover.wording.RedFlag;
import org.nightscreen.hit.CounterIndicator;

/**
 * Section 2: why one rule fired.
 *
 * @param hitId the hit
 * @param typology catalogue code
 * @param title its name in words
 * @param behaviour what the behaviour is
 * @param sentence what was seen, in one sentence with numbers
 * @param ruleId DRL rule
 * @param ruleVersion version of the typology's folder
 * @param outcome HIT or RETRO
 * @param severity severity of the hit
 * @param reading first reading of the typology
 * @param segment threshold segment of the subject
 * @param subjectKind what was judged
 * @param subjectId the subject judged
 * @param windowFrom start of the window, exclusive
 * @param windowTo end of the window, inclusive
 * @param amount headline amount, base currency
 * @param scoreShare points its alert gives the case
 * @param measures every measure beside its threshold
 * @param aggravators the rule's alternatives that held
 * @param redFlags published red flags of the behaviour
 * @param counterIndicators innocent explanations that the data supports
 * @param knownFalsePositives innocent explanations to think of
 * @param evidenceToSee what a reviewer should look at or ask for
 * @param listMatches watchlist entries matched
 * @param transactionIds native ids of the evidence
 * @param rows the same evidence as row numbers of section 8
 */
public record Finding(
    String hitId,
    String typology,
    String title,
    String behaviour,
    String sentence,
    String ruleId,
    String ruleVersion,
    String outcome,
    String severity,
    String reading,
    String segment,
    String subjectKind,
    String subjectId,
    Instant windowFrom,
    Instant windowTo,
    BigDecimal amount,
    int scoreShare,
    List<MeasureLine> measures,
    List<String> aggravators,
    List<RedFlag> redFlags,
    List<CounterIndicator> counterIndicators,
    List<String> knownFalsePositives,
    List<String> evidenceToSee,
    List<String> listMatches,
    List<String> transactionIds,
    List<Integer> rows) {

  public Finding {
    measures = List.copyOf(measures);
    aggravators = List.copyOf(aggravators);
    redFlags = List.copyOf(redFlags);
    counterIndicators = List.copyOf(counterIndicators);
    knownFalsePositives = List.copyOf(knownFalsePositives);
    evidenceToSee = List.copyOf(evidenceToSee);
    listMatches = List.copyOf(listMatches);
    transactionIds = List.copyOf(transactionIds);
    rows = List.copyOf(rows);
  }
}
