package org.nightscreen.arrival.row;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** The part of a byte stream that is in memory: from the record being read to what was read on. */
final class ByteWindow {

  private static final int INITIAL_BUFFER = 1 << 18;

  private final InputStream in;
  byte[] buffer = new byte[INITIAL_BUFFER];
  int position;
  int filled;
  boolean broken;

  private boolean ended;
  private long read;

  ByteWindow(InputStream in) {
    this.in = in;
  }

  /** Bytes of the stream before the position. */
  long consumed() {
    return read - (filled - position);
  }

  /** Whether the byte that far from the position can be had; may move the bytes in the buffer. */
  boolean available(int offset) throws IOException {
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

  /** Lets go of all bytes and reads on; false at the end. */
  private boolean refill() throws IOException {
    position = 0;
    filled = 0;
    return fill();
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
      read += count;
      return true;
    } catch (EOFException | ZipException torn) {
      ended = true;
      broken = true;
      return false;
    }
  }

  /** Puts kept bytes before the unread ones, which move behind them. */
  void keepAside(byte[] kept) {
    int unread = filled - position;
    byte[] joined = new byte[Math.max(INITIAL_BUFFER, kept.length + unread)];
    System.arraycopy(kept, 0, joined, 0, kept.length);
    System.arraycopy(buffer, position, joined, kept.length, unread);
    buffer = joined;
    position = kept.length;
    filled = kept.length + unread;
  }

  /** How many bytes the line end that far from the position has; 0 at the end of the stream. */
  int lineEnd(int at) throws IOException {
    if (!available(at)) {
      return 0;
    }
    boolean pair =
        buffer[position + at] == '\r' && available(at + 1) && buffer[position + at + 1] == '\n';
    return pair ? 2 : 1;
  }

  /** How many of the next bytes come before a line end. */
  int firstLineLength(int size) {
    for (int i = 0; i < size; i++) {
      byte b = buffer[position + i];
      if (b == '\n' || b == '\r') {
        return i;
      }
    }
    return size;
  }

  /** Moves behind the next line feed, keeping nothing. */
  void discardLine() throws IOException {
    do {
      while (position < filled) {
        if (buffer[position++] == '\n') {
          return;
        }
      }
    } while (refill());
  }

  /** Moves behind the mark that some programs begin a file with. */
  void skipByteOrderMark() throws IOException {
    boolean mark =
        available(2)
            && buffer[0] == (byte) 0xEF
            && buffer[1] == (byte) 0xBB
            && buffer[2] == (byte) 0xBF;
    if (mark) {
      position = 3;
    }
  }
}
