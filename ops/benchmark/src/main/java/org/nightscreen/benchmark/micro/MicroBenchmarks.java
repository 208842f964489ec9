package org.nightscreen.benchmark.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Times the primitives of timelines and blocks, each against its plain version, in less than three
 * minutes: {@code micro.json} as JMH writes it, {@code micro.md} as a table, which is printed too.
 */
public final class MicroBenchmarks {

  private static final TimeValue WARM_UP = TimeValue.milliseconds(400);
  private static final TimeValue ROUND = TimeValue.milliseconds(400);
  private static final int WARM_UPS = 2;
  private static final int ROUNDS = 4;

  private MicroBenchmarks() {}

  /**
   * @param arguments the directory for the results, and optionally a pattern of benchmarks
   */
  public static void main(String[] arguments) throws IOException, RunnerException {
    Path results = Files.createDirectories(Path.of(arguments[0]));
    String wanted = arguments.length > 1 ? arguments[1] : "";
    OptionsBuilder options = new OptionsBuilder();
    options
        .include("org\\.nightscreen\\.benchmark\\.micro\\..*" + wanted)
        .forks(1)
        .warmupIterations(WARM_UPS)
        .warmupTime(WARM_UP)
        .measurementIterations(ROUNDS)
        .measurementTime(ROUND)
        .shouldFailOnError(true)
        .jvmArgs("-Xmx1g", "-Xms1g", "-XX:+UseParallelGC")
        .verbosity(VerboseMode.SILENT)
        .resultFormat(ResultFormatType.JSON)
        .result(results.resolve("micro.json").toString());
    Collection<RunResult> measured = new Runner(options.build()).run();
    String table = MicroTable.of(measured);
    Files.writeString(results.resolve("micro.md"), table);
    System.out.print(table);
  }
}
