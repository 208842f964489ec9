package org.nightscreen.benchmark.report;

import java.util.List;
import java.util.Map;

/**
 * Every single time of one contender in one workload.
 *
 * @param workload such as {@code bulk}
 * @param contender such as {@code duckdb-8 cold}
 * @param seconds wall times in the order measured; warm-ups are not among them
 * @param cpuSeconds CPU times of the same runs where known, else empty
 * @param peakMegabytes most resident memory of the process, or 0 where it was not looked at
 * @param counted what the last run counted
 */
public record Series(
    String workload,
    String contender,
    List<Double> seconds,
    List<Double> cpuSeconds,
    long peakMegabytes,
    Map<String, Long> counted) {

  /** A series of times alone. */
  public static Series of(String workload, String contender, List<Double> seconds) {
    return new Series(workload, contender, seconds, List.of(), 0, Map.of());
  }

  /** The median time; of an even number, the mean of the two in the middle. */
  public double median() {
    return median(seconds);
  }

  /** The median of some numbers. */
  public static double median(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
