package org.nightscreen.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nightscreen.run.command.NightscreenCommand;
import org.nightscreen.run.command.Surroundings;
import org.nightscreen.run.job.StopSignal;
import picocli.CommandLine;

/** A home and a drop in a temporary directory, and commands on them with the rehearsal stages. */
final class Rehearsal {

  static final String DAY = "2026-03-02";

  final Path home;
  final Path drop;

  /** What a command printed and the exit code it gave. */
  record Said(int exitCode, String out, String err) {}

  Rehearsal(Path directory) throws IOException {
    home = directory.resolve("home");
    drop = Files.createDirectories(directory.resolve("drop"));
    deliver("rows.txt", "a\n!b\nc\n!d\n");
  }

  void deliver(String name, String text) throws IOException {
    Files.writeString(drop.resolve(name), text);
    Files.setLastModifiedTime(drop.resolve(name), FileTime.from(Instant.EPOCH));
  }

  void withdraw(String name) throws IOException {
    Files.delete(drop.resolve(name));
  }

  /** Screens the day. */
  Said run(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("run", "--business-date", DAY, "--feeds", drop.toString()));
    arguments.addAll(List.of(more));
    return command(arguments.toArray(String[]::new));
  }

  /** Executes a command on the home, in this process. */
  Said command(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    try (StopSignal stop = new StopSignal()) {
      Surroundings surroundings =
          new Surroundings(RehearsalStages::new, Clock.systemUTC(), stop, drop, false);
      CommandLine commands = NightscreenCommand.in(surroundings, arguments);
      commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
      int exitCode = commands.execute(withHome(arguments));
      return new Said(exitCode, out.toString(), err.toString());
    }
  }

  String[] withHome(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", home.toString()));
    return all.toArray(String[]::new);
  }

  /** The steps that ran since the drop was made, in order. */
  List<String> journal() throws IOException {
    Path journal = drop.resolve("journal.txt");
    return Files.exists(journal) ? Files.readAllLines(journal) : List.of();
  }

  Path runs() {
    return home.resolve("runs").resolve(DAY);
  }

  /** Every file below a directory with its text. */
  static SortedMap<String, String> tree(Path directory) throws IOException {
    SortedMap<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(directory.relativize(file).toString(), Files.readString(file));
      }
    }
    return tree;
  }
}
