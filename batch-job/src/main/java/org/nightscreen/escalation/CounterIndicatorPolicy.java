package org.nightscreen.escalation;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.hit.Hit;

/**
 * What the pack does with counter-indicators. One that is not named here is shown to the reviewer
 * and changes nothing. A hit with a SANCTIONED or SECTION_311 match is never lowered and never
 * suppressed.
 *
 * @param lowered points taken from the score of a hit, by counter-indicator name, never negative
 * @param suppressed names whose hits are kept out of cases, counted and listed
 */
public record CounterIndicatorPolicy(
    SortedMap<String, Integer> lowered, SortedSet<String> suppressed) {

  public CounterIndicatorPolicy {
    lowered.forEach(CounterIndicatorPolicy::requirePoints);
    lowered = Collections.unmodifiableSortedMap(new TreeMap<>(lowered));
    suppressed = Collections.unmodifiableSortedSet(new TreeSet<>(suppressed));
  }

  /** A policy from unsorted collections. */
  public static CounterIndicatorPolicy of(Map<String, Integer> lowered, Set<String> suppressed) {
    return new CounterIndicatorPolicy(new TreeMap<>(lowered), new TreeSet<>(suppressed));
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
