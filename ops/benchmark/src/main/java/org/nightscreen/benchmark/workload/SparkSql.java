package org.nightscreen.benchmark.workload;

import java.util.List;
import org.nightscreen.benchmark.data.DropPlan;
import org.nightscreen.benchmark.measure.Contenders;
import org.nightscreen.benchmark.measure.WorkerReport;
import org.nightscreen.benchmark.report.Series;

/** Ledger to hits for the eight, against Spark SQL with window functions in the same JVM. */
public final class SparkSql implements Workload {

  private static final double LIMIT = 0.1;

  @Override
  public String name() {
    return "spark-sql";
  }

  @Override
  public void prepare(Bench bench) {
    bench.shelf().home(DropPlan.bulk(bench.sizes().bulkThousands()));
  }

  @Override
  public void run(Bench bench) {
    DropPlan drop = DropPlan.bulk(bench.sizes().bulkThousands());
    // The peer warms up on its own first run; it is so long that start-up hardly counts.
    int runs = Math.min(2, bench.sizes().runs());
    WorkerReport report =
        bench
            .workers()
            .run(
                Bench.HEAP,
                bench.plan(drop, List.of(Contenders.EIGHT, Contenders.SPARK_SQL), 0, runs + 1))
            .report();
    Series eight = warmed(Timings.series(name(), report, Contenders.EIGHT));
    Series peer = Timings.series(name(), report, Contenders.SPARK_SQL);
    Series theirs = peer.seconds().size() > runs ? warmed(peer) : peer;
    bench.results().add(eight);
    bench.results().add(theirs);
    Bulk.remark(bench.results(), report);
    boolean valid = Bulk.valid(report, Contenders.SPARK_SQL, eight);
    bench
        .results()
        .add(
            Bulk.verdict(
                "eight typologies against Spark SQL windows", eight, theirs, LIMIT, valid));
  }

  private static Series warmed(Series series) {
    List<Double> seconds = series.seconds().subList(1, series.seconds().size());
    List<Double> cpu = series.cpuSeconds().subList(1, series.cpuSeconds().size());
    return new Series(
        series.workload(),
        series.contender(),
        seconds,
        cpu,
        series.peakMegabytes(),
        series.counted());
  }
}
