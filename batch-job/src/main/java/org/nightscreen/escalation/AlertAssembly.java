package org.nightscreen.escalation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.hit.Hit;

/** Puts the hits of one case together by typology and subject. */
final class AlertAssembly {

  private static final Comparator<Hit> BY_WINDOW =
      Comparator.comparing(Hit::windowFrom)
          .thenComparing(Hit::mergeKey)
          .thenComparing(Episode.EARLIEST_FIRST);

  private AlertAssembly() {}

  /** One alert per typology and subject, in that order, its episodes by window start. */
  static List<Alert> alertsFrom(String caseId, Collection<Hit> hits, CaseScore score) {
    SortedMap<AlertKey, List<Hit>> byKey = new TreeMap<>();
    hits.forEach(hit -> byKey.computeIfAbsent(AlertKey.of(hit), any -> new ArrayList<>()).add(hit));
    List<Alert> alerts = new ArrayList<>();
    byKey.forEach(
        (key, ofKey) -> {
          List<Hit> episodes = ofKey.stream().sorted(BY_WINDOW).toList();
          alerts.add(
              new Alert(
                  CaseIdentity.hash(caseId, key.typology(), key.subjectId()),
                  key.typology(),
                  episodes.get(0).subjectKind(),
                  key.subjectId(),
                  score.alertPoints().get(key),
                  episodes,
                  score.alertSeverities().get(key)));
        });
    return alerts;
  }
}
