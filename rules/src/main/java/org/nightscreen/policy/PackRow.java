package org.nightscreen.policy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of a CSV table of the pack.
 *
 * @param file path in the pack
 * @param line number of the line in the file, from 1
 * @param fields text by column, stripped, never null
 */
record PackRow(String file, long line, Map<String, String> fields) {

  /** The rows of a table that has exactly these columns, in any order. */
  static List<PackRow> read(PackFiles pack, String file, List<String> columns) {
    List<PackRow> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(pack.text(file))) {
      List<String> header = null;
      for (CsvRecord record : reader) {
        if (header == null) {
          header = header(record, file, columns);
        } else {
          rows.add(row(record, file, header));
        }
      }
      if (header == null) {
        throw PackFault.in(
            file, "the file is empty", "begin it with the line " + String.join(",", columns));
      }
      return rows;
    } catch (CsvParseException e) {
      throw PackFault.in(file, "the file is not a CSV table", "check its quotation marks");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> header(CsvRecord record, String file, List<String> columns) {
    List<String> header = record.getFields().stream().map(String::strip).toList();
    for (String column : columns) {
      if (!header.contains(column)) {
        throw PackFault.at(file, 1, "column '" + column + "' is missing", "add it");
      }
    }
    for (String column : header) {
      if (!columns.contains(column)) {
        throw PackFault.at(file, 1, "column '" + column + "' is not known", "remove it");
      }
    }
    if (header.size() != columns.size()) {
      throw PackFault.at(file, 1, "a column stands there twice", "remove one");
    }
    return header;
  }

  private static PackRow row(CsvRecord record, String file, List<String> header) {
    if (record.getFieldCount() != header.size()) {
      throw PackFault.at(
          file,
          record.getStartingLineNumber(),
          "the line has " + record.getFieldCount() + " fields and the header " + header.size(),
          "add or remove commas, or quote the field that contains one");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (int at = 0; at < header.size(); at++) {
      fields.put(header.get(at), record.getField(at).strip());
    }
    return new PackRow(file, record.getStartingLineNumber(), fields);
  }

  String text(String column) {
    return fields.get(column);
  }

  boolean empty(String column) {
    return fields.get(column).isEmpty();
  }
}
