package org.nightscreen.escalation;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.policy.RulePack;
import org.nightscreen.typology.Typology;

/**
 * What the pack does with counter-indicators, and which of its typologies make no case of their
 * own. A counter-indicator that is not named here is shown to the reviewer and changes nothing. A
 * hit with a SANCTIONED or SECTION_311 match is never lowered and never suppressed.
 *
 * @param lowered points taken from the score of a hit, by counter-indicator name, never negative
 * @param suppressed names whose hits are kept out of cases, counted and listed
 * @param supporting codes of typologies whose hits alone never make a case
 */
public record CounterIndicatorPolicy(
    SortedMap<String, Integer> lowered,
    SortedSet<String> suppressed,
    SortedSet<String> supporting) {

  private static final Set<String> SUPPORTING = Set.of("T24");

  public CounterIndicatorPolicy {
    lowered.forEach(CounterIndicatorPolicy::requirePoints);
    lowered = Collections.unmodifiableSortedMap(new TreeMap<>(lowered));
    suppressed = Collections.unmodifiableSortedSet(new TreeSet<>(suppressed));
    supporting = Collections.unmodifiableSortedSet(new TreeSet<>(supporting));
  }

  /** A policy from unsorted collections. */
  public static CounterIndicatorPolicy of(Map<String, Integer> lowered, Set<String> suppressed) {
    return new CounterIndicatorPolicy(
        new TreeMap<>(lowered), new TreeSet<>(suppressed), new TreeSet<>(SUPPORTING));
  }

  /** What a rule pack says. */
  public static CounterIndicatorPolicy of(RulePack pack) {
    TreeSet<String> supporting = new TreeSet<>();
    for (Typology typology : pack.typologies()) {
      if (!typology.standsAlone()) {
        supporting.add(typology.code());
      }
    }
    return new CounterIndicatorPolicy(
        pack.counterIndicators().lowered(), pack.counterIndicators().suppressed(), supporting);
  }

  /** Whether a hit is among them that is not merely supporting. */
  boolean standsAlone(Collection<Hit> hits) {
    return hits.stream()
        .anyMatch(hit -> hit.outcome() == Outcome.HIT && !supporting.contains(hit.typology()));
  }

  /** Counter-indicators are shown and change nothing. */
  public static CounterIndicatorPolicy none() {
    return of(Map.of(), Set.of());
  }

  boolean suppresses(Hit hit) {
    return !SanctionsQueue.holds(hit)
        && hit.counterIndicators().stream()
            .map(CounterIndicator::name)
            .anyMatch(suppressed::contains);
  }

  /** The points each counter-indicator of the hit takes away, by name. */
  SortedMap<String, Integer> lowering(Hit hit) {
    SortedMap<String, Integer> points = new TreeMap<>();
    if (!SanctionsQueue.holds(hit)) {
      hit.counterIndicators()
          .forEach(each -> points.put(each.name(), lowered.getOrDefault(each.name(), 0)));
    }
    points.values().removeIf(value -> value == 0);
    return points;
  }

  private static void requirePoints(String name, int points) {
    if (points < 0) {
      throw new IllegalArgumentException(
          "Counter-indicator " + name + " lowers by " + points + " points");
    }
  }
}
