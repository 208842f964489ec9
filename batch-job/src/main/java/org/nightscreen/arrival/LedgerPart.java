package org.nightscreen.arrival;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.nightscreen.arrival.row.KindShape;
import org.nightscreen.arrival.row.ParsedRow;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.Field;
import org.nightscreen.canonical.FieldType;

/** Accepted rows on their way into one file of a load. */
final class LedgerPart implements Closeable {

  private static final int MONEY_BYTES = 10;
  private static final int QUANTITY_BYTES = 16;

  /** What stands in a ledger row beyond the canonical fields. */
  static final class Origin {
    long line;
    long contentHash;
    long keyHash;
    long rowHash;
    boolean late;
    boolean pending;
  }

  private final FeedKind kind;
  private final FieldType[] types;
  private final String[] names;
  private final Binary loadId;
  private final Binary file;
  private final boolean rowHashes;
  private final Origin origin = new Origin();
  private final byte[] decimal = new byte[QUANTITY_BYTES];
  private final ParquetWriter<ParsedRow> rows;

  /**
   * @param path where it goes
   * @param terms by what the rows were read
   * @param file the file they were delivered in
   */
  LedgerPart(Path path, RowIntake.Terms terms, String file) throws IOException {
    kind = terms.kind();
    rowHashes = terms.statement();
    types = kind.fields().stream().map(Field::type).toArray(FieldType[]::new);
    names = kind.fields().stream().map(Field::name).toArray(String[]::new);
    loadId = constant(terms.loadId());
    this.file = constant(file);
    MessageType schema = ParquetSchema.of(LedgerSchema.accepted(kind, rowHashes));
    rows = new ParquetPart<ParsedRow>(schema, this::write).open(path, allDifferent());
  }

  private static Binary constant(String text) {
    return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> allDifferent() {
    List<String> columns =
        new ArrayList<>(
            List.of(LedgerSchema.SOURCE_LINE, LedgerSchema.CONTENT_HASH, LedgerSchema.KEY_HASH));
    if (rowHashes) {
      columns.add(LedgerSchema.ROW_HASH);
    }
    List<String> key = KindShape.of(kind).nativeKey();
    if (key.size() == 1) {
      columns.addAll(key);
    }
    return columns;
  }

  /** The values that {@link #write(ParsedRow)} adds to the next row. */
  Origin origin() {
    return origin;
  }

  void write(ParsedRow row) throws IOException {
    rows.write(row);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private void write(ParsedRow row, RecordConsumer to) {
    for (int i = 0; i < types.length; i++) {
      if (row.present(i)) {
        to.startField(names[i], i);
        value(row, i, to);
        to.endField(names[i], i);
      }
    }
    int at = types.length;
    text(to, LedgerSchema.LOAD_ID, at, loadId);
    text(to, LedgerSchema.SOURCE_FILE, at + 1, file);
    number(to, LedgerSchema.SOURCE_LINE, at + 2, origin.line);
    number(to, LedgerSchema.CONTENT_HASH, at + 3, origin.contentHash);
    flag(to, LedgerSchema.LATE, at + 4, origin.late);
    number(to, LedgerSchema.KEY_HASH, at + 5, origin.keyHash);
    flag(to, LedgerSchema.PENDING, at + 6, origin.pending);
    if (rowHashes) {
      number(to, LedgerSchema.ROW_HASH, at + 7, origin.rowHash);
    }
  }

  private static void text(RecordConsumer to, String name, int at, Binary value) {
    to.startField(name, at);
    to.addBinary(value);
    to.endField(name, at);
  }

  private static void number(RecordConsumer to, String name, int at, long value) {
    to.startField(name, at);
    to.addLong(value);
    to.endField(name, at);
  }

  private static void flag(RecordConsumer to, String name, int at, boolean value) {
    to.startField(name, at);
    to.addBoolean(value);
    to.endField(name, at);
  }

  private void value(ParsedRow row, int field, RecordConsumer to) {
    switch (types[field]) {
      case TIMESTAMP -> to.addLong(row.number(field));
      case DATE, INTEGER -> to.addInteger((int) row.number(field));
      case BOOLEAN -> to.addBoolean(row.number(field) != 0);
      case MONEY -> to.addBinary(decimal(row, field, MONEY_BYTES));
      case QUANTITY -> to.addBinary(decimal(row, field, QUANTITY_BYTES));
      case STRING_LIST -> list(row.list(field), to);
      default -> {
        int from = row.from(field);
        to.addBinary(Binary.fromReusedByteArray(row.bytes(field), from, row.to(field) - from));
      }
    }
  }

  private Binary decimal(ParsedRow row, int field, int length) {
    long low = row.number(field);
    long high = row.high(field);
    for (int i = 0; i < Long.BYTES; i++) {
      decimal[length - 1 - i] = (byte) (low >>> Byte.SIZE * i);
    }
    for (int i = Long.BYTES; i < length; i++) {
      decimal[length - 1 - i] = (byte) (high >>> Byte.SIZE * (i - Long.BYTES));
    }
    return Binary.fromReusedByteArray(decimal, 0, length);
  }

  private static void list(String[] elements, RecordConsumer to) {
    to.startGroup();
    if (elements.length > 0) {
      to.startField("list", 0);
      for (String element : elements) {
        to.startGroup();
        to.startField("element", 0);
        to.addBinary(Binary.fromString(element));
        to.endField("element", 0);
        to.endGroup();
      }
      to.endField("list", 0);
    }
    to.endGroup();
  }
}
