package org.nightscreen.arrival;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Refused rows on their way into one file of quarantine. */
final class QuarantinePart implements Closeable {

  private static final int AMOUNT_BYTES = 16;
  private static final int AMOUNT_SCALE = 18;

  private final ParquetWriter<RefusedRow> rows;

  QuarantinePart(Path path) throws IOException {
    rows =
        new ParquetPart<RefusedRow>(
                ParquetSchema.of(LedgerSchema.quarantine()), QuarantinePart::write)
            .open(path, List.of(LedgerSchema.SOURCE_LINE, LedgerSchema.ORIGINAL));
  }

  void write(RefusedRow row) throws IOException {
    rows.write(row);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private static void write(RefusedRow row, RecordConsumer to) {
    text(to, LedgerSchema.SOURCE_FILE, 0, row.file());
    to.startField(LedgerSchema.SOURCE_LINE, 1);
    to.addLong(row.line());
    to.endField(LedgerSchema.SOURCE_LINE, 1);
    text(to, LedgerSchema.REASON, 2, row.reason());
    text(to, LedgerSchema.MESSAGE, 3, row.message());
    text(to, LedgerSchema.ORIGINAL, 4, row.original());
    text(to, LedgerSchema.CONTROL_CURRENCY, 5, row.currency());
    if (row.amount() != null) {
      to.startField(LedgerSchema.CONTROL_AMOUNT, 6);
      to.addBinary(Binary.fromConstantByteArray(amount(row)));
      to.endField(LedgerSchema.CONTROL_AMOUNT, 6);
    }
  }

  private static byte[] amount(RefusedRow row) {
    byte[] shortest = row.amount().setScale(AMOUNT_SCALE).unscaledValue().toByteArray();
    byte[] amount = new byte[AMOUNT_BYTES];
    java.util.Arrays.fill(amount, (byte) (shortest[0] < 0 ? -1 : 0));
    System.arraycopy(shortest, 0, amount, AMOUNT_BYTES - shortest.length, shortest.length);
    return amount;
  }

  private static void text(RecordConsumer to, String name, int at, String value) {
    if (value != null) {
      to.startField(name, at);
      to.addBinary(Binary.fromString(value));
      to.endField(name, at);
    }
  }
}
