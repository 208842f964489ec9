package org.nightscreen.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.Type;
import org.nightscreen.arrival.feed.Format;
import org.nightscreen.arrival.row.CsvFields;
import org.nightscreen.arrival.row.RecordSplitter;
import org.nightscreen.arrival.row.Refusal;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.hadoop.Locations;
import org.nightscreen.hadoop.RemoteParquet;

/** Reads the column names of a file without Spark, and says plainly why it cannot. */
final class FileHeader {

  static final int RECORD_LIMIT = 1 << 20;

  private FileHeader() {}

  /**
   * The column names.
   *
   * @throws NightscreenException FEED_SCHEMA naming the file
   */
  static List<String> columns(SourceFile file, Format format, char separator) {
    List<String> columns = format == Format.PARQUET ? parquet(file) : csv(file, separator);
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column.toLowerCase(Locale.ROOT))) {
        throw wrong(
            file, "names the column '" + column + "' twice; each column needs its own name");
      }
    }
    return columns;
  }

  private static List<String> csv(SourceFile file, char separator) {
    try (InputStream bytes = file.open()) {
      RecordSplitter records = new RecordSplitter(bytes, separator, RECORD_LIMIT);
      if (!records.next()) {
        throw wrong(
            file,
            "is empty, without even a header row; deliver the header also when there are no rows");
      }
      if (records.fault() != RecordSplitter.Fault.NONE) {
        throw wrong(file, "has no readable header row; check that it is a complete CSV file");
      }
      return names(file, new CsvFields(separator).split(CsvFields.decode(records.bytes())));
    } catch (Refusal noText) {
      throw wrong(
          file, "has a header row that is not plain UTF-8 text; check encoding and compression");
    } catch (IOException unreadable) {
      throw wrong(file, "cannot be read or decompressed; deliver it again");
    }
  }

  private static List<String> names(SourceFile file, String[] header) {
    List<String> names = new ArrayList<>();
    for (String name : header) {
      if (name == null) {
        throw wrong(file, "has a column without a name in its header; name it or take it out");
      }
      names.add(name);
    }
    return names;
  }

  private static List<String> parquet(SourceFile file) {
    Path part = firstPart(file);
    try (ParquetFileReader reader = ParquetFileReader.open(input(part))) {
      return reader.getFileMetaData().getSchema().getFields().stream().map(Type::getName).toList();
    } catch (IOException | RuntimeException damaged) {
      throw wrong(file, "is not a readable Parquet file; deliver it again");
    }
  }

  private static InputFile input(Path part) throws IOException {
    return Locations.remote(part) ? RemoteParquet.of(part) : new LocalInputFile(part);
  }

  private static Path firstPart(SourceFile file) {
    return parts(file).stream()
        .findFirst()
        .orElseThrow(() -> wrong(file, "is a directory without Parquet files; deliver it again"));
  }

  /** The file itself, or the Parquet files of a directory, sorted. */
  static List<Path> parts(SourceFile file) {
    Path path = file.asPath();
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.filter(entry -> entry.toString().endsWith(".parquet")).sorted().toList();
    } catch (IOException unreadable) {
      throw wrong(file, "cannot be listed; check its permissions");
    }
  }

  static NightscreenException wrong(SourceFile file, String message) {
    return new NightscreenException(
        FailureCode.FEED_SCHEMA, "File '" + file.name() + "' " + message + ".");
  }
}
