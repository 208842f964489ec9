package org.nightscreen.benchmark.workload;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightscreen.benchmark.measure.Timing;
import org.nightscreen.benchmark.measure.WorkerReport;
import org.nightscreen.benchmark.report.Series;

/** Series out of a worker's report, and words for them. */
final class Timings {

  private static final long KILOBYTES_PER_MEGABYTE = 1_024;

  private Timings() {}

  static Series series(String workload, WorkerReport report, String contender) {
    List<Timing> measured =
        report.timings().stream()
            .filter(t -> t.contender().equals(contender) && t.round() > 0)
            .toList();
    Map<String, Long> counted =
        measured.isEmpty() ? Map.of() : measured.get(measured.size() - 1).counted();
    return new Series(
        workload,
        contender,
        measured.stream().map(Timing::seconds).toList(),
        measured.stream().map(Timing::cpuSeconds).toList(),
        report.peakKilobytes() / KILOBYTES_PER_MEGABYTE,
        counted);
  }

  static String basis(Series ours, Series theirs) {
    return String.format(
        Locale.ROOT,
        "%s %.2f s, %s %.2f s",
        ours.contender(),
        ours.median(),
        theirs.contender(),
        theirs.median());
  }

  static double ratio(Series ours, Series theirs) {
    return ours.median() / theirs.median();
  }
}
