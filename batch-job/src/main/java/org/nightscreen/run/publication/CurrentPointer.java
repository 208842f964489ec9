package org.nightscreen.run.publication;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Points from a run to its current revision: a relative symbolic link named {@code current}, or a
 * text file {@code CURRENT} where the file system knows no links. Moved in one step, so a reader
 * always finds one revision.
 */
final class CurrentPointer {

  private CurrentPointer() {}

  static void moveTo(Path runDirectory, int revision) throws IOException {
    String target = "rev-" + revision;
    Path next = runDirectory.resolve(".current-next");
    Files.deleteIfExists(next);
    try {
      Files.createSymbolicLink(next, Path.of(target));
      Files.move(next, runDirectory.resolve("current"), ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (UnsupportedOperationException e) {
      write(runDirectory.resolve("CURRENT"), next, target + "\n");
    }
  }

  private static void write(Path pointer, Path next, String target) throws IOException {
    Files.writeString(next, target);
    try {
      Files.move(next, pointer, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      // An object store shows a file only when it is written to its end.
      Files.writeString(pointer, target);
      Files.delete(next);
    }
  }
}
