package org.nightscreen.hit;

import java.util.Map;
import java.util.TreeMap;

/**
 * An innocent explanation that the data supports, shown beside the red flags.
 *
 * @param name kebab-case name, such as {@code single-sender-and-payee}
 * @param text one sentence for the reviewer
 * @param figures the numbers that support it, as decimal strings
 */
public record CounterIndicator(String name, String text, Map<String, String> figures)
    implements java.io.Serializable {

  public CounterIndicator {
    figures = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(figures));
  }
}
