package org.nightscreen.escalation;

/**
 * Where a hit went: into a case, or why not.
 *
 * @param hitId the hit
 * @param caseId the case that holds it, or null
 * @param reason CASE, SUPPORTING_ONLY, SCORE, SUPPRESSED_COUNTER_INDICATOR or NEAR_MISS
 */
public record HitPlacement(String hitId, String caseId, String reason) {}
