package org.nightscreen.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.hit.Outcome;
import org.nightscreen.policy.Judgement;
import org.nightscreen.subject.Judged;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.typology.Sighting;

/**
 * Merges the judged anchors of one typology and subject into episodes: anchors of one merge key
 * whose windows overlap. An episode of a weaker outcome that overlaps one of a stronger outcome is
 * left out.
 */
final class Episodes {

  private static final Comparator<Judgement> BY_WINDOW =
      Comparator.<Judgement>comparingLong(judged -> judged.fact().sighting().windowFrom())
          .thenComparingLong(judged -> judged.fact().sighting().anchor())
          .thenComparing(judged -> String.join("|", judged.fact().sighting().evidence()));

  /** Highest severity, then greatest amount, then earliest anchor, then first evidence by id. */
  private static final Comparator<Judgement> BEST =
      Comparator.comparing(Judgement::severity)
          .thenComparingLong(judged -> judged.fact().sighting().amount())
          .thenComparing(
              Comparator.<Judgement>comparingLong(judged -> judged.fact().sighting().anchor())
                  .reversed())
          .thenComparing(
              judged -> String.join("|", judged.fact().sighting().evidence()),
              Comparator.reverseOrder());

  private Episodes() {}

  /**
   * One episode.
   *
   * @param outcome what all its anchors came to
   * @param anchors its judged anchors, by window
   */
  record Episode(Outcome outcome, List<Judgement> anchors) {

    Judgement best() {
      return anchors.stream().max(BEST).orElseThrow();
    }

    long from() {
      return anchors.get(0).fact().sighting().windowFrom();
    }

    long to() {
      return anchors.stream()
          .mapToLong(judged -> judged.fact().sighting().windowTo())
          .max()
          .orElseThrow();
    }

    long firstAnchor() {
      return anchors.stream()
          .mapToLong(judged -> judged.fact().sighting().anchor())
          .min()
          .orElseThrow();
    }

    long lastAnchor() {
      return anchors.stream()
          .mapToLong(judged -> judged.fact().sighting().anchor())
          .max()
          .orElseThrow();
    }

    boolean overlaps(Episode other) {
      return from() < other.to() && other.from() < to();
    }

    boolean due(Judged subject, Horizon horizon) {
      return anchors.stream()
          .anyMatch(judged -> subject.due(judged.fact().sighting().anchor(), horizon));
    }
  }

  /** All reported episodes, by merge key, outcome and window. */
  static List<Episode> of(Collection<Judgement> judged) {
    Map<String, List<Judgement>> byMergeKey = new TreeMap<>();
    for (Judgement one : judged) {
      if (one.outcome().reported()) {
        byMergeKey
            .computeIfAbsent(one.fact().sighting().mergeKey(), key -> new ArrayList<>())
            .add(one);
      }
    }
    List<Episode> episodes = new ArrayList<>();
    byMergeKey.values().forEach(ofOneKey -> episodes.addAll(strongest(ofOneKey)));
    return episodes;
  }

  private static List<Episode> strongest(List<Judgement> judged) {
    List<Episode> kept = new ArrayList<>();
    for (Outcome outcome : List.of(Outcome.HIT, Outcome.RETRO, Outcome.NEAR_MISS)) {
      List<Episode> stronger = List.copyOf(kept);
      for (Episode episode : merge(outcome, judged)) {
        if (stronger.stream().noneMatch(episode::overlaps)) {
          kept.add(episode);
        }
      }
    }
    return kept;
  }

  private static List<Episode> merge(Outcome outcome, List<Judgement> judged) {
    List<Episode> merged = new ArrayList<>();
    List<Judgement> open = new ArrayList<>();
    long openTo = Long.MIN_VALUE;
    for (Judgement one :
        judged.stream().filter(j -> j.outcome() == outcome).sorted(BY_WINDOW).toList()) {
      Sighting sighting = one.fact().sighting();
      if (!open.isEmpty() && sighting.windowFrom() >= openTo) {
        merged.add(new Episode(outcome, List.copyOf(open)));
        open.clear();
        openTo = Long.MIN_VALUE;
      }
      open.add(one);
      openTo = Math.max(openTo, sighting.windowTo());
    }
    if (!open.isEmpty()) {
      merged.add(new Episode(outcome, List.copyOf(open)));
    }
    return merged;
  }
}
