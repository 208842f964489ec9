package org.nightscreen.run.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Night;

/** Reads the one figure of a published run report that a scheduler needs. */
final class RunReport {

  private RunReport() {}

  /** The exit code a published run gave; a report that names none is that of a complete one. */
  static int exitCode(Night night) {
    Path file = night.home().revision(night).resolve("run-report.json");
    try {
      JsonNode report = new ObjectMapper().readTree(Files.readAllBytes(file));
      return report.path("exitCode").asInt(0);
    } catch (IOException e) {
      throw new NightscreenException(
          FailureCode.STORE_UNAVAILABLE,
          file + " cannot be read; restore it or rerun the night.",
          e);
    }
  }
}
