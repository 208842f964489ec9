package org.nightscreen.escalation;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.hit.Severity;

/**
 * What the hits of one case score.
 *
 * @param parts every reason, the alerts first, then the links
 * @param alertPoints points of each alert
 * @param alertSeverities severity of each alert after the second stage
 */
record CaseScore(
    List<ScorePart> parts,
    SortedMap<AlertKey, Integer> alertPoints,
    SortedMap<AlertKey, Severity> alertSeverities) {

  CaseScore {
    parts = List.copyOf(parts);
    alertPoints = Collections.unmodifiableSortedMap(new TreeMap<>(alertPoints));
    alertSeverities = Collections.unmodifiableSortedMap(new TreeMap<>(alertSeverities));
  }

  int total() {
    return parts.stream().mapToInt(ScorePart::points).sum();
  }

  Severity severity() {
    return alertSeverities.values().stream().reduce(Severity.LOW, Severity::max);
  }
}
