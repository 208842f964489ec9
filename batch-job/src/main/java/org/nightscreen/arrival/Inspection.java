package org.nightscreen.arrival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.nightscreen.arrival.feed.Format;

/**
 * What is known of the files of a delivery before their rows are read.
 *
 * @param files checksum and size of each
 * @param parts the parts of those that are CSV, numbered in order
 * @param partBytes how large a part is
 */
record Inspection(List<FileReport> files, List<FilePart> parts, long partBytes) {

  Inspection {
    files = List.copyOf(files);
    parts = List.copyOf(parts);
  }

  /**
   * Reads the files once for their checksum and, beside that, large ones for where to part them.
   *
   * @param partBytes how large a part is
   */
  static Inspection of(Delivery delivery, long partBytes) {
    List<FileReport> files = new ArrayList<>();
    List<FilePart> parts = new ArrayList<>();
    for (SourceFile file : delivery.files()) {
      CompletableFuture<List<FilePart>> parting =
          CompletableFuture.supplyAsync(() -> parts(delivery, file, partBytes));
      files.add(Checksum.file(file));
      parting.join().forEach(part -> parts.add(part.numbered(parts.size())));
    }
    return new Inspection(files, parts, partBytes);
  }

  private static List<FilePart> parts(Delivery delivery, SourceFile file, long bytes) {
    try {
      return file.format(delivery.feed()) == Format.CSV
          ? FilePart.of(file, delivery.feed().separator(), bytes)
          : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether a part holds any of the lines. */
  boolean concerned(FilePart part, DroppedLines dropped) {
    long after =
        parts.stream()
            .filter(other -> other.number() == part.number() + 1 && other.from() > 0)
            .mapToLong(FilePart::firstLine)
            .findFirst()
            .orElse(Long.MAX_VALUE);
    return dropped.within(part.file().name(), part.firstLine(), after);
  }
}
