package org.nightscreen.benchmark.workload;

import java.util.List;
import java.util.Locale;
import org.nightscreen.benchmark.data.DropPlan;
import org.nightscreen.benchmark.measure.Contenders;
import org.nightscreen.benchmark.measure.WorkerReport;
import org.nightscreen.benchmark.report.Series;
import org.nightscreen.benchmark.report.Verdict;

/**
 * Four typologies by the rule engine alone, every entry a fact, on a sample of customers; its time
 * for all of them is told in proportion to the entries. Reading and deriving are not in its time.
 */
public final class DroolsAlone implements Workload {

  private static final int RUNS = 3;

  @Override
  public String name() {
    return "drools";
  }

  @Override
  public void prepare(Bench bench) {
    bench.shelf().home(drop(bench));
  }

  private static DropPlan drop(Bench bench) {
    return DropPlan.bulk(bench.sizes().bulkThousands());
  }

  @Override
  public void run(Bench bench) {
    List<String> turns =
        List.of(Contenders.EIGHT, Contenders.DROOLS, Contenders.DROOLS, Contenders.DROOLS);
    WorkerReport report =
        bench.workers().run(Bench.HEAP, bench.plan(drop(bench), turns, 0, 1)).report();
    Series engine = bench.results().add(Timings.series(name(), report, Contenders.DROOLS));
    Bulk.remark(bench.results(), report);
    double share = engine.counted().get("population") / (double) engine.counted().get("entries");
    String basis =
        String.format(
            Locale.ROOT,
            "%.2f s for %d of %d entries, so %.0f s for all",
            engine.median(),
            engine.counted().get("entries"),
            engine.counted().get("population"),
            engine.median() * share);
    bench
        .results()
        .add(
            new Verdict(
                name(),
                "rule engine alone, four typologies, scaled",
                null,
                null,
                basis,
                RUNS,
                true));
  }
}
