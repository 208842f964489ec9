package org.nightscreen.night;

import java.nio.file.Path;

/**
 * The home directory: the one place a run keeps its state in. Directories are 0700, files 0600.
 *
 * @param root absolute path
 */
public record Home(Path root) {

  /** The format this version writes; a newer one on disk is refused. */
  public static final int FORMAT_VERSION = 1;

  public Home {
    root = root.toAbsolutePath().normalize();
  }

  public Path versionFile() {
    return root.resolve("VERSION");
  }

  /** The H2 database without its suffix: the job repository and the case register. */
  public Path database() {
    return root.resolve("nightscreen");
  }

  public Path ledger() {
    return root.resolve("ledger");
  }

  public Path quarantine() {
    return root.resolve("quarantine");
  }

  /** Where a step of a run writes before anything is published. */
  public Path staging(Night night, String step) {
    return root.resolve("work")
        .resolve(night.runKey())
        .resolve("rev-" + night.revision())
        .resolve(step);
  }

  /** All published revisions of a run and the pointer to the current one. */
  public Path run(Night night) {
    return root.resolve("runs").resolve(night.runKey());
  }

  public Path revision(Night night) {
    return run(night).resolve("rev-" + night.revision());
  }

  public Path current(Night night) {
    return run(night).resolve("current");
  }
}
