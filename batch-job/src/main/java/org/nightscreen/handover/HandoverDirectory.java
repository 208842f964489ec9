package org.nightscreen.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.handover.casefile.CanonicalJson;

/** The directory a handover is written into. */
final class HandoverDirectory {

  private final Path root;
  private final Map<String, String> written = new ConcurrentHashMap<>();

  private HandoverDirectory(Path root) {
    this.root = root;
  }

  /** An empty directory at that place; what an attempt before left there is removed. */
  static HandoverDirectory emptied(Path root) {
    try {
      if (Files.exists(root)) {
        delete(root);
      }
      Files.createDirectories(root.resolve("cases"));
    } catch (IOException | UncheckedIOException full) {
      throw unwritable(root, full);
    }
    return new HandoverDirectory(root);
  }

  Path root() {
    return root;
  }

  Path file(String name) {
    return root.resolve(name);
  }

  void write(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      Files.write(file(name), bytes);
      written.put(name, CanonicalJson.sha256(bytes));
    } catch (IOException full) {
      throw unwritable(file(name), full);
    }
  }

  /** SHA-256 of every file so far, by path with forward slashes. */
  SortedMap<String, String> hashes() {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      return all.parallelStream()
          .collect(Collectors.toMap(this::name, this::hash, (one, other) -> one, TreeMap::new));
    } catch (IOException | UncheckedIOException unreadable) {
      throw unwritable(root, unreadable);
    }
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Written by us: hashed then. Written by Spark or copied: read again. */
  private String hash(Path file) {
    String known = written.get(name(file));
    if (known != null) {
      return known;
    }
    try {
      return CanonicalJson.sha256(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }

  private static NightscreenException unwritable(Path place, Exception cause) {
    return new NightscreenException(
        FailureCode.STORE_UNAVAILABLE,
        "The handover directory "
            + place
            + " cannot be written; check space and permissions, then resume the run.",
        cause);
  }
}
