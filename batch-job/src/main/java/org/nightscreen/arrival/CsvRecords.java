package org.nightscreen.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.nightscreen.arrival.feed.Format;
import org.nightscreen.arrival.row.CsvFields;
import org.nightscreen.arrival.row.ReasonCode;
import org.nightscreen.arrival.row.RecordSplitter;
import org.nightscreen.arrival.row.Refusal;

/** The records of a part of a CSV file, judged one after the other. */
final class CsvRecords implements SourceRows {

  private static final int KEPT_OF_LONG_LINE = 1_000;

  private final InputStream bytes;
  private final RecordSplitter records;
  private final CsvFields fields;
  private final RowIntake intake;
  private RefusedRow refused;

  /**
   * @param part the part; the header of its file was checked before
   * @param terms the delivery's terms
   */
  CsvRecords(FilePart part, RowIntake.Terms terms) throws IOException {
    char separator = terms.mapping().separator();
    fields = new CsvFields(separator);
    intake =
        new RowIntake(
            terms, part.file().name(), FileHeader.columns(part.file(), Format.CSV, separator));
    bytes = part.open();
    records = part.records(bytes, separator);
  }

  @Override
  public boolean next() throws IOException {
    if (!records.next()) {
      return false;
    }
    refused = intake.takes(records) ? null : closerLook(records.bytes());
    return true;
  }

  @Override
  public long line() {
    return records.line();
  }

  @Override
  public RefusedRow refused() {
    return refused;
  }

  @Override
  public RowIntake intake() {
    return intake;
  }

  @Override
  public String original() {
    return lossy(records.bytes());
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private RefusedRow closerLook(byte[] record) {
    return switch (records.fault()) {
      case NONE -> parsed(record);
      case TOO_LONG ->
          unread(
              ReasonCode.LINE_TOO_LONG,
              "The line is longer than "
                  + FileHeader.RECORD_LIMIT
                  + " bytes; its beginning is kept",
              beginning(record));
      case OPEN_QUOTE ->
          unread(
              ReasonCode.MALFORMED_QUOTES,
              "A quoted field of the line does not end",
              lossy(record));
      case BROKEN_STREAM ->
          unread(
              ReasonCode.FILE_BROKEN, "The file ends in the middle of its data", beginning(record));
    };
  }

  private RefusedRow parsed(byte[] record) {
    try {
      String text = CsvFields.decode(record);
      return intake.refusal(fields.split(text), records.line(), () -> text);
    } catch (Refusal refusal) {
      String original = lossy(record);
      boolean undecodable = refusal.reason() == ReasonCode.ENCODING;
      return unread(
          refusal.reason(),
          refusal.getMessage(),
          undecodable ? original + " hex:" + HexFormat.of().formatHex(record) : original);
    }
  }

  private RefusedRow unread(ReasonCode reason, String message, String original) {
    return intake.unread(records.line(), reason, message, original);
  }

  private static String lossy(byte[] record) {
    return new String(record, StandardCharsets.UTF_8);
  }

  private static String beginning(byte[] record) {
    String text = lossy(record);
    return text.length() > KEPT_OF_LONG_LINE ? text.substring(0, KEPT_OF_LONG_LINE) : text;
  }
}
