package org.nightscreen.handover.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Copies a Parquet file and puts its footer into one order. The writer keeps the encodings of a
 * column in a hash set of enum constants, so that the same rows give other bytes in another JVM.
 */
final class SteadyFooter {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** Length of the footer, then the magic number. */
  private static final int TAIL = Integer.BYTES + MAGIC.length;

  private SteadyFooter() {}

  /** Copies the file, whose footer must not be encrypted. */
  static void copy(Path from, Path to) throws IOException {
    try (SeekableByteChannel file = Files.newByteChannel(from);
        OutputStream out = Files.newOutputStream(to)) {
      InputStream in = Channels.newInputStream(file);
      file.position(file.size() - TAIL);
      int length =
          ByteBuffer.wrap(in.readNBytes(Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN).getInt();
      long rows = file.size() - TAIL - length;
      file.position(rows);
      byte[] footer = ordered(in.readNBytes(length));
      file.position(0);
      transfer(in, rows, out);
      out.write(footer);
      out.write(
          ByteBuffer.allocate(Integer.BYTES)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putInt(footer.length)
              .array());
      out.write(MAGIC);
    }
  }

  private static byte[] ordered(byte[] footer) throws IOException {
    FileMetaData told = Util.readFileMetaData(new ByteArrayInputStream(footer));
    for (RowGroup group : told.getRow_groups()) {
      for (ColumnChunk column : group.getColumns()) {
        column.getMeta_data().getEncodings().sort(Comparator.naturalOrder());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(footer.length);
    Util.writeFileMetaData(told, out);
    return out.toByteArray();
  }

  private static void transfer(InputStream in, long bytes, OutputStream out) throws IOException {
    byte[] piece = new byte[1 << 16];
    long left = bytes;
    while (left > 0) {
      int read = in.read(piece, 0, (int) Math.min(piece.length, left));
      if (read < 0) {
        throw new IOException("The Parquet file ended before its footer");
      }
      out.write(piece, 0, read);
      left -= read;
    }
  }
}
