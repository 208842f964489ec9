package org.nightscreen.escalation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/**
 * The score of a case: LOW 10, MEDIUM 25, HIGH 50, CRITICAL 100, summed over the distinct
 * typologies of a subject in its best thirty days, lowered by counter-indicators, with fifteen more
 * for a subject that is linked to another one with HIGH or above. Two typologies of a family that
 * saw one behaviour score once, with the higher.
 */
final class Scoring {

  static final int CASE_LINE = 25;
  static final int LINK_POINTS = 15;

  private static final List<List<String>> FAMILIES =
      List.of(List.of("T07", "T22"), List.of("T03", "T14"));

  private final CounterIndicatorPolicy policy;
  private final LinkedSubjects linkedSubjects;
  private final Links links;

  Scoring(CounterIndicatorPolicy policy, LinkedSubjects linkedSubjects, Links links) {
    this.policy = policy;
    this.linkedSubjects = linkedSubjects;
    this.links = links;
  }

  /** The case line: 25 points, except that supporting typologies alone never make a case. */
  boolean overTheLine(Collection<Hit> hits, CaseScore score) {
    boolean exempt =
        hits.stream().anyMatch(hit -> hit.outcome() == Outcome.RETRO || SanctionsQueue.holds(hit));
    return exempt || (policy.standsAlone(hits) && score.total() >= CASE_LINE);
  }

  /** The score of hits that stand in one case, in any order. */
  CaseScore score(Collection<JudgedHit> hits) {
    boolean retroAlone = !policy.standsAlone(hits.stream().map(JudgedHit::hit).toList());
    SortedMap<AlertKey, JudgedHit> scoring = new TreeMap<>();
    bySubject(hits).values().forEach(ofSubject -> scoring.putAll(strongestOfBestMonth(ofSubject)));
    List<ScorePart> parts = new ArrayList<>();
    SortedMap<AlertKey, Integer> points = new TreeMap<>();
    Map<AlertKey, AlertKey> countedWith = familyMembersNotCounted(scoring);
    scoring.forEach(
        (key, judged) -> {
          List<ScorePart> own =
              isRetro(judged) && !retroAlone
                  ? List.of(new ScorePart(key + ": listed after the event, noted", 0))
                  : partsOf(key, judged, countedWith.get(key));
          parts.addAll(own);
          points.put(key, own.stream().mapToInt(ScorePart::points).sum());
        });
    hits.forEach(each -> points.putIfAbsent(AlertKey.of(each.hit()), 0));
    parts.addAll(linkParts(hits));
    return new CaseScore(parts, points, severities(hits));
  }

  private List<ScorePart> partsOf(AlertKey key, JudgedHit judged, AlertKey countedWith) {
    List<ScorePart> parts = new ArrayList<>();
    Severity severity = severityOf(judged);
    String raised = judged.reason().isEmpty() ? "" : ", " + judged.reason();
    parts.add(new ScorePart(key + ": " + severity + raised, severity.points()));
    int left = severity.points();
    for (Map.Entry<String, Integer> each : policy.lowering(judged.hit()).entrySet()) {
      int lowered = Math.min(left, each.getValue());
      parts.add(new ScorePart(key + ": counter-indicator " + each.getKey(), -lowered));
      left -= lowered;
    }
    if (countedWith != null) {
      parts.add(
          new ScorePart(key + ": same behaviour as " + countedWith + ", counted once", -left));
    }
    return parts;
  }

  private int pointsOf(JudgedHit judged) {
    int lowered = policy.lowering(judged.hit()).values().stream().mapToInt(Integer::intValue).sum();
    return Math.max(0, severityOf(judged).points() - lowered);
  }

  private static Severity severityOf(JudgedHit judged) {
    return isRetro(judged) ? Severity.LOW : judged.severity();
  }

  private static boolean isRetro(JudgedHit judged) {
    return judged.hit().outcome() == Outcome.RETRO;
  }

  private static SortedMap<String, List<JudgedHit>> bySubject(Collection<JudgedHit> hits) {
    SortedMap<String, List<JudgedHit>> bySubject = new TreeMap<>();
    hits.stream()
        .sorted(Comparator.comparing(JudgedHit::hit, Episode.EARLIEST_FIRST))
        .forEach(
            each ->
                bySubject
                    .computeIfAbsent(each.hit().subjectId(), any -> new ArrayList<>())
                    .add(each));
    return bySubject;
  }

