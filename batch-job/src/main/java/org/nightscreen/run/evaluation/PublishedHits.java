package org.nightscreen.run.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Night;

/**
 * What a published run found.
 *
 * @param hits its rows of outcome HIT
 * @param customers customers it walked
 * @param cases case ids with the customers of their hits
 */
record PublishedHits(List<Row> hits, long customers, List<CaseOf> cases) {

  /** A row of {@code hits.csv}. */
  record Row(
      String typology,
      String subjectKind,
      String subjectId,
      Set<String> customers,
      Instant from,
      Instant to,
      Set<String> transactionIds,
      String caseId) {}

  /** A case and the customers that its hits speak of. */
  record CaseOf(String caseId, Set<String> customers) {}

  /** Reads the current revision of a run. */
  static PublishedHits read(Night night) {
    Path run = night.home().root().resolve("runs").resolve(night.runKey());
    try {
      Path revision = current(run);
      List<Row> hits = rows(revision.resolve("hits.csv"));
      JsonNode report =
          new ObjectMapper().readTree(Files.readAllBytes(revision.resolve("run-report.json")));
      return new PublishedHits(
          hits, report.path("detection").path("customers").asLong(), cases(hits));
    } catch (IOException e) {
      throw new NightscreenException(
          FailureCode.INPUT_MISSING,
          "The run " + night.runKey() + " has no published revision in this home; run it first.",
          e);
    }
  }

  private static Path current(Path run) throws IOException {
    Path text = run.resolve("CURRENT");
    return Files.exists(text)
        ? run.resolve(Files.readString(text).strip())
        : run.resolve("current");
  }

  private static List<Row> rows(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        if (row.getField("outcome").equals("HIT")) {
          rows.add(
              new Row(
                  row.getField("typology"),
                  row.getField("subject_kind"),
                  row.getField("subject_id"),
                  Labels.several(row.getField("customer_ids")),
                  Instant.parse(row.getField("window_from")),
                  Instant.parse(row.getField("window_to")),
                  Labels.several(row.getField("transaction_ids")),
                  row.getField("case_id")));
        }
      }
    }
    return rows;
  }

  private static List<CaseOf> cases(List<Row> hits) {
    java.util.TreeMap<String, Set<String>> cases = new java.util.TreeMap<>();
    for (Row hit : hits) {
      if (!hit.caseId().isEmpty()) {
        cases.computeIfAbsent(hit.caseId(), any -> new TreeSet<>()).addAll(hit.customers());
      }
    }
    return cases.entrySet().stream().map(one -> new CaseOf(one.getKey(), one.getValue())).toList();
  }
}
