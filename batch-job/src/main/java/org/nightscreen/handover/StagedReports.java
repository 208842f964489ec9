package org.nightscreen.handover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/**
 * What arrival and detection reported, as they wrote it.
 *
 * @param arrival arrival's report; an empty object where there is none
 * @param detection detection's report; an empty object where there is none
 * @param evaluation lines of {@code evaluation.csv}
 */
record StagedReports(JsonNode arrival, JsonNode detection, List<Evaluated> evaluation) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A line of {@code evaluation.csv}. */
  record Evaluated(String typology, String outcome, String reason, String subjects) {}

  static StagedReports read(HandoverInput input) {
    return new StagedReports(
        tree(input.arrivalStaging().resolve("arrival-report.json")),
        tree(input.detectionStaging().resolve("detection-report.json")),
        evaluation(input.detectionStaging().resolve("evaluation.csv")));
  }

  private static JsonNode tree(Path file) {
    try {
      return Files.exists(file) ? JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
    } catch (IOException damaged) {
      throw unreadable(file, damaged);
    }
  }

  private static List<Evaluated> evaluation(Path file) {
    List<Evaluated> lines = new ArrayList<>();
    if (Files.notExists(file)) {
      return lines;
    }
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord line : csv) {
        lines.add(
            new Evaluated(
                line.getField("typology"),
                line.getField("outcome"),
                line.getField("reason"),
                line.getField("subjects")));
      }
    } catch (IOException | UncheckedIOException damaged) {
      throw unreadable(file, damaged);
    }
    return lines;
  }

  private static NightscreenException unreadable(Path file, Exception cause) {
    return new NightscreenException(
        FailureCode.STORE_UNAVAILABLE,
        "The staged report "
            + file.getFileName()
            + " cannot be read; resume the run from the step that wrote it.",
        cause);
  }
}
