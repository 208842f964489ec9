package org.nightscreen.escalation;

/**
 * Where a hit went: into a case, or why not.
 *
 * @param hitId the hit
 * @param caseId the case that holds it (or, for a near miss, that it stands beside), or null
 * @param reason CASE, SUPPORTING_ONLY, SCORE, SUPPRESSED_COUNTER_INDICATOR or NEAR_MISS
 */
public record HitPlacement(String hitId, String caseId, String reason) {

  /** It is in a case. */
  public static final String CASE = "CASE";

  /** Only supporting typologies (T24) speak of the customer. */
  public static final String SUPPORTING_ONLY = "SUPPORTING_ONLY";

  /** The score stays below the case line. */
  public static final String SCORE = "SCORE";

  /** The institution switched one of its counter-indicators to suppress. */
  public static final String SUPPRESSED_COUNTER_INDICATOR = "SUPPRESSED_COUNTER_INDICATOR";

  /** It came within the margin of a hit; it makes and scores no case. */
  public static final String NEAR_MISS = "NEAR_MISS";
}
