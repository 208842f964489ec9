package org.nightscreen.benchmark.workload;

import java.nio.file.Path;
import java.util.List;
import org.nightscreen.benchmark.data.DropPlan;
import org.nightscreen.benchmark.measure.PlainCsvToParquet;
import org.nightscreen.benchmark.report.Series;
import org.nightscreen.samples.drop.Format;

/** CSV to accepted ledger rows, against Spark's own conversion of the same files. */
public final class CsvArrival implements Workload {

  private static final double LIMIT = 3;

  @Override
  public String name() {
    return "arrival";
  }

  @Override
  public void prepare(Bench bench) {
    bench.shelf().drop(drop(bench));
  }

  private static DropPlan drop(Bench bench) {
    return DropPlan.bulk(bench.sizes().arrivalThousands()).as(Format.CSV);
  }

  @Override
  public void run(Bench bench) {
    Path files = bench.shelf().drop(drop(bench));
    // Minutes each: once in the full benchmark, the ratio hardly depends on the machine's mood.
    List<List<Double>> seconds =
        Bench.inTurn(1, () -> ours(bench, files), () -> theirs(bench, files));
    String rows = bench.sizes().arrivalThousands() + ",000 rows";
    Series ours =
        bench.results().add(Series.of(name(), "nightscreen load, " + rows, seconds.get(0)));
    Series theirs =
        bench.results().add(Series.of(name(), "Spark CSV to Parquet, " + rows, seconds.get(1)));
    bench
        .results()
        .add(
            Bulk.verdict(
                "arrival of CSV against Spark's CSV to Parquet with multiLine, whole processes",
                ours,
                theirs,
                LIMIT,
                true));
  }

  private static double ours(Bench bench, Path files) {
    Path home = bench.shelf().scratch("arrival-home");
    double seconds = bench.shelf().load(drop(bench), files, home);
    bench.shelf().remove(home);
    return seconds;
  }

  private static double theirs(Bench bench, Path files) {
    Path target = bench.shelf().scratch("arrival-spark");
    double seconds =
        bench
            .launch()
            .java("4g", PlainCsvToParquet.class, files.toString(), target.toString())
            .seconds();
    bench.shelf().remove(target);
    return seconds;
  }
}
