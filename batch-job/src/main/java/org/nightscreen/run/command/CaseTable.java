package org.nightscreen.run.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/** The published cases as a table for the terminal, in the order of their priority. */
final class CaseTable {

  private static final List<String> COLUMNS =
      List.of("priority", "case_id", "change", "score", "disposition", "subject", "typologies");

  private CaseTable() {}

  static String of(Path casesCsv) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS);
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(casesCsv);
        Stream<NamedCsvRecord> records = reader.stream()) {
      records.forEach(
          record ->
              rows.add(
                  COLUMNS.stream().map(column -> record.findField(column).orElse("")).toList()));
    } catch (IOException e) {
      throw new NightscreenException(
          FailureCode.STORE_UNAVAILABLE, casesCsv + " cannot be read.", e);
    }
    return aligned(rows);
  }

  private static String aligned(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < COLUMNS.size(); column++) {
        line.append(String.format("%-" + (width(rows, column) + 2) + "s", row.get(column)));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
