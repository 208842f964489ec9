package org.nightscreen.run.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Kills this process at a named point, as {@code kill -9} would: no hook runs, nothing is flushed.
 * Only drills ask for it, with the environment variable {@code NIGHTSCREEN_HALT_IN} (or the system
 * property {@code nightscreen.halt.in}) naming a step of the job or {@code publish.committed};
 * without it every method does nothing.
 */
public final class DrillHalt {

  private static final String POINT =
      System.getProperty(
          "nightscreen.halt.in", System.getenv().getOrDefault("NIGHTSCREEN_HALT_IN", ""));

  private static final int KILLED = 137;

  private DrillHalt() {}

  /** Dies here if this is the point that the drill asked for. */
  public static void at(String point) {
    if (POINT.equals(point)) {
      Runtime.getRuntime().halt(KILLED);
    }
  }

  /**
   * Dies as soon as the first file of the step stands in its staging directory, half written
   * perhaps.
   */
  public static void amid(String step, Path staging) {
    if (POINT.equals(step)) {
      Thread watcher = new Thread(() -> dieOnFirstFile(staging), "drill");
      watcher.setDaemon(true);
      watcher.start();
    }
  }

  private static void dieOnFirstFile(Path staging) {
    while (!holdsFile(staging)) {
      LockSupport.parkNanos(200_000);
    }
    Runtime.getRuntime().halt(KILLED);
  }

  private static boolean holdsFile(Path staging) {
    if (!Files.isDirectory(staging)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(staging)) {
      return files.anyMatch(Files::isRegularFile);
    } catch (IOException | java.io.UncheckedIOException e) {
      return false;
    }
  }
}
