package org.nightscreen.arrival;

import static org.apache.spark.sql.functions.col;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.nightscreen.night.Home;

/**
 * Writes {@code rejects.csv}: all refused rows of a run, sorted by feed, file and line. A
 * spreadsheet must not take a refused text for a formula, so such a text gets an apostrophe;
 * quarantine keeps it untouched.
 */
final class RejectsFile {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  /** More refused rows than a night lets pass are sorted by Spark. */
  private static final long FEW = 20_000;

  private static final StructType COLUMNS =
      new StructType(Arrays.copyOf(LedgerSchema.quarantine().fields(), 5));

  private RejectsFile() {}

  /** The text of a refused row. */
  private record Line(byte[] sortedBy, String file, long line, String... texts) {

    static Line of(Group row) {
      String file = text(row, 0);
      String[] texts = {text(row, 2), text(row, 3), text(row, 4)};
      return new Line(file.getBytes(StandardCharsets.UTF_8), file, row.getLong(1, 0), texts);
    }

    static Line of(Row row) {
      String[] texts = {row.getString(2), row.getString(3), row.getString(4)};
      return new Line(null, row.getString(0), row.getLong(1), texts);
    }

    private static String text(Group row, int field) {
      return row.getFieldRepetitionCount(field) == 0 ? null : row.getString(field, 0);
    }
  }

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

  private static void append(SparkSession spark, Home home, FeedReport feed, CsvWriter csv)
      throws IOException {
    if (feed.rejected() == 0) {
      return;
    }
    Path directory = FeedIntake.quarantine(home, feed.kind(), feed.loadId());
    Iterator<Line> lines = feed.rejected() <= FEW ? few(directory) : many(spark, directory);
    while (lines.hasNext()) {
      Line line = lines.next();
      csv.writeRecord(
          feed.feedId(),
          harmless(line.file()),
          String.valueOf(line.line()),
          line.texts()[0],
          harmless(line.texts()[1]),
          harmless(line.texts()[2]));
    }
  }

  private static Iterator<Line> few(Path directory) throws IOException {
    List<Line> lines = new ArrayList<>();
    LocalRows.each(LocalTree.files(directory, ".parquet"), COLUMNS, row -> lines.add(Line.of(row)));
    lines.sort(
        Comparator.comparing(Line::sortedBy, Arrays::compareUnsigned)
            .thenComparing(Line::line)
            .thenComparing(line -> line.texts()[0]));
    return lines.iterator();
  }

  private static Iterator<Line> many(SparkSession spark, Path directory) {
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
    Iterable<Row> all = () -> rows;
    return java.util.stream.StreamSupport.stream(all.spliterator(), false).map(Line::of).iterator();
  }

  private static String harmless(String text) {
    boolean formula =
        text != null && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
