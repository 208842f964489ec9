package org.nightscreen.handover.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/** Copies a staged CSV line by line, neutralising cells that a spreadsheet would run. */
public final class CsvCopy {

  private CsvCopy() {}

  /**
   * Copies the file, or writes only the headings where there is none.
   *
   * @throws NightscreenException STORE_UNAVAILABLE if one of them cannot be read or written
   */
  public static void copy(Path from, Path to, String headings) {
    try {
      if (Files.notExists(from)) {
        Files.writeString(to, headings);
        return;
      }
      try (CsvReader<CsvRecord> lines =
              CsvReader.builder().skipEmptyLines(false).ofCsvRecord(from);
          CsvWriter copy = CsvText.writer(Files.newBufferedWriter(to))) {
        for (CsvRecord line : lines) {
          copy.writeRecord(line.getFields().stream().map(CsvText::cell).toList());
        }
      }
    } catch (IOException | UncheckedIOException broken) {
      throw new NightscreenException(
          FailureCode.STORE_UNAVAILABLE,
          "The staged table "
              + from.getFileName()
              + " cannot be copied; check space and permissions, then resume.",
          broken);
    }
  }
}
