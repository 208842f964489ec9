package org.nightscreen.policy;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a pack does with innocent explanations. One that is named in neither is shown and changes
 * nothing.
 *
 * @param lowered points taken from the score of a hit, by name of the counter-indicator
 * @param suppressed names whose hits are kept out of cases, counted and listed
 */
public record CounterIndicators(SortedMap<String, Integer> lowered, SortedSet<String> suppressed) {

  public CounterIndicators {
    lowered = Collections.unmodifiableSortedMap(new TreeMap<>(lowered));
    suppressed = Collections.unmodifiableSortedSet(new TreeSet<>(suppressed));
  }
}
