package org.nightscreen.run.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nightscreen.night.Home;
import org.nightscreen.run.settings.Settings;
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
      description = "Directory that keeps ledger, database and results (default: ./.nightscreen).")
  private Path home;

  @Option(names = "--json", description = "Answer with one JSON object on standard output.")
  private boolean json;

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
    return Settings.of(home());
  }

  /** Prints the answer and gives its exit code. */
  final int answer(Answer answer) {
    spec.commandLine().getOut().println(json ? answer.json() : answer.text());
    spec.commandLine().getOut().flush();
    return answer.exitCode();
  }
}
