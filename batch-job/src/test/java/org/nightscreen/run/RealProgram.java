package org.nightscreen.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import org.nightscreen.run.command.NightscreenCommand;
import org.nightscreen.run.command.Surroundings;
import org.nightscreen.run.job.StopSignal;
import org.nightscreen.run.stage.Stages;
import org.nightscreen.run.stage.StagesFactory;
import picocli.CommandLine;

/** Commands of the program with its real stages, executed in this process. */
public final class RealProgram {

  private RealProgram() {}

  /** What a command printed and the exit code it gave. */
  public record Said(int exitCode, String out, String err) {}

  /** Executes one command line. */
  public static Said command(String... arguments) {
    return command(ScreeningStages::new, arguments);
  }

  /**
   * Executes one command line; once a step of the stages is done, somebody meddles with what it
   * left.
   */
  public static Said meddledWith(String step, Runnable meddling, String... arguments) {
    return command(database -> meddled(new ScreeningStages(database), step, meddling), arguments);
  }

  private static Stages meddled(Stages stages, String step, Runnable meddling) {
    return (Stages)
        Proxy.newProxyInstance(
            Stages.class.getClassLoader(),
            new Class<?>[] {Stages.class},
            (proxy, method, values) -> {
              try {
                Object result = method.invoke(stages, values);
                if (method.getName().equals(step)) {
                  meddling.run();
                }
                return result;
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }

  private static Said command(StagesFactory stages, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    try (StopSignal stop = new StopSignal()) {
      Surroundings surroundings =
          new Surroundings(stages, Clock.systemUTC(), stop, Path.of(".."), false);
      CommandLine commands = NightscreenCommand.in(surroundings, arguments);
      commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
      int exitCode = commands.execute(arguments);
      return new Said(exitCode, out.toString(), err.toString());
    }
  }

  /** Executes one command line in a process of its own that dies at the named point. */
  public static int killedIn(String point, String... arguments)
      throws IOException, InterruptedException {
    return ChildProcess.start(Nightscreen.class, point, arguments).exitCode();
  }
}
