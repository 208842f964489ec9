package org.nightscreen.run.command;

import java.nio.file.Path;
import org.nightscreen.hadoop.Locations;
import org.nightscreen.samples.GenerateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line of Nightscreen. */
@Command(
    name = "nightscreen",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    version = "Nightscreen 0.1.0",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 70,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Screens a night's transactions for the proceeds of scams and hands over case files.")
public final class NightscreenCommand implements Runnable {

  /** What a scheduler acts on; the run report says the same. */
  private static final String[] EXIT_CODES = {
    "",
    "Exit codes:",
    "  0    complete, or already complete",
    "  3    already complete, with --fail-if-complete",
    "  10   complete, but rows were refused, with --warn-exit",
    "  64   bad arguments",
    "  65   a control does not balance, or too many rows were refused",
    "  66   input is missing",
    "  69   the database, the store or the cluster is not available; try again",
    "  70   internal error, or a rule failed",
    "  73   cannot publish",
    "  75   lock held, input not there yet, or 'recover' is needed; try again",
    "  77   permission",
    "  78   configuration, memory, rule pack or schema",
    "  130, 143   stopped; 'resume' goes on",
  };

  @Spec private CommandSpec spec;

  private NightscreenCommand() {}

  /** All commands, ready to be executed once. */
  public static CommandLine in(Surroundings surroundings) {
    CommandLine commands = new CommandLine(new NightscreenCommand());
    commands
        .addSubcommand(new DemoCommand(surroundings))
        .addSubcommand(new CheckCommand(surroundings))
        .addSubcommand(new LoadCommand(surroundings))
        .addSubcommand(new RunCommand(surroundings))
        .addSubcommand(new RerunCommand(surroundings))
        .addSubcommand(new LookbackCommand(surroundings))
        .addSubcommand(new ResumeCommand(surroundings))
        .addSubcommand(new RecoverCommand(surroundings))
        .addSubcommand(new StatusCommand(surroundings))
        .addSubcommand(new SimulateCommand(surroundings))
        .addSubcommand(new EvaluateCommand(surroundings))
        .addSubcommand(new GenerateCommand());
    commands.registerConverter(Path.class, Locations::of);
    commands.getCommandSpec().usageMessage().footer(EXIT_CODES);
    commands.setExecutionExceptionHandler(new Failures(surroundings.clock()));
    return commands;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name a command; 'nightscreen --help' lists them.");
  }
}
