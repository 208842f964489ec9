package org.nightscreen.arrival.row;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a CSV byte stream into records in bounded memory. A CSV library stops at the first record
 * it cannot hold; a night must go on at the next line, with the original bytes of the refused one.
 *
 * <p>Records end at LF, CRLF or CR outside quotes; blank lines are no records. A quoted field that
 * does not end within the record limit is taken for a stray quote: its first line alone is refused.
 *
 * <p>While it looks for the end of a record it notes where its fields end and what stands in it, so
 * that nobody has to look at the bytes of an ordinary record again.
 */
public final class RecordSplitter {

  /** What stands in the way of reading the record. */
  public enum Fault {
    NONE,
    TOO_LONG,
    OPEN_QUOTE,
    BROKEN_STREAM
  }

  /** Mark of a record with bytes beyond ASCII. */
  public static final int WIDE = 1;

  /** Mark of a record with a doubled quote inside a quoted field. */
  public static final int ESCAPED = 2;

  /** Mark of a record that will be refused: a control character, or text after a closing quote. */
  public static final int SUSPICIOUS = 4;

  private static final int KEPT_OF_LONG_LINE = 4_000;
  private static final byte PLAIN = 0;
  private static final byte SEPARATOR = 1;
  private static final byte LINE_END = 2;
  private static final byte QUOTE = 3;
  private static final byte CONTROL = 4;
  private static final byte BEYOND_ASCII = 5;

  private final ByteWindow window;
  private final byte[] kinds;
  private final int limit;
  private long nextLine;

  private long line;
  private int start;
  private int length;
  private Fault fault = Fault.NONE;
  private int[] fieldEnds = new int[64];
  private int fields;
  private int marks;
  private boolean brokenTold;

  /**
   * @param in the decompressed bytes of a whole file
   * @param separator the field separator, an ASCII character
   * @param limit the longest record in bytes
   */
  public RecordSplitter(InputStream in, char separator, int limit) throws IOException {
    this(in, separator, limit, 1);
    window.skipByteOrderMark();
  }

  private RecordSplitter(InputStream in, char separator, int limit, long firstLine) {
    window = new ByteWindow(in);
    kinds = kinds((byte) separator);
    this.limit = limit;
    nextLine = firstLine;
  }

  /**
   * The records of a part of a file.
   *
   * @param in the bytes from where a record begins
   * @param firstLine the line of the file that is
   */
  public static RecordSplitter within(InputStream in, char separator, int limit, long firstLine) {
    return new RecordSplitter(in, separator, limit, firstLine);
  }

  private static byte[] kinds(byte separator) {
    byte[] kinds = new byte[256];
    Arrays.fill(kinds, 0, ' ', CONTROL);
    Arrays.fill(kinds, 0x80, 256, BEYOND_ASCII);
    kinds[0x7F] = CONTROL;
    kinds['\t'] = PLAIN;
    kinds['\n'] = LINE_END;
    kinds['\r'] = LINE_END;
    kinds['"'] = QUOTE;
    kinds[separator & 0xFF] = SEPARATOR;
    return kinds;
  }

  /** Moves to the next record; false at the end of the stream. */
  public boolean next() throws IOException {
    skipBlankLines();
    line = nextLine;
    start = window.position;
    length = 0;
    fields = 0;
    marks = 0;
    fault = Fault.NONE;
    if (!window.available(0)) {
      return endOfStream();
    }
    scan();
    return true;
  }

  /** The line of the file that the record begins on, counted from 1. */
  public long line() {
    return line;
  }

  /** The line that comes after what was read so far. */
  public long nextLine() {
    return nextLine;
  }

  /** How many bytes were read so far, this record and its line end included. */
  public long consumed() {
    return window.consumed();
  }

  public Fault fault() {
    return fault;
  }

  /** The bytes of the record without its line end; of a line too long, its beginning. */
  public byte[] bytes() {
    return Arrays.copyOfRange(window.buffer, start, start + length);
  }

  /** The buffer that the record lies in, until the next one is asked for. */
  public byte[] buffer() {
    return window.buffer;
  }

  /** How many fields the record has, if it is without fault. */
  public int fields() {
    return fields + 1;
  }

