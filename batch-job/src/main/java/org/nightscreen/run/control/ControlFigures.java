package org.nightscreen.run.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Night;

/** Reads what the stages report of a night and states what must agree. */
public final class ControlFigures {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Control> controls = new ArrayList<>();
  private final Night night;

  private ControlFigures(Night night) {
    this.night = night;
  }

  /**
   * The controls of a night whose case files are written.
   *
   * @throws NightscreenException STORE_UNAVAILABLE if a report cannot be read
   */
  public static Reconciliation of(Night night) {
    ControlFigures figures = new ControlFigures(night);
    try {
      long accepted = figures.arrival();
      figures.detection(accepted);
      figures.hits();
    } catch (IOException e) {
      throw new NightscreenException(
          FailureCode.STORE_UNAVAILABLE,
          "The staging of " + night.runKey() + " cannot be read; check the disk, then rerun the night.",
          e);
    }
    return new Reconciliation(figures.controls);
  }

  private long arrival() throws IOException {
    JsonNode report = JSON.readTree(file("arrival", "arrival-report.json").toFile());
    long accepted = 0;
    for (JsonNode feed : report.path("feeds")) {
      feed(feed);
      if (feed.path("kind").asText().endsWith("_TRANSACTION")) {
        accepted += feed.path("accepted").asLong();
      }
    }
    return accepted;
  }

  private void feed(JsonNode feed) {
    String name = feed.path("feed").asText();
    controls.add(
        Control.rows(
            name + " rows", "read", feed.path("read").asLong(),
            Map.of(
                "accepted", feed.path("accepted").asLong(),
                "rejected", feed.path("rejected").asLong(),
                "duplicate", feed.path("duplicate").asLong())));
    JsonNode control = feed.path("control");
    if (control.hasNonNull("rows")) {
      controls.add(
          Control.rows(
              name + " control file", "rows", control.path("rows").asLong(),
              Map.of("read", feed.path("read").asLong())));
    }
  }

  private void detection(long accepted) throws IOException {
    JsonNode report = JSON.readTree(file("detection", "detection-report.json").toFile());
    Map<String, Long> right = new TreeMap<>();
    right.put("screened", report.path("screened").asLong());
    report.path("excluded").fields()
        .forEachRemaining(reason -> right.put(reason.getKey(), reason.getValue().asLong()));
    controls.add(Control.rows("screening", "accepted", accepted, right));
  }

  private void hits() throws IOException {
    Map<String, Long> placed = new TreeMap<>();
    try (BufferedReader placements =
        Files.newBufferedReader(file("escalation", "hit-placements.csv"))) {
      placements.readLine();
      for (String line = placements.readLine(); line != null; line = placements.readLine()) {
        placed.merge(line.substring(line.lastIndexOf(',') + 1), 1L, Long::sum);
      }
    }
    controls.add(Control.rows("hits", "found", lines(file("detection", "hits.jsonl")), placed));
  }

  private static long lines(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.count();
    }
  }

  private Path file(String step, String name) {
    return night.home().staging(night, step).resolve(name);
  }
}
