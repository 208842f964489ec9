package org.nightscreen.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nightscreen.benchmark.data.DropPlan;
import org.nightscreen.benchmark.home.Shelf;
import org.nightscreen.benchmark.measure.Launch;
import org.nightscreen.benchmark.measure.Machine;
import org.nightscreen.benchmark.peer.DuckDb;
import org.nightscreen.benchmark.report.Results;
import org.nightscreen.benchmark.workload.Bench;
import org.nightscreen.benchmark.workload.Bulk;
import org.nightscreen.benchmark.workload.CaseFiles;
import org.nightscreen.benchmark.workload.CsvArrival;
import org.nightscreen.benchmark.workload.DroolsAlone;
import org.nightscreen.benchmark.workload.Growth;
import org.nightscreen.benchmark.workload.Nightly;
import org.nightscreen.benchmark.workload.Sizes;
import org.nightscreen.benchmark.workload.Skew;
import org.nightscreen.benchmark.workload.SparkSql;
import org.nightscreen.benchmark.workload.Startup;
import org.nightscreen.benchmark.workload.Workload;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The one command: prepares what is missing, measures, writes results after each workload. */
@Command(
    name = "ops/benchmark/run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measure Nightscreen against its peers and floors on the same files.",
      "Workloads: bulk, startup, nightly, spark-sql, growth, skew, arrival, case-files; default"
          + " all."
    })
public final class BenchmarkCommand implements Callable<Integer> {

  /** What is worth most comes first: a run that is stopped early has measured that. */
  private static final List<Workload> WORKLOADS =
      List.of(
          new Bulk(),
          new Startup(),
          new Nightly(),
          new SparkSql(),
          new DroolsAlone(),
          new Growth(),
          new Skew(),
          new CsvArrival(),
          new CaseFiles());

  @Option(names = "--quick", description = "A tenth of the size, everything once.")
  private boolean quick;

  @Option(names = "--full", description = "The stated sizes (default).")
  private boolean full;

  @Option(names = "--trial", description = "A hundredth: does the benchmark itself work.")
  private boolean trial;

  @Option(names = "--prepare", description = "Generate and load what is missing; measure nothing.")
  private boolean prepareOnly;

  @Option(
      names = "--load-all",
      description = "Load every home by the product, not only those of the bulk workload.")
  private boolean byProduct;

  @Option(names = "--runs", paramLabel = "K", description = "Measured runs: 5, or 1 with --quick.")
  private Integer runs;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      required = true,
      hidden = true,
      description = "The source tree.")
  private Path root;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      defaultValue = "/tmp/nightscreen-benchmark",
      description = "Drops and homes are kept here (default: ${DEFAULT-VALUE}).")
  private Path work;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "For the results.")
  private Path out;

  @Parameters(paramLabel = "WORKLOAD", arity = "0..*", description = "Only these.")
  private List<String> names = List.of();

  /** Runs the command line. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new BenchmarkCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(work);
    Files.createDirectories(out);
    Launch launch = new Launch(root.toAbsolutePath(), out.toAbsolutePath().resolve("log.txt"));
    Shelf shelf = new Shelf(work.toAbsolutePath(), launch, byProduct);
    Sizes sizes = sizes();
    Results results = new Results(out, setting(sizes));
    Bench bench = new Bench(root.toAbsolutePath(), sizes, shelf, launch, results);
    int failed = 0;
    for (Workload workload : chosen()) {
      failed += done(workload, bench) ? 0 : 1;
    }
    shelf.clear();
    System.out.println("results in " + out);
    return failed == 0 ? 0 : 1;
  }

  private Sizes sizes() {
    if (trial) {
      return Sizes.trial(runs == null ? 1 : runs);
    }
    return quick ? Sizes.quick(runs == null ? 1 : runs) : Sizes.full(runs == null ? 5 : runs);
  }

  /** One broken workload does not cost the others. */
  private boolean done(Workload workload, Bench bench) {
    long start = System.nanoTime();
    try {
      workload.prepare(bench);
      if (!prepareOnly) {
        System.err.println("measuring " + workload.name());
        workload.run(bench);
      }
      return true;
    } catch (RuntimeException broken) {
      System.err.println(workload.name() + " failed: " + broken.getMessage());
      bench.results().note(workload.name() + " failed: " + broken.getMessage());
      return false;
    } finally {
      if (!prepareOnly) {
        bench.results().write();
      }
      System.err.printf("%s took %.0f s%n", workload.name(), (System.nanoTime() - start) / 1e9);
    }
  }

  private List<Workload> chosen() {
    List<Workload> chosen =
        WORKLOADS.stream().filter(w -> names.isEmpty() || names.contains(w.name())).toList();
    if (chosen.size() < names.size()) {
      throw new IllegalArgumentException("Unknown workload in " + names + "; see --help");
    }
    return chosen;
  }

  private Map<String, Object> setting(Sizes sizes) throws IOException {
    Map<String, Object> setting = new LinkedHashMap<>(Machine.description());
    setting.put("sizes", sizes.toString());
    setting.put("generator", "version " + DropPlan.GENERATOR_VERSION);
    setting.put("heap", Bench.HEAP + ", growth " + Bench.GROWTH_HEAP);
    setting.put(
        "JVM flags",
        String.join(
            " ",
            Files.readAllLines(root.resolve("ops/jvm.options")).stream()
                .filter(line -> line.startsWith("-") && !line.startsWith("--add-opens"))
                .toList()));
    setting.put("Spark", org.apache.spark.package$.MODULE$.SPARK_VERSION());
    setting.put("DuckDB", DuckDb.version());
    return setting;
  }
}
