package org.nightscreen.samples.drop;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.Field;

/** Writes one canonical CSV file: UTF-8, one header row, line feed. */
final class CsvFeedWriter implements FeedWriter {

  private static final int BUFFER_BYTES = 8_192;

  private final CsvText text = new CsvText();
  private final List<Function<Record, Object>> accessors;
  private final String[] values;
  private final CsvWriter csv;

  CsvFeedWriter(FeedKind kind, Path file, boolean compressed) throws IOException {
    accessors = CanonicalRecords.accessors(kind);
    values = new String[accessors.size()];
    OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
    csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(compressed ? new GZIPOutputStream(bytes) : bytes, StandardCharsets.UTF_8);
    csv.writeRecord(kind.fields().stream().map(Field::name).toList());
  }

  @Override
  public void write(Record row) {
    for (int i = 0; i < values.length; i++) {
      values[i] = text.of(accessors.get(i).apply(row));
    }
    csv.writeRecord(values);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
