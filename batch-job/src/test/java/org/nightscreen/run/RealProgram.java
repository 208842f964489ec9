package org.nightscreen.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.nightscreen.run.command.NightscreenCommand;
import org.nightscreen.run.command.Surroundings;
import org.nightscreen.run.job.StopSignal;
import picocli.CommandLine;

/** Commands of the program with its real stages, executed in this process. */
public final class RealProgram {

  private RealProgram() {}

  /** What a command printed and the exit code it gave. */
  public record Said(int exitCode, String out, String err) {}

  /** Executes one command line. */
  public static Said command(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    try (StopSignal stop = new StopSignal()) {
      Surroundings surroundings =
          new Surroundings(ScreeningStages::new, Clock.systemUTC(), stop, Path.of(".."), false);
      CommandLine commands = NightscreenCommand.in(surroundings);
      commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
      int exitCode = commands.execute(arguments);
      return new Said(exitCode, out.toString(), err.toString());
    }
  }

  /** Executes one command line in a process of its own that dies at the named point. */
  public static int killedIn(String point, String... arguments) throws java.io.IOException, InterruptedException {
    return ChildProcess.start(Nightscreen.class, point, arguments).exitCode();
  }
}
