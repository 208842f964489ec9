package org.nightscreen.arrival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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

  static void replace(Path from, Path to) {
    remove(to);
    if (!Files.isDirectory(from)) {
      return;
    }
    try {
      Files.createDirectories(to.getParent());
      Files.move(from, to);
    } catch (IOException failed) {
      throw unusable(to, failed);
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
