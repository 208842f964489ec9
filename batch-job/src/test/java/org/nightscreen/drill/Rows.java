package org.nightscreen.drill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Drops made of other drops: the same rows, delivered otherwise. Rows are single lines. */
final class Rows {

  private Rows() {}

  /** Writes a file that nobody will take for one still being written. */
  static void write(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
  }

  /** Every CSV file with its rows in another order, the header stays. */
  static Path shuffled(Path drop, Path to, long seed) throws IOException {
    Random chance = new Random(seed);
    for (Path file : csvFiles(drop)) {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      Collections.shuffle(lines.subList(1, lines.size()), chance);
      write(to.resolve(file.getFileName()), lines);
    }
    return to;
  }

  /**
   * Every CSV file in two, the later rows first and the earlier ones compressed, and the
   * declaration {@code feeds.yaml} that reads them.
   */
  static Path split(Path drop, Path to) throws IOException {
    StringBuilder declaration = new StringBuilder("feeds:\n");
    for (Path file : csvFiles(drop)) {
      String kind = file.getFileName().toString().replace(".csv", "");
      List<String> lines = Files.readAllLines(file);
      int middle = 1 + (lines.size() - 1) / 2;
      List<String> later = new ArrayList<>(List.of(lines.get(0)));
      later.addAll(lines.subList(middle, lines.size()));
      write(to.resolve(kind + "_1.csv"), later);
      writeCompressed(to.resolve(kind + "_2.csv.gz"), lines.subList(0, middle));
      declaration.append(
          "  - id: %s%n    kind: %s%n    file: \"%s_*.csv*\"%n".formatted(kind, kind, kind));
    }
    Files.writeString(to.resolve("feeds.yaml"), declaration);
    settle(to);
    return to;
  }

  private static void writeCompressed(Path file, List<String> lines) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Makes every file of a tree look settled. */
  static void settle(Path tree) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static List<Path> csvFiles(Path drop) throws IOException {
    try (Stream<Path> files = Files.list(drop)) {
      return files
          .filter(file -> file.toString().endsWith(".csv") && !file.endsWith("labels.csv"))
          .sorted()
          .toList();
    }
  }
}
