package org.nightscreen.run.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Night;

/** Reads what the stages report of a night and states what must agree. */
public final class ControlFigures {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FATES = List.of("accepted", "rejected", "duplicate");

  private static final Set<String> TRANSACTION_KINDS =
      Arrays.stream(FeedKind.values())
          .filter(FeedKind::transactional)
          .map(FeedKind::name)
          .collect(Collectors.toSet());

  private final List<Control> controls = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();
  private final Night night;
  private BigDecimal acceptedMovements = BigDecimal.ZERO;

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
      figures.arrival();
      figures.detection();
      figures.hits();
    } catch (IOException e) {
      throw new NightscreenException(
          FailureCode.STORE_UNAVAILABLE,
          "The staging of "
              + night.runKey()
              + " cannot be read; check the disk, then rerun the night.",
          e);
    }
    return new Reconciliation(figures.controls, figures.differences);
  }

  private void arrival() throws IOException {
    for (JsonNode feed : json("arrival", "arrival-report.json").path("feeds")) {
      String name = feed.path("feedId").asText();
      controls.add(readIsExplained(name + " rows", feed));
      if (TRANSACTION_KINDS.contains(feed.path("kind").asText())) {
        acceptedMovements = acceptedMovements.add(decimal(feed.path("accepted")));
      }
      for (JsonNode amount : feed.path("amounts")) {
        controls.add(readIsExplained(name + " " + amount.path("currency").asText(), amount));
      }
      for (JsonNode difference : feed.path("control").path("differences")) {
        differences.add(difference.asText());
      }
    }
  }

  private static Control readIsExplained(String claim, JsonNode figures) {
    Map<String, BigDecimal> right = new LinkedHashMap<>();
    FATES.forEach(fate -> right.put(fate, decimal(figures.path(fate))));
    return new Control(claim, "read", decimal(figures.path("read")), right);
  }

  private static BigDecimal decimal(JsonNode figure) {
    return new BigDecimal(figure.asText("0"));
  }

  private void detection() throws IOException {
    JsonNode report = json("detection", "detection-report.json");
    Map<String, BigDecimal> right = new LinkedHashMap<>();
    right.put("screened", decimal(report.path("screened")));
    report
        .path("excluded")
        .fields()
        .forEachRemaining(reason -> right.put(reason.getKey(), decimal(reason.getValue())));
    controls.add(new Control("screening rows", "accepted", acceptedMovements, right));
  }

  private void hits() throws IOException {
    Map<String, BigDecimal> placed = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> placements =
            CsvReader.builder().ofNamedCsvRecord(file("escalation", "hit-placements.csv"));
        Stream<NamedCsvRecord> rows = placements.stream()) {
      rows.forEach(row -> placed.merge(row.getField("reason"), BigDecimal.ONE, BigDecimal::add));
    }
    controls.add(
        new Control(
            "hits", "found", BigDecimal.valueOf(lines(file("detection", "hits.jsonl"))), placed));
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).count();
    }
  }

  private JsonNode json(String step, String name) throws IOException {
    return JSON.readTree(Files.readAllBytes(file(step, name)));
  }

  private Path file(String step, String name) {
    return night.home().staging(night, step).resolve(name);
  }
}
