package org.nightscreen.escalation;

/**
 * One reason for points of a case's score.
 *
 * @param reason a short sentence for the reviewer
 * @param points points added, negative where a counter-indicator lowers the score
 */
public record ScorePart(String reason, int points) {}
