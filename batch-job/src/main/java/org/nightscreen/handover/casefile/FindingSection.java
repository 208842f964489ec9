package org.nightscreen.handover.casefile;

import java.util.ArrayList;
import java.util.List;
import org.nightscreen.escalation.Alert;
import org.nightscreen.handover.wording.Figures;
import org.nightscreen.handover.wording.PlainSentence;
import org.nightscreen.handover.wording.TypologyText;
import org.nightscreen.hit.Hit;

/** Writes section 2: one finding a hit, in the order of the alerts. */
final class FindingSection {

  private FindingSection() {}

  static List<Finding> of(CaseView view) {
    List<Finding> findings = new ArrayList<>();
    for (Alert alert : view.record().alerts()) {
      TypologyText words = view.setting().catalogue().text(alert.typology());
      alert.hits().forEach(hit -> findings.add(finding(view, hit, words, alert.score())));
    }
    return findings;
  }

  /** Near misses of the case's customers; they score nothing. */
  static List<Finding> nearMisses(CaseView view) {
    return view.record().nearMisses().stream()
        .map(hit -> finding(view, hit, view.setting().catalogue().text(hit.typology()), 0))
        .toList();
  }

  private static Finding finding(CaseView view, Hit hit, TypologyText words, int score) {
    String currency = view.setting().baseCurrency();
    return new Finding(
        hit.hitId(),
        hit.typology(),
        words.title(),
        words.behaviour(),
        PlainSentence.of(words, hit, currency),
        hit.ruleId(),
        hit.ruleVersion(),
        hit.outcome().name(),
        hit.severity().name(),
        hit.disposition().name(),
        hit.segment(),
        hit.subjectKind().name(),
        hit.subjectId(),
        hit.windowFrom(),
        hit.windowTo(),
        Figures.ofBaseUnits(hit.amount()),
        score,
        MeasureTable.of(hit, words, currency),
        hit.aggravators(),
        words.redFlags(),
        hit.counterIndicators(),
        words.falsePositives(),
        words.evidence(),
        hit.listMatches(),
        hit.transactionIds(),
        view.rowsOf(hit));
  }
}
