package org.nightscreen.benchmark.workload;

import java.nio.file.Path;
import java.util.List;
import org.nightscreen.benchmark.report.Series;

/** What an operator waits for: help, and the demo on a built tree. */
public final class Startup implements Workload {

  private static final double HELP = 6;
  private static final double DEMO = 2.5;

  @Override
  public String name() {
    return "startup";
  }

  @Override
  public void prepare(Bench bench) {
    // A built tree has its class archive: the first demonstration after a build makes it.
    bench.launch().nightscreen(Bench.HEAP, "--help");
    demo(bench);
  }

  /** The demonstration in a home of its own: one that is complete already would only say so. */
  private static double demo(Bench bench) {
    Path home = bench.shelf().scratch("demo").resolve("home-" + System.nanoTime());
    return bench.launch().nightscreen(Bench.HEAP, "demo", "--home", home.toString()).seconds();
  }

  @Override
  public void run(Bench bench) {
    int runs = bench.sizes().runs();
    List<List<Double>> help =
        Bench.inTurn(
            runs,
            () -> bench.launch().nightscreen(Bench.HEAP, "--help").seconds(),
            () -> bench.launch().javaVersion().seconds());
    add(bench, "--help against java -version", help, List.of("--help", "java -version"), HELP);
    List<List<Double>> demo = Bench.inTurn(runs, () -> demo(bench), bench::emptyJob);
    add(
        bench,
        "demo against a JVM with one empty Spark job",
        demo,
        List.of("demo", "spark-empty-job"),
        DEMO);
  }

  private void add(
      Bench bench, String what, List<List<Double>> seconds, List<String> names, double limit) {
    Series ours = bench.results().add(Series.of(name(), names.get(0) + " process", seconds.get(0)));
    Series theirs =
        bench.results().add(Series.of(name(), names.get(1) + " process", seconds.get(1)));
    bench.results().add(Bulk.verdict(what, ours, theirs, limit, true));
  }
}
