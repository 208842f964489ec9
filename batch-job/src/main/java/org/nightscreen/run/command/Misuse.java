package org.nightscreen.run.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.nightscreen.failure.FailureCode;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with the arguments, and where to read what would be right. */
final class Misuse implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    String sentence = wrong.getMessage();
    if (!sentence.contains("--help")) {
      sentence +=
          (sentence.endsWith(".") ? " '" : ". '") + help(command) + "' tells what it takes.";
    }
    err.println("nightscreen: " + FailureCode.BAD_ARGUMENTS + ": " + sentence);
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.flush();
    return FailureCode.BAD_ARGUMENTS.exitCode();
  }

  private static String help(CommandLine command) {
    return command.getCommandSpec().qualifiedName() + " --help";
  }

  /**
   * Reads a day.
   *
   * @throws TypeConversionException if there is no such day
   */
  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + text + "' is no day of the calendar; write it as 2026-03-31.");
    }
  }
}
