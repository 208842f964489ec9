package org.nightscreen.handover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.escalation.EscalationReport;
import org.nightscreen.escalation.EscalationResult;
import org.nightscreen.escalation.HitPlacement;
import org.nightscreen.handover.table.RankedCase;
import org.nightscreen.hit.Hit;

/** What a run report counts. Every map is sorted. */
final class ReportCounts {

  private ReportCounts() {}

  /** Typology to outcome to number of hits. */
  static Map<String, Map<String, Long>> hitsByTypology(List<Hit> hits) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (Hit hit : hits) {
      counts
          .computeIfAbsent(hit.typology(), none -> new TreeMap<>())
          .merge(hit.outcome().name(), 1L, Long::sum);
    }
    return counts;
  }

  /** Where hits went, by reason, with number and amount in 1/10,000 of the base currency. */
  static List<EscalationReport.Line> placements(EscalationResult result, List<Hit> hits) {
    if (!result.report().lines().isEmpty()) {
      return result.report().lines();
    }
    Map<String, Long> amounts = new HashMap<>();
    hits.forEach(hit -> amounts.put(hit.hitId(), hit.amount()));
    Map<String, EscalationReport.Line> lines = new TreeMap<>();
    for (HitPlacement placement : result.placements()) {
      lines.merge(
          placement.reason(),
          new EscalationReport.Line(
              placement.reason(), 1, amounts.getOrDefault(placement.hitId(), 0L)),
          (sum, next) ->
              new EscalationReport.Line(
                  sum.reason(), sum.hits() + next.hits(), sum.amount() + next.amount()));
    }
    return List.copyOf(lines.values());
  }

  static Map<String, Long> changes(List<RankedCase> ranked) {
    Map<String, Long> counts = new TreeMap<>();
    ranked.forEach(next -> counts.merge(next.record().change().name(), 1L, Long::sum));
    return counts;
  }

  static Map<String, Long> readings(List<RankedCase> ranked) {
    Map<String, Long> counts = new TreeMap<>();
    ranked.forEach(next -> counts.merge(next.header().reading(), 1L, Long::sum));
    return counts;
  }
}
