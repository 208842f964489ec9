package org.nightscreen.arrival;

/**
 * Something an operator should know that did not stop the run.
 *
 * @param code ALREADY_LOADED, COVERAGE_LOST, FEED_ABSENT, CONTROL_FILE_ABSENT or
 *     AMOUNT_NOT_COMPARABLE
 * @param feedId the feed
 * @param message one sentence
 */
public record ArrivalWarning(String code, String feedId, String message) {}
