package org.nightscreen.handover;

import java.time.Instant;

/**
 * How long a step took.
 *
 * @param step name of the step
 * @param startedAt its start
 * @param endedAt its end
 * @param rows rows it worked on; 0 where that says nothing
 */
public record StepTime(String step, Instant startedAt, Instant endedAt, long rows) {}
