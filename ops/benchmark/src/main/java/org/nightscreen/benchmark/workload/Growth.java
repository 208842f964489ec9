package org.nightscreen.benchmark.workload;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.benchmark.data.DropPlan;
import org.nightscreen.benchmark.measure.Contenders;
import org.nightscreen.benchmark.measure.Workers;
import org.nightscreen.benchmark.report.Series;
import org.nightscreen.benchmark.report.Verdict;

/** Time and peak memory as rows and accounts grow together; a fresh process for each size. */
public final class Growth implements Workload {

  private static final double EXPONENT = 1.05;
  private static final long KILOBYTES_PER_MEGABYTE = 1_024;

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public void prepare(Bench bench) {
    bench.sizes().growth().forEach(thousands -> bench.shelf().home(DropPlan.bulk(thousands)));
  }

  @Override
  public void run(Bench bench) {
    double fixed = bench.emptyJob();
    bench.results().add(Series.of(name(), "spark-empty-job process", List.of(fixed)));
    Map<Integer, Series> bySize = new TreeMap<>();
    for (int thousands : bench.sizes().growth()) {
      bySize.put(thousands, bench.results().add(measured(bench, thousands)));
      bench.results().write();
    }
    judge(bench, bySize, fixed);
  }

  private Series measured(Bench bench, int thousands) {
    Workers.Measured measured =
        bench
            .workers()
            .run(
                Bench.GROWTH_HEAP,
                bench.plan(DropPlan.bulk(thousands), List.of(Contenders.ALL), 0, 1));
    Series inside = Timings.series(name(), measured.report(), Contenders.ALL);
    Map<String, Long> counted = new TreeMap<>(inside.counted());
    counted.put("thousands", (long) thousands);
    return new Series(
        name(),
        thousands + ",000 rows, process",
        List.of(measured.seconds()),
        inside.cpuSeconds(),
        measured.report().peakKilobytes() / KILOBYTES_PER_MEGABYTE,
        counted);
  }

  private void judge(Bench bench, Map<Integer, Series> bySize, double fixed) {
    List<Integer> sizes = bench.sizes().growth();
    int large = sizes.get(sizes.size() - 1);
    int small = sizes.size() > 2 ? sizes.get(1) : sizes.get(0);
    double much = bySize.get(large).median() - fixed;
    double little = bySize.get(small).median() - fixed;
    bench
        .results()
        .add(
            new Verdict(
                name(),
                "growth " + small + " to " + large + " thousand rows: exponent of time",
                Math.log(much / little) / Math.log((double) large / small),
                EXPONENT,
                String.format(
                    Locale.ROOT,
                    "%.1f s to %.1f s beyond %.1f s of start-up; peak %d MB in a heap of %s",
                    little,
                    much,
                    fixed,
                    bySize.get(large).peakMegabytes(),
                    Bench.GROWTH_HEAP),
                1,
                true));
  }
}
