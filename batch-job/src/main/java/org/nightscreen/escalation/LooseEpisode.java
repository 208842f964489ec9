package org.nightscreen.escalation;

import org.nightscreen.hit.Hit;

/**
 * An episode that stands in no case. It is remembered: a later hit of the same customer may lift it
 * over the line.
 *
 * @param hit its newest version
 * @param reason SUPPORTING_ONLY, SCORE, SUPPRESSED_COUNTER_INDICATOR or NEAR_MISS while it is
 *     loose; GONE once a case holds it, another episode took it up, or it was evaluated again and
 *     no longer hits
 */
public record LooseEpisode(Hit hit, String reason) {

  /** The reason of an episode that is loose no more. */
  public static final String GONE = "GONE";
}
