package org.nightscreen.benchmark.micro;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.timeline.EntryColumns;

/** Entries written and read one row after the other: the plain version of a block. */
final class Rows {

  private Rows() {}

  static List<EntryRow> of(EntryColumns columns) {
    List<EntryRow> rows = new ArrayList<>(columns.size());
    for (int entry = 0; entry < columns.size(); entry++) {
      rows.add(EntryRow.of(columns, entry));
    }
    return rows;
  }

  static byte[] write(List<EntryRow> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(rows.size());
      for (EntryRow row : rows) {
        row.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static List<EntryRow> read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int size = in.readInt();
      List<EntryRow> rows = new ArrayList<>(size);
      for (int row = 0; row < size; row++) {
        rows.add(EntryRow.read(in));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
