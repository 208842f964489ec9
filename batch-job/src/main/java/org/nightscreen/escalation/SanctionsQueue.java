package org.nightscreen.escalation;

import java.util.Set;
import org.nightscreen.hit.Hit;

/**
 * Which hits stand in the queue of their own: matches that no score and no counter-indicator may
 * hide.
 */
final class SanctionsQueue {

  private static final Set<String> CATEGORIES = Set.of("SANCTIONED", "SECTION_311");

  private SanctionsQueue() {}

  /**
   * A list match reads {@code list_id/entry_id category}; entry ids may hold blanks, categories do
   * not.
   */
  static boolean holds(Hit hit) {
    return hit.listMatches().stream()
        .map(match -> match.substring(match.lastIndexOf(' ') + 1))
        .anyMatch(CATEGORIES::contains);
  }
}
