package org.nightscreen.run.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;

/**
 * What a changed pack does to a range of days.
 *
 * @param currentHits hits by the current pack
 * @param changedHits hits by the changed pack
 * @param differences hits that only one of them makes, by typology, subject and window
 * @param currentCases cases of the current pack
 * @param changedCases cases of the changed pack
 * @param gainedCases cases that only the changed pack makes
 * @param lostCases cases that only the current pack makes
 */
public record Simulation(
    List<Hit> currentHits,
    List<Hit> changedHits,
    List<Difference> differences,
    List<CaseRecord> currentCases,
    List<CaseRecord> changedCases,
    List<CaseRecord> gainedCases,
    List<CaseRecord> lostCases) {

  private static final Comparator<Difference> ORDER =
      Comparator.comparing((Difference one) -> one.hit().typology())
          .thenComparing(one -> one.hit().subjectId())
          .thenComparing(one -> one.hit().windowFrom())
          .thenComparing(Difference::gained);

  public Simulation {
    currentHits = List.copyOf(currentHits);
    changedHits = List.copyOf(changedHits);
    differences = List.copyOf(differences);
    currentCases = List.copyOf(currentCases);
    changedCases = List.copyOf(changedCases);
    gainedCases = List.copyOf(gainedCases);
    lostCases = List.copyOf(lostCases);
  }

  /** Compares what two packs came to. */
  static Simulation of(
      List<Hit> current,
      List<Hit> changed,
      List<CaseRecord> currentCases,
      List<CaseRecord> changedCases,
      Attribution attribution) {
    List<Hit> currentHits = hits(current);
    List<Hit> changedHits = hits(changed);
    List<Difference> differences = new ArrayList<>();
    for (Hit hit : currentHits) {
      if (changedHits.stream().noneMatch(other -> same(hit, other))) {
        differences.add(new Difference(false, hit, attribution.ofLost(hit)));
      }
    }
    for (Hit hit : changedHits) {
      if (currentHits.stream().noneMatch(other -> same(hit, other))) {
        differences.add(new Difference(true, hit, attribution.ofGained(hit)));
      }
    }
    differences.sort(ORDER);
    return new Simulation(
        currentHits,
        changedHits,
        differences,
        currentCases,
        changedCases,
        without(changedCases, currentCases),
        without(currentCases, changedCases));
  }

  /** All typologies that either pack hits, by code. */
  public Set<String> typologies() {
    Set<String> codes = new TreeSet<>();
    currentHits.forEach(hit -> codes.add(hit.typology()));
    changedHits.forEach(hit -> codes.add(hit.typology()));
    return codes;
  }

  private static List<Hit> hits(List<Hit> all) {
    return all.stream().filter(hit -> hit.outcome() == Outcome.HIT).toList();
  }

  /** The same behaviour of the same subject in overlapping windows. */
  private static boolean same(Hit one, Hit other) {
    return one.typology().equals(other.typology())
        && one.subjectKind() == other.subjectKind()
        && one.subjectId().equals(other.subjectId())
        && one.mergeKey().equals(other.mergeKey())
        && one.windowFrom().isBefore(other.windowTo())
        && other.windowFrom().isBefore(one.windowTo());
  }

  private static List<CaseRecord> without(List<CaseRecord> cases, List<CaseRecord> others) {
    return cases.stream()
        .filter(one -> others.stream().noneMatch(other -> overlap(one, other)))
        .toList();
  }

  /** Cases of a common person whose hits overlap in time are one. */
  private static boolean overlap(CaseRecord one, CaseRecord other) {
    Set<String> persons = new HashSet<>(one.dispositions().keySet());
    persons.retainAll(other.dispositions().keySet());
    return !persons.isEmpty()
        && one.hits()
            .anyMatch(
                hit ->
                    other
                        .hits()
                        .anyMatch(
                            each ->
                                hit.windowFrom().isBefore(each.windowTo())
                                    && each.windowFrom().isBefore(hit.windowTo())));
  }
}
