package org.nightscreen.samples;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.nightscreen.samples.scenario.Label;

/** Writes {@code labels.csv}: what each generated behaviour is and which rows carry it. */
final class LabelWriter implements AutoCloseable {

  static final List<String> COLUMNS =
      List.of(
          "scenario_id",
          "typology",
          "kind",
          "subject_kind",
          "subject_id",
          "customer_id",
          "first_event",
          "last_event",
          "transaction_ids");

  private final CsvWriter csv;

  LabelWriter(Path file) throws IOException {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    csv.writeRecord(COLUMNS);
  }

  void write(Label label) {
    csv.writeRecord(
        label.scenarioId(),
        label.typology(),
        label.positive() ? "positive" : "hard_negative",
        label.subjectKind().name(),
        label.subjectId(),
        label.customerId(),
        label.firstEvent().toString(),
        label.lastEvent().toString(),
        String.join("|", label.transactionIds()));
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
