package org.nightscreen.run.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nightscreen.night.Home;
import org.nightscreen.run.settings.Settings;
import org.nightscreen.spark.SparkProperties;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command that works in a home directory and answers in words or, with {@code --json}, in JSON.
 */
abstract class HomeCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      defaultValue = ".nightscreen",
      description =
          "Directory that keeps ledger, database and results, also hdfs:// and its like (default:"
              + " ./.nightscreen).")
  private Path home;

  @Option(names = "--json", description = "Answer with one JSON object on standard output.")
  private boolean json;

  @Option(
      names = "--spark-conf",
      paramLabel = "KEY=VALUE",
      description = "Spark setting, such as spark.executor.memory=4g. Repeatable.")
  private void sparkSettings(Map<String, String> settings) {
    SparkProperties.set(settings);
  }

  private final Surroundings surroundings;

  HomeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  final Home home() {
    return new Home(home);
  }

  final boolean json() {
    return json;
  }

  final Surroundings surroundings() {
    return surroundings;
  }

  final Settings settings() {
    Settings settings = Settings.of(home());
    SparkProperties.declare(settings.spark(), Settings.FILE_NAME);
    return settings;
  }

  /** Prints the answer and gives its exit code. */
  final int answer(Answer answer) {
    spec.commandLine().getOut().println(json ? answer.json() : answer.text());
    spec.commandLine().getOut().flush();
    return answer.exitCode();
  }
}
