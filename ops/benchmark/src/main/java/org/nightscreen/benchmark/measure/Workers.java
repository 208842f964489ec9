package org.nightscreen.benchmark.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts measuring processes and reads what they report. */
public final class Workers {

  private final Launch launch;

  public Workers(Launch launch) {
    this.launch = launch;
  }

  /**
   * A report and the time of the whole process.
   *
   * @param report what the process measured
   * @param seconds from its start to its end
   */
  public record Measured(WorkerReport report, double seconds) {}

  /** Runs a plan in a JVM of that heap. */
  public Measured run(String heap, WorkerPlan plan) {
    try {
      Path file = Files.createTempFile(plan.scratch(), "plan", ".json");
      Path out = Files.createTempFile(plan.scratch(), "report", ".json");
      Worker.write(plan, file);
      double seconds = launch.java(heap, Worker.class, file.toString(), out.toString()).seconds();
      WorkerReport report = Worker.JSON.readValue(out.toFile(), WorkerReport.class);
      Files.delete(file);
      Files.delete(out);
      return new Measured(report, seconds);
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }
}
