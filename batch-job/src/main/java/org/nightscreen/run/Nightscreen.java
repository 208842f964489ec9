package org.nightscreen.run;

import java.nio.file.Path;
import java.time.Clock;
import org.nightscreen.run.command.NightscreenCommand;
import org.nightscreen.run.command.Surroundings;
import org.nightscreen.run.job.StopSignal;
import org.nightscreen.run.stage.StagesFactory;

/** The program. Its exit codes are listed in the operations manual. */
public final class Nightscreen {

  private Nightscreen() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, database -> new ScreeningStages(database)));
  }

  /** Executes one command and returns the exit code of the process. */
  static int run(String[] arguments, StagesFactory stages) {
    boolean terminal = Boolean.getBoolean("nightscreen.terminal");
    LogFiles.configure(arguments, terminal);
    Path root = Path.of(System.getProperty("nightscreen.root", "."));
    try (StopSignal stop = new StopSignal()) {
      Surroundings surroundings = new Surroundings(stages, Clock.systemUTC(), stop, root, terminal);
      return NightscreenCommand.in(surroundings, arguments).execute(arguments);
    }
  }
}
