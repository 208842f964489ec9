package org.nightscreen.run.publication;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
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
      Files.writeString(next, target + "\n");
      Files.move(next, runDirectory.resolve("CURRENT"), ATOMIC_MOVE, REPLACE_EXISTING);
    }
  }
}
