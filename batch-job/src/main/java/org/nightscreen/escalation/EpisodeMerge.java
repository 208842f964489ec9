package org.nightscreen.escalation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;

/**
 * Brings tonight's hits together with the episodes of earlier nights, so that N nights end in the
 * episodes of one lookback. A stored episode that was judged again as a whole is replaced or
 * withdrawn; one that tonight touched only in part is joined with its newer part.
 */
final class EpisodeMerge {

  private EpisodeMerge() {}

  /** Every episode, stored or of tonight, in a total order. */
  static List<Episode> merge(
      Collection<StoredEpisode> stored, Collection<Hit> tonight, Set<ReEvaluated> spans) {
    Map<String, Behaviour> behaviours = new TreeMap<>();
    stored.stream()
        .sorted(Comparator.comparing(StoredEpisode::hit, Episode.EARLIEST_FIRST))
        .forEach(
            each ->
                behaviours
                    .computeIfAbsent(key(each.hit()), any -> new Behaviour())
                    .stored
                    .add(each));
    tonight.stream()
        .sorted(Episode.EARLIEST_FIRST)
        .forEach(
            each ->
                behaviours.computeIfAbsent(key(each), any -> new Behaviour()).tonight.add(each));
    return behaviours.values().stream()
        .flatMap(each -> each.episodes(spans).stream())
        .sorted(Comparator.comparing(Episode::hit, Episode.EARLIEST_FIRST))
        .toList();
  }

  private static String key(Hit hit) {
    return String.join("\u001f", hit.typology(), hit.subjectId(), hit.mergeKey());
  }

  /** What one typology says of one subject and merge key. */
  private static final class Behaviour {

    private final List<StoredEpisode> stored = new ArrayList<>();
    private final List<Hit> tonight = new ArrayList<>();

    List<Episode> episodes(Set<ReEvaluated> spans) {
      List<Episode> current = new ArrayList<>();
      tonight.forEach(
          hit -> addJoined(current, new Episode(hit, new TreeSet<>(), List.of(hit), false)));
      List<StoredEpisode> judgedAgain =
          stored.stream().filter(each -> judgedAgain(each.hit(), spans)).toList();
      stored.stream()
          .filter(each -> !judgedAgain.contains(each))
          .forEach(
              each -> addJoined(current, new Episode(each.hit(), casesOf(each), List.of(), false)));
      judgedAgain.forEach(each -> replaceOrWithdraw(current, each));
      return strongest(current);
    }

    /**
     * As within one run, an episode gives way to one of a stronger outcome that it overlaps: the
     * near miss of one night to the hit of a later one. That one takes over its cases.
     */
    private static List<Episode> strongest(List<Episode> current) {
      List<Episode> kept = new ArrayList<>();
      for (Outcome outcome : List.of(Outcome.HIT, Outcome.RETRO, Outcome.NEAR_MISS)) {
        int stronger = kept.size();
        for (Episode each : current) {
          if (each.hit().outcome() == outcome && !givesWay(each, kept.subList(0, stronger))) {
            kept.add(each);
          }
        }
      }
      return kept;
    }

    private static boolean givesWay(Episode weaker, List<Episode> stronger) {
      for (int i = 0; i < stronger.size(); i++) {
        Episode holds = stronger.get(i);
        if (!holds.withdrawn()
            && !weaker.withdrawn()
            && Episode.overlap(holds.hit(), weaker.hit())) {
          stronger.set(i, holds.takingOver(weaker));
          return true;
        }
      }
      return false;
    }

    /**
     * Judged again: a span evaluated tonight holds it, or tonight has a version of it with the same
     * window.
     */
    private boolean judgedAgain(Hit old, Set<ReEvaluated> spans) {
      return spans.stream().anyMatch(span -> span.covers(old))
          || tonight.stream().anyMatch(hit -> sameWindow(hit, old));
    }

    /**
     * A near miss that became a hit is gone; a hit that became a near miss is judged again only by
     * a span.
     */
    private static boolean sameWindow(Hit hit, Hit old) {
      boolean asStrong = hit.outcome() != Outcome.NEAR_MISS || old.outcome() == Outcome.NEAR_MISS;
      return asStrong
          && hit.windowFrom().equals(old.windowFrom())
          && hit.windowTo().equals(old.windowTo());
    }

    private static void replaceOrWithdraw(List<Episode> current, StoredEpisode old) {
      boolean replaced = false;
      for (int i = 0; i < current.size(); i++) {
        Episode episode = current.get(i);
        if (!episode.tonight().isEmpty() && takesThePlaceOf(episode.hit(), old.hit())) {
          SortedSet<String> cases = casesOf(old);
          cases.addAll(episode.caseIds());
          current.set(i, new Episode(episode.hit(), cases, episode.tonight(), false));
          replaced = true;
        }
      }
      if (!replaced) {
        current.add(new Episode(old.hit(), casesOf(old), List.of(), true));
      }
    }

    private static boolean takesThePlaceOf(Hit hit, Hit old) {
      boolean asStrong = hit.outcome() != Outcome.NEAR_MISS || old.outcome() == Outcome.NEAR_MISS;
      return asStrong && Episode.overlap(hit, old);
    }

    private static void addJoined(List<Episode> current, Episode added) {
      Episode joined = added;
      for (int i = 0; i < current.size(); i++) {
        Episode other = current.get(i);
        if (other.hit().outcome() == joined.hit().outcome()
            && Episode.sameBehaviour(other.hit(), joined.hit())) {
          joined = other.joinedWith(joined);
          current.remove(i);
          i = -1;
        }
      }
      current.add(joined);
    }

    private static SortedSet<String> casesOf(StoredEpisode episode) {
      SortedSet<String> cases = new TreeSet<>();
      if (episode.caseId() != null) {
        cases.add(episode.caseId());
      }
      return cases;
    }
  }
}
