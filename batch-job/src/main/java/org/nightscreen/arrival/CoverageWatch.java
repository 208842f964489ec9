package org.nightscreen.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Notices what used to arrive and no longer does: a column, the values of a field, most of the
 * rows, the time of day. Compares with the last 30 loads of the feed.
 */
final class CoverageWatch {

  private static final String CODE = "COVERAGE_LOST";
  private static final int NIGHTS = 30;
  private static final int ENOUGH_NIGHTS = 3;

  /** Below a fifth of the median a volume is no longer a quiet day. */
  private static final long VOLUME_FLOOR_DIVISOR = 5;

  /** A field is watched if a fifth of the rows had it, and lost if a quarter of that is left. */
  private static final long WATCHED_PERMILLE = 200;

  private static final long LOST_DIVISOR = 4;
  private static final long PERMILLE = 1_000;

  private final FeedReport tonight;
  private final LoadPurpose purpose;
  private final List<LoadRecord> earlier;
  private final List<ArrivalWarning> warnings = new ArrayList<>();

  private CoverageWatch(FeedReport tonight, LoadPurpose purpose, List<LoadRecord> earlier) {
    this.tonight = tonight;
    this.purpose = purpose;
    this.earlier = earlier.subList(Math.max(0, earlier.size() - NIGHTS), earlier.size());
  }

  static List<ArrivalWarning> compare(
      FeedReport tonight, LoadPurpose purpose, List<LoadRecord> earlier) {
    CoverageWatch watch = new CoverageWatch(tonight, purpose, earlier);
    if (!watch.earlier.isEmpty()) {
      watch.columns();
      watch.fillRates();
      watch.volume();
      watch.precision();
    }
    return watch.warnings;
  }

  private void columns() {
    LoadRecord last = earlier.get(earlier.size() - 1);
    for (String column : tonight.missingColumns()) {
      boolean filledBefore = last.report().fill().getOrDefault(column, 0L) > 0;
      if (filledBefore && !last.load().missingColumns().contains(column)) {
        lost("no longer has the column '" + column + "'");
      }
    }
  }

  private void fillRates() {
    for (Map.Entry<String, Long> field : tonight.fill().entrySet()) {
      if (tonight.missingColumns().contains(field.getKey()) || tonight.accepted() == 0) {
        continue;
      }
      long usual =
          median(earlier.stream().mapToLong(record -> rate(record.report(), field.getKey())));
      if (usual >= WATCHED_PERMILLE && rate(tonight, field.getKey()) * LOST_DIVISOR < usual) {
        lost("has far fewer values in '" + field.getKey() + "' than it used to");
      }
    }
  }

  private static long rate(FeedReport report, String field) {
    return report.accepted() == 0
        ? 0
        : report.fill().getOrDefault(field, 0L) * PERMILLE / report.accepted();
  }

  private void volume() {
    List<LoadRecord> nights =
        earlier.stream().filter(record -> record.load().purpose() == LoadPurpose.NIGHTLY).toList();
    if (purpose != LoadPurpose.NIGHTLY || nights.size() < ENOUGH_NIGHTS) {
      return;
    }
    long usual = median(nights.stream().mapToLong(record -> record.report().read()));
    if (tonight.read() * VOLUME_FLOOR_DIVISOR < usual) {
      lost("has " + tonight.read() + " rows where " + usual + " are usual");
    }
  }

  private void precision() {
    if (tonight.dayPrecision()
        && earlier.stream().noneMatch(record -> record.load().dayPrecision())) {
      lost("no longer knows the time of its events, only the day");
    }
  }

  private static long median(LongStream values) {
    long[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private void lost(String what) {
    warnings.add(
        new ArrivalWarning(
            CODE, tonight.feedId(), "Feed '" + tonight.feedId() + "' " + what + "."));
  }
}
