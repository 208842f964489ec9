package org.nightscreen.benchmark.report;

/**
 * One line of the table.
 *
 * @param workload where it was measured
 * @param what the comparison in words
 * @param ratio ours through the other's, or the exponent; null where only times are reported
 * @param limit the target as a number, or null without one
 * @param basis the times behind it in words
 * @param runs how many of each
 * @param valid false if the answers differed or a typology had no hits: the comparison is void
 */
public record Verdict(
    String workload,
    String what,
    Double ratio,
    Double limit,
    String basis,
    int runs,
    boolean valid) {

  /** Whether the target is met; null without target or figure. */
  public Boolean met() {
    return ratio == null || limit == null ? null : valid && ratio <= limit;
  }
}
