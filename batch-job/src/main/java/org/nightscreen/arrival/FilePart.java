package org.nightscreen.arrival;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.arrival.row.RecordSplitter;

/**
 * A part of a CSV file that begins and ends with whole records, so that one task can read it alone
 * and still tell the line of each record. Quoted line breaks make it impossible to say where a
 * record begins without having read the file from its start; reading it for that alone is cheap.
 *
 * @param file the file
 * @param number of the part within its delivery, from 0
 * @param from its first byte
 * @param to the byte after its last
 * @param firstLine the line it begins on, from 1
 */
record FilePart(SourceFile file, int number, long from, long to, long firstLine)
    implements Serializable {

  /** As much as one task reads; so large a part also makes a ledger file of a good size. */
  static final long USUAL_BYTES = 64L << 20;

  /**
   * The parts of a file, in order. A compressed file is one part: it can only be read from its
   * beginning.
   *
   * @param bytes how large a part is, apart from the rest of its last record
   */
  static List<FilePart> of(SourceFile file, char separator, long bytes) throws IOException {
    long size = Files.size(file.asPath());
    if (file.compressed() || size <= bytes) {
      return List.of(new FilePart(file, 0, 0, Long.MAX_VALUE, 1));
    }
    List<FilePart> parts = new ArrayList<>();
    try (InputStream in = file.open()) {
      RecordSplitter records = new RecordSplitter(in, separator, FileHeader.RECORD_LIMIT);
      long from = 0;
      long firstLine = 1;
      while (records.next()) {
        if (records.consumed() - from >= bytes) {
          parts.add(new FilePart(file, parts.size(), from, records.consumed(), firstLine));
          from = records.consumed();
          firstLine = records.nextLine();
        }
      }
      if (from < size) {
        parts.add(new FilePart(file, parts.size(), from, Long.MAX_VALUE, firstLine));
      }
    }
    return parts;
  }

  FilePart numbered(int other) {
    return new FilePart(file, other, from, to, firstLine);
  }

  /** The bytes of the part. */
  InputStream open() throws IOException {
    if (from == 0) {
      return to == Long.MAX_VALUE ? file.open() : new Limited(file.open(), to);
    }
    SeekableByteChannel channel = Files.newByteChannel(file.asPath()).position(from);
    return new Limited(
        new BufferedInputStream(Channels.newInputStream(channel), 1 << 16), to - from);
  }

  /** The records of the part, without the header of the file. */
  RecordSplitter records(InputStream bytes, char separator) throws IOException {
    if (from > 0) {
      return RecordSplitter.within(bytes, separator, FileHeader.RECORD_LIMIT, firstLine);
    }
    RecordSplitter records = new RecordSplitter(bytes, separator, FileHeader.RECORD_LIMIT);
    records.next();
    return records;
  }

  /** Ends after so many bytes. */
  private static final class Limited extends java.io.FilterInputStream {

    private long left;

    Limited(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int count = in.read(into, offset, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }
  }
}
