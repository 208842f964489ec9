package org.nightscreen.escalation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.hit.Hit;

/** Keeps account of where every episode of a run went, and of every hit of tonight. */
final class EpisodePlaces {

  private static final int SAMPLE = 20;

  private record Placed(Hit hit, HitPlacement placement) {}

  private final Map<String, LooseEpisode> looseBefore = new HashMap<>();
  private final SortedMap<String, LooseEpisode> looseNow = new TreeMap<>();
  private final List<Placed> placed = new ArrayList<>();

  EpisodePlaces(RegisterState state) {
    state.looseEpisodes().forEach(each -> looseBefore.put(key(each.hit()), each));
  }

  /** The episode stands in no case. */
  void loose(Episode episode, String reason) {
    looseNow.put(key(episode.hit()), new LooseEpisode(episode.hit(), reason));
    place(episode, null, reason);
  }

  /** The group stays below the case line. */
  void below(CaseGroup group, CounterIndicatorPolicy policy) {
    String reason =
        policy.standsAlone(group.hits()) ? HitPlacement.SCORE : HitPlacement.SUPPORTING_ONLY;
    group.episodes().stream()
        .filter(each -> !each.withdrawn())
        .forEach(each -> loose(each, reason));
  }

  /** The group is a case, with near misses beside it. */
  void inCase(CaseGroup group, List<Episode> nearMisses, String caseId) {
    group.episodes().forEach(each -> place(each, caseId, HitPlacement.CASE));
    nearMisses.forEach(each -> place(each, caseId, HitPlacement.NEAR_MISS));
  }

  EscalationResult result(List<CaseRecord> cases) {
    placed.sort(
        Comparator.comparing((Placed each) -> each.placement().hitId())
            .thenComparing(each -> each.placement().reason()));
    List<HitPlacement> placements = placed.stream().map(Placed::placement).toList();
    return new EscalationResult(cases, placements, looseChanges(), report());
  }

  private void place(Episode episode, String caseId, String reason) {
    for (Hit hit : episode.tonight()) {
      placed.add(new Placed(hit, new HitPlacement(hit.hitId(), caseId, reason)));
    }
  }

  private List<LooseEpisode> looseChanges() {
    SortedMap<String, LooseEpisode> changes = new TreeMap<>();
    looseNow.forEach(
        (key, now) -> {
          if (!now.equals(looseBefore.get(key))) {
            changes.put(key, now);
          }
        });
    looseBefore.forEach(
        (key, before) -> {
          if (!looseNow.containsKey(key)) {
            changes.put(key, new LooseEpisode(before.hit(), LooseEpisode.GONE));
          }
        });
    return List.copyOf(changes.values());
  }

  private EscalationReport report() {
    SortedMap<String, EscalationReport.Line> lines = new TreeMap<>();
    for (Placed each : placed) {
      String reason = each.placement().reason();
      lines.merge(
          reason, new EscalationReport.Line(reason, 1, each.hit().amount()), EpisodePlaces::sum);
    }
    List<String> belowLine =
        placed.stream()
            .filter(each -> isBelowLine(each.placement().reason()))
            .map(each -> each.hit().hitId())
            .limit(SAMPLE)
            .toList();
    long amount = placed.stream().mapToLong(each -> each.hit().amount()).sum();
    return new EscalationReport(placed.size(), amount, List.copyOf(lines.values()), belowLine);
  }

  private static boolean isBelowLine(String reason) {
    return reason.equals(HitPlacement.SCORE) || reason.equals(HitPlacement.SUPPORTING_ONLY);
  }

  private static EscalationReport.Line sum(EscalationReport.Line one, EscalationReport.Line other) {
    return new EscalationReport.Line(
        one.reason(), one.hits() + other.hits(), one.amount() + other.amount());
  }

  /** A hit and a near miss of one behaviour may begin at the same instant and share their id. */
  static String key(Hit hit) {
    return hit.hitId() + " " + hit.outcome();
  }
}
