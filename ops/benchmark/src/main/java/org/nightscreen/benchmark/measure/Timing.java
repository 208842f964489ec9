package org.nightscreen.benchmark.measure;

import java.util.Map;

/**
 * One run of one contender.
 *
 * @param contender its name
 * @param round 0 for warm-ups, else from 1
 * @param seconds wall time
 * @param cpuSeconds CPU time of the whole process meanwhile; 0 where it cannot be told
 * @param counted what it counted by name
 */
public record Timing(
    String contender, int round, double seconds, double cpuSeconds, Map<String, Long> counted) {}
