package org.nightscreen.arrival.row;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Splits a CSV byte stream into records in bounded memory. A CSV library stops at the first record
 * it cannot hold; a night must go on at the next line, with the original bytes of the refused one.
 *
 * <p>Records end at LF, CRLF or CR outside quotes; blank lines are no records. A quoted field that
 * does not end within the record limit is taken for a stray quote: its first line alone is refused.
 */
public final class RecordSplitter {

  /** What stands in the way of reading the record. */
  public enum Fault {
    NONE,
    TOO_LONG,
    OPEN_QUOTE,
    BROKEN_STREAM
  }

  private static final int INITIAL_BUFFER = 1 << 16;
  private static final int KEPT_OF_LONG_LINE = 4_000;

  private final InputStream in;
  private final byte separator;
  private final int limit;
  private byte[] buffer = new byte[INITIAL_BUFFER];
  private int position;
  private int filled;
  private boolean ended;
  private boolean broken;
  private boolean brokenTold;
  private long nextLine = 1;

  private long line;
  private int start;
  private int length;
  private Fault fault = Fault.NONE;

  /**
   * @param in the decompressed bytes
   * @param separator the field separator, an ASCII character
   * @param limit the longest record in bytes
   */
  public RecordSplitter(InputStream in, char separator, int limit) throws IOException {
    this.in = in;
    this.separator = (byte) separator;
    this.limit = limit;
    skipByteOrderMark();
  }

  /** Moves to the next record; false at the end of the stream. */
  public boolean next() throws IOException {
    skipBlankLines();
    line = nextLine;
    start = position;
    length = 0;
    fault = Fault.NONE;
    if (!available(0)) {
      return endOfStream();
    }
    scan();
    return true;
  }

  /** The line of the file that the record begins on, counted from 1. */
  public long line() {
    return line;
  }

  public Fault fault() {
    return fault;
  }

  /** The bytes of the record without its line end; of a line too long, its beginning. */
  public byte[] bytes() {
    return Arrays.copyOfRange(buffer, start, start + length);
  }

  private boolean endOfStream() {
    if (broken && !brokenTold) {
      brokenTold = true;
      fault = Fault.BROKEN_STREAM;
      return true;
    }
    return false;
  }

  private void scan() throws IOException {
    int at = 0;
    long newlines = 0;
    boolean quoted = false;
    boolean fieldStart = true;
    while (available(at)) {
      if (at >= limit) {
        overflow(at);
        return;
      }
      byte b = buffer[position + at];
      if (quoted) {
        if (b == '\n') {
          newlines++;
        } else if (b == '"') {
          if (available(at + 1) && buffer[position + at + 1] == '"') {
            at++;
          } else {
            quoted = false;
          }
        }
      } else if (b == '\n' || b == '\r') {
        finish(at, newlines + 1);
        return;
      } else {
        quoted = b == '"' && fieldStart;
        fieldStart = b == separator;
      }
      at++;
    }
    if (quoted) {
      openQuote(at);
    } else {
      finish(at, newlines + 1);
    }
  }

  private void finish(int size, long lines) throws IOException {
    if (broken && !available(size)) {
      // The last record of a torn stream may be half of one: it is told as the broken place, not
      // read.
      start = position;
      length = Math.min(size, KEPT_OF_LONG_LINE);
      fault = Fault.BROKEN_STREAM;
      brokenTold = true;
      position += size;
      return;
    }
    nextLine += lines;
    int end = lineEnd(size);
    start = position;
    length = size;
    position += size + end;
  }

  private int lineEnd(int at) throws IOException {
    if (!available(at)) {
      return 0;
    }
    boolean pair =
        buffer[position + at] == '\r' && available(at + 1) && buffer[position + at + 1] == '\n';
    return pair ? 2 : 1;
  }

  private void overflow(int size) throws IOException {
    if (firstLineLength(size) < size) {
      openQuote(size);
      return;
    }
    byte[] kept =
        Arrays.copyOfRange(buffer, position, position + Math.min(size, KEPT_OF_LONG_LINE));
    discardLine();
    start = 0;
    length = kept.length;
    fault = Fault.TOO_LONG;
    keepAside(kept);
    nextLine++;
  }

  /** Puts the kept beginning before the unread bytes, which move behind it. */
  private void keepAside(byte[] kept) {
    int unread = filled - position;
    byte[] joined = new byte[Math.max(INITIAL_BUFFER, kept.length + unread)];
    System.arraycopy(kept, 0, joined, 0, kept.length);
    System.arraycopy(buffer, position, joined, kept.length, unread);
    buffer = joined;
    position = kept.length;
    filled = kept.length + unread;
  }

  private void openQuote(int size) throws IOException {
    int first = firstLineLength(size);
    int end = first < size ? lineEnd(first) : 0;
    fault = Fault.OPEN_QUOTE;
    start = position;
    length = first;
    position += first + end;
    nextLine++;
  }

  private int firstLineLength(int size) {
    for (int i = 0; i < size; i++) {
      if (buffer[position + i] == '\n' || buffer[position + i] == '\r') {
        return i;
      }
    }
    return size;
  }

  private void discardLine() throws IOException {
    while (true) {
      while (position < filled) {
        byte b = buffer[position++];
        if (b == '\n') {
          return;
        }
      }
      position = 0;
      filled = 0;
      if (!fill()) {
        return;
      }
    }
  }

  private void skipBlankLines() throws IOException {
    while (available(0) && (buffer[position] == '\n' || buffer[position] == '\r')) {
      position += lineEnd(0);
      nextLine++;
    }
  }

  private void skipByteOrderMark() throws IOException {
    boolean mark =
        available(2)
            && buffer[0] == (byte) 0xEF
            && buffer[1] == (byte) 0xBB
            && buffer[2] == (byte) 0xBF;
    if (mark) {
      position = 3;
    }
  }

  /** Whether the byte that far from the position can be had. */
  private boolean available(int offset) throws IOException {
    while (position + offset >= filled) {
      if (ended) {
        return false;
      }
      makeRoom();
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  private void makeRoom() {
    if (filled < buffer.length) {
      return;
    }
    int unread = filled - position;
    byte[] roomier = unread > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
    System.arraycopy(buffer, position, roomier, 0, unread);
    buffer = roomier;
    filled = unread;
    position = 0;
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    try {
      int count = in.read(buffer, filled, buffer.length - filled);
      if (count < 0) {
        ended = true;
        return false;
      }
      filled += count;
      return true;
    } catch (EOFException | ZipException torn) {
      ended = true;
      broken = true;
      return false;
    }
  }
}
