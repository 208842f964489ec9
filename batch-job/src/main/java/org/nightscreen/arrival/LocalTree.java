package org.nightscreen.arrival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/** Directories of the home: removed as a whole, moved as a whole, written whole. */
final class LocalTree {

  private LocalTree() {}

  static void remove(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> entries = Files.walk(directory)) {
      List<Path> deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
      for (Path entry : deepestFirst) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException failed) {
      throw unusable(directory, failed);
    }
  }

  /** Makes the directory hold those files under the names they get there, and nothing else. */
  static void fill(Path directory, Map<String, Path> files) {
    remove(directory);
    if (files.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(directory);
      for (Map.Entry<String, Path> file : files.entrySet()) {
        Files.move(file.getValue(), directory.resolve(file.getKey()));
      }
    } catch (IOException failed) {
      throw unusable(directory, failed);
    }
  }

  /** The files of a directory with that ending, sorted. */
  static List<Path> files(Path directory, String ending) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(entry -> entry.toString().endsWith(ending)).sorted().toList();
    } catch (IOException failed) {
      throw unusable(directory, failed);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw unusable(file, failed);
    }
  }

  static NightscreenException unusable(Path path, IOException cause) {
    return new NightscreenException(
        FailureCode.STORE_UNAVAILABLE,
        "The home directory cannot be written at '"
            + path.getFileName()
            + "'; check space and permissions.",
        cause);
  }
}
