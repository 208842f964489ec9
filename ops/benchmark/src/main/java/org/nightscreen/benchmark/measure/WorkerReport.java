package org.nightscreen.benchmark.measure;

import java.util.List;
import java.util.Map;

/**
 * What a measuring process came to.
 *
 * @param timings every run, warm-ups too
 * @param peakKilobytes the most memory the process ever held resident (VmHWM)
 * @param readySeconds from the start of the JVM till the home was open and Spark ready
 * @param statements seconds of each DuckDB statement of the last run
 * @param comparisons by peer: rows both found, rows one side lacks
 * @param differences some of the rows that one side lacks, as text
 */
public record WorkerReport(
    List<Timing> timings,
    long peakKilobytes,
    double readySeconds,
    Map<String, Double> statements,
    Map<String, Map<String, Long>> comparisons,
    List<String> differences) {}
