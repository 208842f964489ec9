package org.nightscreen.run.evaluation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/** A file of labels: behaviours that must, or must not, be found. */
final class Labels {

  private static final List<String> COLUMNS =
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

  private static final String POSITIVE = "positive";
  private static final String HARD_NEGATIVE = "hard_negative";

  private Labels() {}

  /**
   * One labelled behaviour.
   *
   * @param positive whether it must hit; otherwise it is a hard negative
   * @param customers whose behaviour it is
   * @param transactionIds native ids of the rows that carry it
   */
  record Label(
      String scenario,
      String typology,
      boolean positive,
      String subjectKind,
      String subjectId,
      Set<String> customers,
      Instant first,
      Instant last,
      Set<String> transactionIds) {}

  /**
   * Reads a file.
   *
   * @throws NightscreenException INPUT_MISSING if it cannot be read, BAD_ARGUMENTS naming the line
   *     of the first mistake
   */
  static List<Label> read(Path file) {
    List<Label> labels = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        labels.add(label(file, row));
      }
      return labels;
    } catch (IOException e) {
      throw new NightscreenException(
          FailureCode.INPUT_MISSING, "The labels " + file + " cannot be read; check the path.", e);
    }
  }

  private static Label label(Path file, NamedCsvRecord row) {
    for (String column : COLUMNS) {
      if (row.findField(column).isEmpty()) {
        throw fault(file, row, column, "is missing");
      }
    }
    String kind = row.getField("kind");
    if (!kind.equals(POSITIVE) && !kind.equals(HARD_NEGATIVE)) {
      throw fault(file, row, "kind", "is neither " + POSITIVE + " nor " + HARD_NEGATIVE);
    }
    return new Label(
        row.getField("scenario_id"),
        row.getField("typology"),
        kind.equals(POSITIVE),
        row.getField("subject_kind"),
        row.getField("subject_id"),
        several(row.getField("customer_id")),
        instant(file, row, "first_event"),
        instant(file, row, "last_event"),
        several(row.getField("transaction_ids")));
  }

  static Set<String> several(String joined) {
    return joined.isEmpty() ? Set.of() : new TreeSet<>(List.of(joined.split("\\|")));
  }

  private static Instant instant(Path file, NamedCsvRecord row, String column) {
    try {
      return Instant.parse(row.getField(column));
    } catch (DateTimeParseException e) {
      throw fault(file, row, column, "is no instant such as 2026-03-02T09:00:00Z");
    }
  }

  private static NightscreenException fault(
      Path file, NamedCsvRecord row, String column, String what) {
    return new NightscreenException(
        FailureCode.BAD_ARGUMENTS,
        file.getFileName()
            + " line "
            + row.getStartingLineNumber()
            + ": "
            + column
            + " "
            + what
            + "; correct the file.");
  }
}
