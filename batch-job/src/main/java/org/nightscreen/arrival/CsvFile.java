package org.nightscreen.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.nightscreen.arrival.row.CsvFields;
import org.nightscreen.arrival.row.ReasonCode;
import org.nightscreen.arrival.row.RecordSplitter;
import org.nightscreen.arrival.row.Refusal;

/** The parsed rows of one CSV file, read as they are asked for. */
final class CsvFile implements Iterator<Object[]> {

  private static final int KEPT_OF_LONG_LINE = 1_000;

  private final InputStream bytes;
  private final RecordSplitter records;
  private final CsvFields fields;
  private final RowIntake intake;
  private Object[] next;

  /**
   * @param file the file; its header was checked before
   * @param terms the delivery's terms
   */
  CsvFile(SourceFile file, RowIntake.Terms terms) {
    char separator = terms.mapping().separator();
    try {
      bytes = file.open();
      records = new RecordSplitter(bytes, separator, FileHeader.RECORD_LIMIT);
      fields = new CsvFields(separator);
      records.next();
      List<String> header = List.of(fields.split(CsvFields.decode(records.bytes())));
      intake = new RowIntake(terms, file.name(), header);
      advance();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (Refusal headerChanged) {
      throw FileHeader.wrong(file, "changed while it was read; deliver it again");
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Object[] next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Object[] row = next;
    try {
      advance();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return row;
  }

  private void advance() throws IOException {
    if (records.next()) {
      next = row();
    } else {
      next = null;
      bytes.close();
    }
  }

  private Object[] row() {
    byte[] record = records.bytes();
    return switch (records.fault()) {
      case NONE -> parsed(record);
      case TOO_LONG ->
          refused(
              ReasonCode.LINE_TOO_LONG,
              "The line is longer than "
                  + FileHeader.RECORD_LIMIT
                  + " bytes; its beginning is kept",
              beginning(record));
      case OPEN_QUOTE ->
          refused(
              ReasonCode.MALFORMED_QUOTES,
              "A quoted field of the line does not end",
              lossy(record));
      case BROKEN_STREAM ->
          refused(
              ReasonCode.FILE_BROKEN, "The file ends in the middle of its data", beginning(record));
    };
  }

  private Object[] parsed(byte[] record) {
    try {
      String text = CsvFields.decode(record);
      return intake.row(fields.split(text), records.line(), () -> text);
    } catch (Refusal refusal) {
      String original = lossy(record);
      boolean undecodable = refusal.reason() == ReasonCode.ENCODING;
      return refused(
          refusal.reason(),
          refusal.getMessage(),
          undecodable ? original + " hex:" + HexFormat.of().formatHex(record) : original);
    }
  }

  private Object[] refused(ReasonCode reason, String message, String original) {
    return intake.refused(records.line(), reason, message, original);
  }

  private static String lossy(byte[] record) {
    return new String(record, StandardCharsets.UTF_8);
  }

  private static String beginning(byte[] record) {
    String text = lossy(record);
    return text.length() > KEPT_OF_LONG_LINE ? text.substring(0, KEPT_OF_LONG_LINE) : text;
  }
}
