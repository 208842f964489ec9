package org.nightscreen.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nightscreen.run.RealProgram;
import org.nightscreen.run.RealProgram.Said;

/**
 * A home and what was published in it.
 *
 * @param home the home directory
 */
record Screened(Path home) {

  static final Path TINY = Path.of("..", "data-samples", "tiny");

  /** Executes a command on the home. */
  Said command(String... arguments) {
    return RealProgram.command(inHome(arguments));
  }

  /** The same arguments, with this home named. */
  String[] inHome(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", home.toString()));
    return all.toArray(String[]::new);
  }

  /** Executes a command that must succeed. */
  Screened after(String... arguments) {
    Said said = command(arguments);
    assertThat(said.exitCode()).as("%s", said).isZero();
    return this;
  }

  Path run(String runKey) {
    return home.resolve("runs").resolve(runKey);
  }

  /** The published files of a revision whose name, relative to it, is wanted. */
  SortedMap<String, String> published(String runKey, int revision, Predicate<String> wanted) {
    Path directory = run(runKey).resolve("rev-" + revision);
    SortedMap<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(file).toString();
        if (wanted.test(name)) {
          found.put(name, Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Hits, evaluation and cases: what must not depend on how rows were delivered. */
  SortedMap<String, String> results(String runKey) {
    return published(
        runKey,
        1,
        name ->
            List.of("hits.csv", "cases.csv", "evaluation.csv").contains(name)
                || (name.startsWith("cases/") && name.endsWith(".json")));
  }
}
