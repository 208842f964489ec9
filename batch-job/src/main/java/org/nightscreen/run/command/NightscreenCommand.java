package org.nightscreen.run.command;

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
    description = "Screens a night's transactions for the proceeds of scams and hands over case files.")
public final class NightscreenCommand implements Runnable {

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
        .addSubcommand(new GenerateCommand());
    commands.setExecutionExceptionHandler(new Failures(surroundings.clock()));
    return commands;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command; 'nightscreen --help' lists them.");
  }
}
