package org.nightscreen.benchmark.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.Field;
import org.nightscreen.samples.drop.Format;

/**
 * Joins what the chunks wrote: Parquet parts go into a directory named like a file, CSV parts are
 * put one behind the other under one header.
 */
final class DropParts {

  private final Path target;
  private final Path scratch;
  private final Format format;

  DropParts(Path target, Format format) throws IOException {
    this.target = Files.createDirectories(target);
    this.scratch = target.resolve(".parts");
    this.format = format;
  }

  /** Where the chunk of that name is written. */
  Path open(String chunk) {
    return scratch.resolve(chunk);
  }

  void join() throws IOException {
    List<Path> chunks = sorted(scratch);
    for (FeedKind kind : FeedKind.values()) {
      String name = kind.feedName() + "." + format.extension();
      List<Path> parts = chunks.stream().map(c -> c.resolve(name)).filter(Files::exists).toList();
      if (!parts.isEmpty() && format == Format.PARQUET) {
        gather(parts, target.resolve(name));
      } else if (!parts.isEmpty()) {
        concatenate(kind, parts, target.resolve(name));
      }
    }
    for (Path chunk : chunks) {
      Files.delete(chunk);
    }
    Files.delete(scratch);
  }

  private static List<Path> sorted(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    }
  }

  private static void gather(List<Path> parts, Path directory) throws IOException {
    Files.createDirectories(directory);
    for (Path part : parts) {
      Files.move(part, directory.resolve("part-" + part.getParent().getFileName() + ".parquet"));
    }
  }

  private static void concatenate(FeedKind kind, List<Path> parts, Path file) throws IOException {
    int header = String.join(",", kind.fields().stream().map(Field::name).toList()).length() + 1;
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      boolean first = true;
      for (Path part : parts) {
        append(part, first ? 0 : header, out);
        first = false;
        Files.delete(part);
      }
    }
  }

  private static void append(Path part, long from, FileChannel out) throws IOException {
    try (FileChannel in = FileChannel.open(part, StandardOpenOption.READ)) {
      long place = from;
      while (place < in.size()) {
        place += in.transferTo(place, in.size() - place, out);
      }
    }
  }
}
