package org.nightscreen.escalation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/**
 * The staging of this stage: {@code cases.jsonl}, {@code hit-placements.csv}, {@code
 * loose-episodes.jsonl} and {@code escalation-report.json}. A resumed run publishes from them.
 *
 * @param directory where they lie
 */
public record EscalationFiles(Path directory) {

  private static final String CASES = "cases.jsonl";
  private static final String PLACEMENTS = "hit-placements.csv";
  private static final String LOOSE_EPISODES = "loose-episodes.jsonl";
  private static final String REPORT = "escalation-report.json";

  /** Writes all four files, over what a run before left. */
  public void write(EscalationResult result) {
    try {
      Files.createDirectories(directory);
      writeLines(CASES, result.cases());
      writeLines(LOOSE_EPISODES, result.looseEpisodes());
      writeLines(REPORT, List.of(result.report()));
      writePlacements(result.placements());
    } catch (IOException e) {
      throw unavailable("written", e);
    }
  }

  /** The result that {@link #write} was given. */
  public EscalationResult read() {
    try {
      return new EscalationResult(
          readLines(CASES, CaseRecord.class),
          readPlacements(),
          readLines(LOOSE_EPISODES, LooseEpisode.class),
          readLines(REPORT, EscalationReport.class).get(0));
    } catch (IOException e) {
      throw unavailable("read", e);
    }
  }

  private void writeLines(String file, Collection<?> records) throws IOException {
    Files.write(
        directory.resolve(file),
        (Iterable<String>) records.stream().map(RecordJson::write)::iterator);
  }

  private <T> List<T> readLines(String file, Class<T> type) throws IOException {
    try (Stream<String> lines = Files.lines(directory.resolve(file))) {
      return lines.map(line -> RecordJson.read(line, type, file)).toList();
    }
  }

  private void writePlacements(List<HitPlacement> placements) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(directory.resolve(PLACEMENTS))) {
      csv.writeRecord("hit_id", "case_id", "reason");
      placements.forEach(each -> csv.writeRecord(each.hitId(), each.caseId(), each.reason()));
    }
  }

  private List<HitPlacement> readPlacements() throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(directory.resolve(PLACEMENTS))) {
      return csv.stream()
          .map(row -> new HitPlacement(row.getField(0), caseId(row.getField(1)), row.getField(2)))
          .toList();
    }
  }

  private static String caseId(String field) {
    return field.isEmpty() ? null : field;
  }

  private NightscreenException unavailable(String verb, IOException cause) {
    return new NightscreenException(
        FailureCode.STORE_UNAVAILABLE,
        "The staging of escalation cannot be "
            + verb
            + " in "
            + directory
            + "; check the disk and resume",
        cause);
  }
}
