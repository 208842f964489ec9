package org.nightscreen.run.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.hadoop.Locations;
import org.nightscreen.night.Home;
import org.nightscreen.spark.SparkTrouble;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says a failure in one sentence and gives its exit code. The stack trace of what nobody foresaw
 * goes into a file of its own under the home, for the eyes of the operator only: it may quote a
 * row.
 */
final class Failures implements IExecutionExceptionHandler {

  private final Clock clock;

  Failures(Clock clock) {
    this.clock = clock;
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    Object failed = command.getCommand();
    Home home = failed instanceof HomeCommand in ? in.home() : null;
    boolean json = failed instanceof HomeCommand in && in.json();
    NightscreenException failure = known(thrown);
    String sentence = failure.getMessage();
    if (failure.code() == FailureCode.INTERNAL) {
      sentence += " " + traceNote(home, failure.getCause() == null ? failure : failure.getCause());
    }
    Answer answer = Answer.of(failure.code().exitCode(), failure.code().name(), sentence);
    if (json) {
      command.getOut().println(answer.json());
      command.getOut().flush();
    }
    command.getErr().println("nightscreen: " + failure.code() + ": " + sentence);
    command.getErr().flush();
    return answer.exitCode();
  }

  private static NightscreenException known(Exception thrown) {
    if (thrown instanceof NightscreenException known) {
      return known;
    }
    return SparkTrouble.told(thrown)
        .orElseGet(
            () ->
                new NightscreenException(
                    FailureCode.INTERNAL,
                    "The command failed for a reason nobody foresaw.",
                    thrown));
  }

  private String traceNote(Home home, Throwable cause) {
    if (home == null || !Files.isDirectory(home.root())) {
      return "(" + cause.getClass().getName() + ")";
    }
    try {
      Path logs = Files.createDirectories(home.root().resolve("logs"));
      String stamp = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
      Path file = logs.resolve("failure-" + stamp + ".log");
      StringWriter trace = new StringWriter();
      cause.printStackTrace(new PrintWriter(trace));
      Files.writeString(file, trace.toString());
      if (!Locations.remote(file)) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      return "Details: " + file;
    } catch (IOException | UnsupportedOperationException e) {
      return "(" + cause.getClass().getName() + ", and no log file could be written)";
    }
  }
}