  /**
   * Of the thirty days that end with an anchor, those that score most; the later ones where several
   * do.
   */
  private SortedMap<AlertKey, JudgedHit> strongestOfBestMonth(List<JudgedHit> ofSubject) {
    SortedMap<AlertKey, JudgedHit> best = new TreeMap<>();
    int bestPoints = -1;
    List<JudgedHit> byLastAnchor =
        ofSubject.stream().sorted(Comparator.comparing(each -> each.hit().lastAnchor())).toList();
    for (JudgedHit end : byLastAnchor) {
      SortedMap<AlertKey, JudgedHit> month = strongest(inMonthBefore(end.hit(), ofSubject));
      int points = month.values().stream().mapToInt(this::pointsOf).sum();
      if (points >= bestPoints) {
        best = month;
        bestPoints = points;
      }
    }
    return best;
  }

  private static List<JudgedHit> inMonthBefore(Hit end, List<JudgedHit> hits) {
    return hits.stream()
        .filter(each -> each.hit().lastAnchor().isAfter(end.lastAnchor().minus(Episode.STAYS_OPEN)))
        .filter(each -> !each.hit().firstAnchor().isAfter(end.lastAnchor()))
        .toList();
  }

  /** Each typology once, with the hit that scores most; a HIT before a RETRO. */
  private SortedMap<AlertKey, JudgedHit> strongest(List<JudgedHit> hits) {
    Comparator<JudgedHit> weakestFirst =
        Comparator.comparing((JudgedHit each) -> !isRetro(each)).thenComparingInt(this::pointsOf);
    SortedMap<AlertKey, JudgedHit> strongest = new TreeMap<>();
    for (JudgedHit each : hits) {
      strongest.merge(
          AlertKey.of(each.hit()),
          each,
          (old, added) -> weakestFirst.compare(added, old) > 0 ? added : old);
    }
    return strongest;
  }

  /** The lower of two family members about one customer, with the one it is counted with. */
  private Map<AlertKey, AlertKey> familyMembersNotCounted(SortedMap<AlertKey, JudgedHit> scoring) {
    Map<AlertKey, AlertKey> countedWith = new HashMap<>();
    for (List<String> family : FAMILIES) {
      scoring.forEach(
          (one, first) ->
              scoring.forEach(
                  (other, second) -> {
                    boolean related =
                        one.typology().equals(family.get(0))
                            && other.typology().equals(family.get(1))
                            && sameBehaviour(first.hit(), second.hit());
                    if (related && pointsOf(first) > pointsOf(second)) {
                      countedWith.putIfAbsent(other, one);
                    } else if (related) {
                      countedWith.putIfAbsent(one, other);
                    }
                  }));
    }
    return countedWith;
  }

  private boolean sameBehaviour(Hit one, Hit other) {
    Set<String> shared = new HashSet<>(links.membersOf(one));
    shared.retainAll(links.membersOf(other));
    return !shared.isEmpty() && Episode.near(one, other);
  }

  private List<ScorePart> linkParts(Collection<JudgedHit> hits) {
    Set<String> linked = new TreeSet<>();
    for (JudgedHit each : hits) {
      SubjectKind kind = each.hit().subjectKind();
      boolean ofOnePerson = kind == SubjectKind.ACCOUNT || kind == SubjectKind.CUSTOMER;
      if (ofOnePerson
          && each.hit().outcome() == Outcome.HIT
          && linkedSubjects.linkedToHigh(each.hit())) {
        linked.add(each.hit().subjectId());
      }
    }
    return linked.stream()
        .map(
            subject ->
                new ScorePart(
                    subject + ": linked to another subject with HIGH or above", LINK_POINTS))
        .toList();
  }

  private static SortedMap<AlertKey, Severity> severities(Collection<JudgedHit> hits) {
    SortedMap<AlertKey, Severity> severities = new TreeMap<>();
    hits.forEach(
        each -> severities.merge(AlertKey.of(each.hit()), severityOf(each), Severity::max));
    return severities;
  }
}
