package org.nightscreen.run.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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

  /**
   * The command line, ready to be executed once. Of the commands only those that the arguments name
   * are built; the others are listed.
   */
  public static CommandLine in(Surroundings surroundings, String... arguments) {
    CommandLine commands = new CommandLine(new NightscreenCommand());
    Set<String> named = Set.copyOf(Arrays.asList(arguments));
    commandsIn(surroundings)
        .forEach(
            (type, command) -> {
              Command says = type.getAnnotation(Command.class);
              commands.addSubcommand(
                  says.name(), named.contains(says.name()) ? command.get() : listed(says));
            });
    commands.registerConverter(Path.class, Locations::of);
    commands.registerConverter(LocalDate.class, Misuse::day);
    commands.getCommandSpec().usageMessage().footer(EXIT_CODES);
    commands.setParameterExceptionHandler(new Misuse());
    commands.setExecutionExceptionHandler(new Failures(surroundings.clock()));
    return commands;
  }

  private static Map<Class<?>, Supplier<Object>> commandsIn(Surroundings surroundings) {
    Map<Class<?>, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put(DemoCommand.class, () -> new DemoCommand(surroundings));
    commands.put(CheckCommand.class, () -> new CheckCommand(surroundings));
    commands.put(LoadCommand.class, () -> new LoadCommand(surroundings));
    commands.put(RunCommand.class, () -> new RunCommand(surroundings));
    commands.put(RerunCommand.class, () -> new RerunCommand(surroundings));
    commands.put(LookbackCommand.class, () -> new LookbackCommand(surroundings));
    commands.put(ResumeCommand.class, () -> new ResumeCommand(surroundings));
    commands.put(RecoverCommand.class, () -> new RecoverCommand(surroundings));
    commands.put(StatusCommand.class, () -> new StatusCommand(surroundings));
    commands.put(SimulateCommand.class, () -> new SimulateCommand(surroundings));
    commands.put(EvaluateCommand.class, () -> new EvaluateCommand(surroundings));
    commands.put(GenerateCommand.class, GenerateCommand::new);
    return commands;
  }

  /** A command by its name and what it does: to read its options takes most of the time of help. */
  private static CommandSpec listed(Command says) {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description(says.description());
    return spec;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name a command; 'nightscreen --help' lists them.");
  }
}
