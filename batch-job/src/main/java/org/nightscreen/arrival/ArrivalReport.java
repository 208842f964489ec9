package org.nightscreen.arrival;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of a delivery, feed by feed, in the order of the feed set.
 *
 * @param businessDate the run's business date
 * @param purpose why it was loaded
 * @param feeds one report for each delivered feed
 * @param warnings what an operator should know
 */
public record ArrivalReport(
    LocalDate businessDate,
    LoadPurpose purpose,
    List<FeedReport> feeds,
    List<ArrivalWarning> warnings) {

  public ArrivalReport {
    feeds = List.copyOf(feeds);
    warnings = List.copyOf(warnings);
  }

  /** Whether something that used to arrive did not: the run's results must say INCOMPLETE. */
  public boolean incomplete() {
    return warnings.stream().anyMatch(warning -> warning.code().equals("COVERAGE_LOST"));
  }

  /** Rows read over all feeds. */
  public long read() {
    return feeds.stream().mapToLong(FeedReport::read).sum();
  }

  /** Rows refused over all feeds. */
  public long rejected() {
    return feeds.stream().mapToLong(FeedReport::rejected).sum();
  }

  /** The report as JSON: the same report gives the same bytes. */
  public String toJson() {
    return ReportJson.write(this);
  }

  /** The report that {@link #toJson()} wrote. */
  public static ArrivalReport fromJson(String json) {
    return ReportJson.read(json, ArrivalReport.class);
  }
}
