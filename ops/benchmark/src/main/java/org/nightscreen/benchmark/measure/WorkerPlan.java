package org.nightscreen.benchmark.measure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What a measuring process is to do.
 *
 * @param home a loaded home
 * @param lastDay last day of its history
 * @param coverageFrom first day of its history
 * @param shippedPack directory of the shipped rules, or null where the eight are not run
 * @param scratch directory the process may write to
 * @param contenders names, in the order of a round
 * @param warmups rounds that do not count
 * @param runs rounds that count
 * @param buckets of customers; 0 as many as the rows call for
 */
public record WorkerPlan(
    Path home,
    LocalDate lastDay,
    LocalDate coverageFrom,
    Path shippedPack,
    Path scratch,
    List<String> contenders,
    int warmups,
    int runs,
    int buckets) {

  /** The same in so many buckets of customers. */
  public WorkerPlan inBuckets(int many) {
    return new WorkerPlan(
        home, lastDay, coverageFrom, shippedPack, scratch, contenders, warmups, runs, many);
  }
}