  /** Where a field begins in the buffer. */
  public int fieldStart(int field) {
    return field == 0 ? start : start + fieldEnds[field - 1] + 1;
  }

  /** Where a field ends in the buffer, its closing quote included. */
  public int fieldEnd(int field) {
    return field == fields ? start + length : start + fieldEnds[field];
  }

  /** Which of the marks the record has. */
  public int marks() {
    return marks;
  }

  private boolean endOfStream() {
    if (window.broken && !brokenTold) {
      brokenTold = true;
      fault = Fault.BROKEN_STREAM;
      return true;
    }
    return false;
  }

  private void scan() throws IOException {
    int at = 0;
    int fieldFrom = 0;
    long newlines = 0;
    boolean quoted = false;
    while (window.available(at)) {
      if (at >= limit) {
        overflow(at);
        return;
      }
      at = pastPlain(at);
      if (!window.available(at) || at >= limit) {
        continue;
      }
      byte b = window.buffer[window.position + at];
      switch (kinds[b & 0xFF]) {
        case SEPARATOR -> {
          if (!quoted) {
            endField(at);
            fieldFrom = at + 1;
          }
        }
        case LINE_END -> {
          if (!quoted) {
            finish(at, newlines + 1);
            return;
          }
          newlines += b == '\n' ? 1 : 0;
        }
        case QUOTE -> {
          boolean escape = quoted && follows(at, QUOTE);
          at += escape ? 1 : 0;
          marks |= escape ? ESCAPED : 0;
          marks |= quoted && !escape && !fieldEndsAfter(at) ? SUSPICIOUS : 0;
          quoted = quoted ? escape : at == fieldFrom;
        }
        case BEYOND_ASCII -> marks |= WIDE;
        default -> marks |= SUSPICIOUS;
      }
      at++;
    }
    if (quoted) {
      openQuote(at);
    } else {
      finish(at, newlines + 1);
    }
  }

  /** The first byte from there on that is not plain, as far as it is in memory. */
  private int pastPlain(int from) {
    byte[] bytes = window.buffer;
    int end = Math.min(window.filled, window.position + limit);
    int at = window.position + from;
    while (at < end && kinds[bytes[at] & 0xFF] == PLAIN) {
      at++;
    }
    return at - window.position;
  }

  private boolean follows(int at, byte kind) throws IOException {
    return window.available(at + 1)
        && kinds[window.buffer[window.position + at + 1] & 0xFF] == kind;
  }

  private boolean fieldEndsAfter(int at) throws IOException {
    return !window.available(at + 1) || follows(at, SEPARATOR) || follows(at, LINE_END);
  }

  private void endField(int at) {
    if (fields == fieldEnds.length) {
      fieldEnds = Arrays.copyOf(fieldEnds, 2 * fields);
    }
    fieldEnds[fields++] = at;
  }

  private void finish(int size, long lines) throws IOException {
    if (window.broken && !window.available(size)) {
      // The last record of a torn stream may be half of one: it is told as the broken place, not
      // read.
      start = window.position;
      length = Math.min(size, KEPT_OF_LONG_LINE);
      fault = Fault.BROKEN_STREAM;
      brokenTold = true;
      window.position += size;
      return;
    }
    nextLine += lines;
    int end = window.lineEnd(size);
    start = window.position;
    length = size;
    window.position += size + end;
  }

  private void overflow(int size) throws IOException {
    if (window.firstLineLength(size) < size) {
      openQuote(size);
      return;
    }
    int from = window.position;
    byte[] kept = Arrays.copyOfRange(window.buffer, from, from + Math.min(size, KEPT_OF_LONG_LINE));
    window.discardLine();
    window.keepAside(kept);
    start = 0;
    length = kept.length;
    fault = Fault.TOO_LONG;
    nextLine++;
  }

  private void openQuote(int size) throws IOException {
    int first = window.firstLineLength(size);
    int end = first < size ? window.lineEnd(first) : 0;
    fault = Fault.OPEN_QUOTE;
    start = window.position;
    length = first;
    window.position += first + end;
    nextLine++;
  }

  private void skipBlankLines() throws IOException {
    while (window.available(0) && kinds[window.buffer[window.position] & 0xFF] == LINE_END) {
      window.position += window.lineEnd(0);
      nextLine++;
    }
  }
}
