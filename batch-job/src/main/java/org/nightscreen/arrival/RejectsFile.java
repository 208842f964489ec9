package org.nightscreen.arrival;

import static org.apache.spark.sql.functions.col;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.nightscreen.night.Home;

/**
 * Writes {@code rejects.csv}: all refused rows of a run, sorted by feed, file and line. A
 * spreadsheet must not take a refused text for a formula, so such a text gets an apostrophe;
 * quarantine keeps it untouched.
 */
final class RejectsFile {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private RejectsFile() {}

  static void write(SparkSession spark, Home home, List<FeedReport> feeds, Path file) {
    try {
      Files.createDirectories(file.getParent());
      try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
        csv.writeRecord("feed", "file", "line", "reason", "message", "original");
        for (FeedReport feed : feeds) {
          append(spark, home, feed, csv);
        }
      }
    } catch (IOException failed) {
      throw LocalTree.unusable(file, failed);
    }
  }

  private static void append(SparkSession spark, Home home, FeedReport feed, CsvWriter csv) {
    if (feed.rejected() == 0) {
      return;
    }
    Path directory = RefusedRows.directory(home, feed.kind(), feed.loadId());
    Iterator<Row> rows =
        spark
            .read()
            .schema(LedgerSchema.quarantine())
            .parquet(directory.toString())
            .orderBy(
                col(LedgerSchema.SOURCE_FILE),
                col(LedgerSchema.SOURCE_LINE),
                col(LedgerSchema.REASON))
            .toLocalIterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      csv.writeRecord(
          feed.feedId(),
          harmless(row.getString(0)),
          String.valueOf(row.getLong(1)),
          row.getString(2),
          harmless(row.getString(3)),
          harmless(row.getString(4)));
    }
  }

  private static String harmless(String text) {
    boolean formula =
        text != null && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
