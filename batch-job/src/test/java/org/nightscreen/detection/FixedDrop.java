package org.nightscreen.detection;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.nightscreen.samples.GenerateCommand;
import picocli.CommandLine;

/**
 * A generated drop that is the same on every machine: the whole of it, to load as history, and one
 * night of it on which several stories end.
 *
 * @param whole all files, movements after the night included
 * @param night the movements of the night and the account master
 */
record FixedDrop(Path whole, Path night) {

  static final LocalDate NIGHT = LocalDate.of(2026, 3, 25);

  private static final Map<String, String> TIMES =
      Map.of(
          "bank_transaction", "booking_datetime",
          "exchange_transaction", "event_datetime",
          "access_event", "event_datetime");

  static FixedDrop generatedIn(Path directory) throws IOException {
    FixedDrop drop =
        new FixedDrop(
            directory.resolve("whole"), Files.createDirectories(directory.resolve("night")));
    int exitCode =
        new CommandLine(new GenerateCommand())
            .execute(
                "--customers=120",
                "--days=60",
                "--end-date=2026-03-31",
                "--seed=3",
                "--positives=1",
                "--out=" + drop.whole());
    if (exitCode != 0) {
      throw new IllegalStateException("The drop cannot be generated, see what the command printed");
    }
    for (Map.Entry<String, String> feed : TIMES.entrySet()) {
      drop.cutOutNight(feed.getKey() + ".csv", feed.getValue());
    }
    Files.copy(
        drop.whole().resolve("account_master.csv"), drop.night().resolve("account_master.csv"));
    settle(drop.night().resolve("account_master.csv"));
    return drop;
  }

  private void cutOutNight(String file, String time) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().ofNamedCsvRecord(whole.resolve(file));
        CsvWriter csv = CsvWriter.builder().build(night.resolve(file))) {
      boolean headed = false;
      for (NamedCsvRecord row : rows) {
        if (!headed) {
          csv.writeRecord(row.getHeader());
          headed = true;
        }
        if (row.getField(time).startsWith(NIGHT.toString())) {
          csv.writeRecord(row.getFields());
        }
      }
    }
    settle(night.resolve(file));
  }

  /** Makes a file look finished: fresh ones are taken for being still written. */
  private static void settle(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
  }
}
