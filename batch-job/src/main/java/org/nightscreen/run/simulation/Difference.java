package org.nightscreen.run.simulation;

import java.util.List;
import org.nightscreen.hit.Hit;

/**
 * A hit that only one of two packs makes.
 *
 * @param gained whether the changed pack makes it; otherwise it is lost
 * @param hit the hit as the pack that makes it tells it
 * @param reasons what makes the difference: a threshold with both numbers and the measure, a rule,
 *     or the typology itself; the decisive ones first
 */
public record Difference(boolean gained, Hit hit, List<String> reasons) {

  public Difference {
    reasons = List.copyOf(reasons);
  }
}
