package org.nightscreen.benchmark.workload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.nightscreen.benchmark.contender.Packs;
import org.nightscreen.benchmark.data.DropPlan;
import org.nightscreen.benchmark.measure.ColdDuckDb;
import org.nightscreen.benchmark.measure.ColdHits;
import org.nightscreen.benchmark.measure.Contenders;
import org.nightscreen.benchmark.measure.WorkerReport;
import org.nightscreen.benchmark.report.Results;
import org.nightscreen.benchmark.report.Series;
import org.nightscreen.benchmark.report.Verdict;

/** Ledger to hits, against DuckDB's SQL and the bare reads; all contenders in one JVM in turn. */
public final class Bulk implements Workload {

  private static final double WARM = 0.5;
  private static final double COLD = 0.8;
  private static final double BARE_READ = 6;
  private static final double TWENTY_MORE = 1.6;

  @Override
  public String name() {
    return "bulk";
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
    warm(bench);
    bench.results().write();
    cold(bench);
  }

  private void warm(Bench bench) {
    List<String> contenders =
        List.of(
            Contenders.EIGHT,
            Contenders.DUCKDB,
            Contenders.ALL,
            Contenders.BARE_READ,
            Contenders.DUCKDB_READ);
    WorkerReport report =
        bench
            .workers()
            .run(Bench.HEAP, bench.plan(drop(bench), contenders, 1, bench.sizes().runs()))
            .report();
    Results results = bench.results();
    Series eight = results.add(Timings.series(name(), report, Contenders.EIGHT));
    Series duckDb = results.add(Timings.series(name(), report, Contenders.DUCKDB));
    Series all = results.add(Timings.series(name(), report, Contenders.ALL));
    Series read = results.add(Timings.series(name(), report, Contenders.BARE_READ));
    results.add(Timings.series(name(), report, Contenders.DUCKDB_READ));
    boolean valid = valid(report, Contenders.DUCKDB, eight);
    remark(results, report);
    results.add(verdict("eight typologies against DuckDB SQL, warm", eight, duckDb, WARM, valid));
    results.add(verdict("all 28 against Spark's bare read", all, read, BARE_READ, true));
    results.add(verdict("28 typologies against the eight", all, eight, TWENTY_MORE, true));
  }

  private void cold(Bench bench) {
    Path home = bench.shelf().home(drop(bench));
    String lastDay = drop(bench).lastDay().toString();
    String firstDay = drop(bench).firstDay().toString();
    String pack = bench.shippedPack().toString();
    String copy = bench.shelf().scratch("pack-8-cold").toString();
    DoubleSupplier ours =
        () ->
            bench
                .launch()
                .java(Bench.HEAP, ColdHits.class, home.toString(), lastDay, pack, copy)
                .seconds();
    DoubleSupplier theirs =
        () ->
            bench
                .launch()
                .java(Bench.HEAP, ColdDuckDb.class, home.toString(), lastDay, firstDay)
                .seconds();
    List<List<Double>> seconds = Bench.inTurn(bench.sizes().coldRuns(), ours, theirs);
    Series eight =
        bench.results().add(Series.of(name(), Contenders.EIGHT + " process", seconds.get(0)));
    Series duckDb =
        bench.results().add(Series.of(name(), Contenders.DUCKDB + " process", seconds.get(1)));
    bench
        .results()
        .add(
            verdict(
                "eight typologies against DuckDB SQL, cold: whole processes",
                eight,
                duckDb,
                COLD,
                true));
  }

  static Verdict verdict(String what, Series ours, Series theirs, double limit, boolean valid) {
    return new Verdict(
        ours.workload(),
        what,
        Timings.ratio(ours, theirs),
        limit,
        Timings.basis(ours, theirs),
        Math.min(ours.seconds().size(), theirs.seconds().size()),
        valid);
  }

  /** Every compared typology must have hits, and both the same ones. */
  static boolean valid(WorkerReport report, String peer, Series ours) {
    Map<String, Long> compared = report.comparisons().getOrDefault(peer, Map.of());
    boolean same =
        compared.getOrDefault("onlyOurs", 1L) == 0 && compared.getOrDefault("onlyTheirs", 1L) == 0;
    return same
        && Packs.EIGHT.stream().allMatch(code -> compared.getOrDefault("same." + code, 0L) > 0);
  }

  static void remark(Results results, WorkerReport report) {
    report
        .comparisons()
        .forEach((peer, rows) -> results.note("hits compared with " + peer + ": " + rows));
    List<String> differences = new ArrayList<>(report.differences());
    differences.stream().limit(10).forEach(results::note);
    if (!report.statements().isEmpty()) {
      results.note("seconds of DuckDB's statements, last run: " + report.statements());
    }
  }
}
