package org.nightscreen.detection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.hit.Hit;
import org.nightscreen.night.Night;
import org.nightscreen.screening.Span;

/** The files by which detection hands its results to the steps after it. */
public final class DetectionStaging {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private final Path directory;

  public DetectionStaging(Night night) {
    this.directory = night.home().staging(night, "detection");
  }

  void write(Findings findings) {
    try {
      Files.createDirectories(directory);
      writeLines("hits.jsonl", findings.hits());
      writeLines("judged-again.jsonl", findings.judgedAgain());
      writeLines("unevaluated.jsonl", findings.unevaluated());
      writeEvaluation(findings.evaluation());
      Files.write(
          directory.resolve("detection-report.json"),
          JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(findings.report()));
    } catch (IOException e) {
      throw cannot("written", e);
    }
  }

  private void writeLines(String name, List<?> records) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(directory.resolve(name))) {
      for (Object one : records) {
        lines.write(JSON.writeValueAsString(one));
        lines.write('\n');
      }
    }
  }

  private void writeEvaluation(EvaluationTable table) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(directory.resolve("evaluation.csv"))) {
      csv.writeRecord("typology", "outcome", "reason", "subjects");
      table
          .lines()
          .forEach(
              (line, subjects) ->
                  csv.writeRecord(
                      line.typology(), line.outcome().name(), line.reason(), subjects.toString()));
    }
  }

  /** Tonight's reported episodes, in their order. */
  public List<Hit> hits() {
    return read("hits.jsonl", Hit.class);
  }

  /** Episodes of open cases that were judged again. */
  public List<Span> judgedAgain() {
    return read("judged-again.jsonl", Span.class);
  }

  /** Typologies that could not be judged for customers with hits. */
  public List<Unevaluated> unevaluated() {
    return read("unevaluated.jsonl", Unevaluated.class);
  }

  /** Arrived rows that were screened. */
  public long screened() {
    try {
      return JSON.readTree(Files.readAllBytes(directory.resolve("detection-report.json")))
          .path("screened")
          .asLong();
    } catch (IOException e) {
      throw cannot("read", e);
    }
  }

  private <T> List<T> read(String name, Class<T> type) {
    List<T> records = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(directory.resolve(name))) {
        records.add(JSON.readValue(line, type));
      }
      return records;
    } catch (JsonProcessingException e) {
      throw new NightscreenException(
          FailureCode.INTERNAL,
          "Staging file '" + name + "' of detection is damaged; rerun the night.",
          e);
    } catch (IOException e) {
      throw cannot("read", e);
    }
  }

  private static NightscreenException cannot(String verb, IOException cause) {
    return new NightscreenException(
        FailureCode.STORE_UNAVAILABLE,
        "The staging of detection cannot be "
            + verb
            + "; check space and permissions of the home directory.",
        cause);
  }
}
