package org.nightscreen.benchmark.workload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.benchmark.data.DropPlan;
import org.nightscreen.benchmark.report.Series;
import org.nightscreen.benchmark.report.Verdict;
import org.nightscreen.samples.drop.Format;

/** One night on top of histories of several lengths, end to end as the scheduler starts it. */
public final class Nightly implements Workload {

  private static final double LONG_AGAINST_SHORT = 1.5;
  private static final double AGAINST_EMPTY = 4;
  private static final int EMPTY_HISTORY_DAYS = 90;

  @Override
  public String name() {
    return "nightly";
  }

  @Override
  public void prepare(Bench bench) {
    for (int days : bench.sizes().historyDays()) {
      bench.shelf().home(history(bench, days));
    }
    for (int rows : bench.sizes().newRows()) {
      night(bench, rows);
    }
  }

  private static DropPlan history(Bench bench, int days) {
    Sizes sizes = bench.sizes();
    return DropPlan.history(days, sizes.rowsPerNight(), sizes.accountsOfThousands());
  }

  /** The same new rows for every history: those that follow the longest. */
  private static Path night(Bench bench, int rows) {
    List<Integer> days = bench.sizes().historyDays();
    return bench.shelf().night(history(bench, days.get(days.size() - 1)).as(Format.CSV), rows);
  }

  @Override
  public void run(Bench bench) {
    int rows = bench.sizes().newRows().get(0);
    int runs = bench.sizes().coldRuns();
    Map<Integer, List<Double>> seconds = new TreeMap<>();
    List<Double> empty = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      for (int days : bench.sizes().historyDays()) {
        seconds.computeIfAbsent(days, unused -> new ArrayList<>()).add(once(bench, days, rows));
      }
      empty.add(bench.emptyJob());
    }
    Series nothing = bench.results().add(Series.of(name(), "spark-empty-job process", empty));
    Map<Integer, Series> nights = new TreeMap<>();
    seconds.forEach(
        (days, times) -> nights.put(days, bench.results().add(series(rows, days, times))));
    judge(bench, nights, nothing);
    bench.results().write();
    largeNights(bench);
  }

  private Series series(int rows, int days, List<Double> times) {
    return Series.of(name(), rows + " new rows on " + days + " days, process", times);
  }

  private void judge(Bench bench, Map<Integer, Series> nights, Series nothing) {
    List<Integer> days = bench.sizes().historyDays();
    int longest = days.get(days.size() - 1);
    bench
        .results()
        .add(
            Bulk.verdict(
                "nightly: " + longest + " days of history against " + days.get(0),
                nights.get(longest),
                nights.get(days.get(0)),
                LONG_AGAINST_SHORT,
                true));
    bench
        .results()
        .add(
            Bulk.verdict(
                "nightly on " + EMPTY_HISTORY_DAYS + " days against a JVM with one empty Spark job",
                nights.get(EMPTY_HISTORY_DAYS),
                nothing,
                AGAINST_EMPTY,
                true));
  }

  private void largeNights(Bench bench) {
    List<Integer> newRows = bench.sizes().newRows();
    for (int rows : newRows.subList(1, newRows.size())) {
      for (int days : bench.sizes().historyDays()) {
        Series measured = bench.results().add(series(rows, days, List.of(once(bench, days, rows))));
        bench
            .results()
            .add(
                new Verdict(
                    name(),
                    measured.contender(),
                    null,
                    null,
                    String.format("%.1f s", measured.median()),
                    1,
                    true));
      }
    }
  }

  private static double once(Bench bench, int days, int rows) {
    DropPlan history = history(bench, days);
    Path clone = bench.shelf().cloneOf(bench.shelf().home(history));
    double seconds =
        bench
            .launch()
            .nightscreen(
                Bench.HEAP,
                "run",
                "--business-date",
                history.lastDay().plusDays(1).toString(),
                "--feeds",
                night(bench, rows).toString(),
                "--feed-config",
                night(bench, rows).resolve("feeds.yaml").toString(),
                "--home",
                clone.toString())
            .seconds();
    bench.shelf().remove(clone);
    return seconds;
  }
}
