package org.nightscreen.benchmark.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts processes on two cores and times them from start to end. */
public final class Launch {

  private static final int MINUTES_ALLOWED = 20;
  private static final int LAST_LINES = 15;

  private final Path root;
  private final Path log;

  /**
   * @param root the source tree, where {@code ops/} lies
   * @param log what processes print goes there
   */
  public Launch(Path root, Path log) {
    this.root = root;
    this.log = log;
  }

  /**
   * A process that ended well.
   *
   * @param seconds wall time from start to end
   */
  public record Ended(double seconds) {}

  /** A JVM with the flags of the launcher and this class path. */
  public Ended java(String heap, Class<?> main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                jvm(),
                "@" + root.resolve("ops/jvm.options"),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return run(Map.of(), command);
  }

  /** The product as an operator starts it. */
  public Ended nightscreen(String heap, String... arguments) {
    List<String> command = new ArrayList<>(List.of(root.resolve("ops/nightscreen").toString()));
    command.addAll(List.of(arguments));
    return run(Map.of("NIGHTSCREEN_HEAP", heap), command);
  }

  /** A bare JVM that says its version. */
  public Ended javaVersion() {
    return run(Map.of(), List.of(jvm(), "-version"));
  }

  static String jvm() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private Ended run(Map<String, String> environment, List<String> command) {
    List<String> pinned = new ArrayList<>(Machine.pinning());
    pinned.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(pinned).redirectErrorStream(true);
    builder.redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    try {
      long start = System.nanoTime();
      Process process = builder.start();
      if (!process.waitFor(MINUTES_ALLOWED, TimeUnit.MINUTES)) {
        process.destroy();
        throw new IllegalStateException("Took over " + MINUTES_ALLOWED + " minutes: " + command);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            "Ended with " + process.exitValue() + ": " + last(command) + "\n" + tail());
      }
      return new Ended(seconds);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped", stopped);
    }
  }

  private static String last(List<String> command) {
    return String.join(" ", command.subList(Math.max(0, command.size() - 8), command.size()));
  }

  private String tail() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }
}
