package org.nightscreen.run.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.RunKind;
import org.nightscreen.run.stage.RunPlan;

/** Waits until nobody writes into the drop any more: no file is younger than two seconds. */
final class SettledInput {

  private static final Duration SETTLED = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Clock clock;
  private final boolean patient;

  SettledInput(Clock clock, boolean patient) {
    this.clock = clock;
    this.patient = patient;
  }

  /**
   * Returns when the files of the plan are settled. Files that are missing are for the input gate
   * to judge.
   *
   * @throws NightscreenException INPUT_NOT_READY if they do not settle, or are not settled and may
   *     not wait
   */
  void await(RunPlan plan) {
    Path drop = drop(plan);
    Instant deadline = clock.instant().plus(PATIENCE);
    while (beingWritten(drop)) {
      if (!patient || clock.instant().isAfter(deadline)) {
        throw new NightscreenException(
            FailureCode.INPUT_NOT_READY,
            "Files in "
                + drop
                + " are still being written; start the run again when they are complete.");
      }
      pause();
    }
  }

  private static Path drop(RunPlan plan) {
    Path dated = plan.inputs().feeds().resolve(plan.night().businessDate().toString());
    boolean nightly = plan.night().kind() == RunKind.NIGHTLY && Files.isDirectory(dated);
    return nightly ? dated : plan.inputs().feeds();
  }

  private boolean beingWritten(Path drop) {
    if (!Files.isDirectory(drop)) {
      return false;
    }
    Instant young = clock.instant().minus(SETTLED);
    try (Stream<Path> files = Files.list(drop)) {
      return files.anyMatch(file -> changedAt(file).isAfter(young));
    } catch (IOException | UncheckedIOException e) {
      throw new NightscreenException(
          FailureCode.PERMISSION, drop + " cannot be read; check its owner and mode.", e);
    }
  }

  private static Instant changedAt(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NightscreenException(
          FailureCode.STOPPED, "Stopped while waiting for the input.", e);
    }
  }
}
