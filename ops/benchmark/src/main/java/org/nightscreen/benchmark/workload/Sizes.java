package org.nightscreen.benchmark.workload;

import java.util.List;

/**
 * How large and how often.
 *
 * @param name {@code full}, {@code quick} or {@code trial}
 * @param runs measured runs of what counts
 * @param coldRuns fresh processes of each contender
 * @param bulkThousands thousand bank rows of the bulk workload
 * @param growth thousand rows of the growth workload, ascending
 * @param historyDays nights of history, ascending
 * @param rowsPerNight rows of each night of history
 * @param newRows rows of the nights measured, ascending
 * @param accountsOfThousands the nightly workload has the accounts of that many thousand bulk rows
 * @param arrivalThousands thousand CSV rows of the arrival workload
 */
public record Sizes(
    String name,
    int runs,
    int coldRuns,
    int bulkThousands,
    List<Integer> growth,
    List<Integer> historyDays,
    int rowsPerNight,
    List<Integer> newRows,
    int accountsOfThousands,
    int arrivalThousands) {

  /** The stated sizes; about forty minutes on two cores once everything is prepared. */
  public static Sizes full(int runs) {
    return new Sizes(
        "full",
        runs,
        Math.min(3, runs),
        10_000,
        List.of(1_000, 2_000, 5_000, 10_000, 20_000),
        List.of(30, 90, 180),
        100_000,
        List.of(100_000, 1_000_000),
        10_000,
        10_000);
  }

  /** Everything once on a tenth: does it still work, and roughly how does it stand. */
  public static Sizes quick(int runs) {
    return new Sizes(
        "quick",
        runs,
        1,
        1_000,
        List.of(1_000, 2_000),
        List.of(30, 90, 180),
        10_000,
        List.of(10_000),
        1_000,
        1_000);
  }

  /** A hundredth: does the benchmark itself work. Its ratios say nothing. */
  public static Sizes trial(int runs) {
    return new Sizes(
        "trial", runs, 1, 100, List.of(100, 200), List.of(30, 90), 1_000, List.of(1_000), 100, 100);
  }
}
