package org.nightscreen.arrival.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.nightscreen.arrival.row.ContentHash;
import org.nightscreen.arrival.row.FieldReader;
import org.nightscreen.arrival.row.ParsedRow;
import org.nightscreen.arrival.row.PlainBytes;
import org.nightscreen.arrival.row.RecordSplitter;
import org.nightscreen.arrival.row.Refusal;
import org.nightscreen.canonical.Field;

/**
 * Reads the bytes of an ordinary record into values without making an object of each field. It
 * never refuses: where anything is out of the ordinary it says so, and {@link RowReader} reads the
 * record again and tells the reason.
 */
public final class QuickReader {

  private static final char REPLACEMENT = '\uFFFD';
  private static final int LONGEST_TEXT = 2_000;

  /** How the value of a field comes from its column. */
  private enum Way {
    ABSENT,
    TEXT,
    TIME,
    DATE,
    DECIMAL,
    /** Few different values, each read once. */
    CODED,
    /** As {@link RowReader} reads it. */
    EXACT,
    /** From several columns. */
    JOINED
  }

  private final int width;
  private final Way[] ways;
  private final int[] columns;
  private final SourceValue[] sources;
  private final FieldReader[] readers;
  private final KnownValues[] known;
  private final int[] unread;
  private final boolean possible;
  private final PlainBytes plain = new PlainBytes();
  private final String[] joined;

  private RecordSplitter record;
  private byte[] bytes;
  private int from;
  private int to;
  private byte[] scratch = new byte[1 << 12];
  private int scratchUsed;

  QuickReader(
      Field[] fields, SourceValue[] sources, FieldReader[] readers, int width, boolean possible) {
    this.width = width;
    this.sources = sources;
    this.readers = readers;
    this.possible = possible;
    ways = new Way[fields.length];
    columns = new int[fields.length];
    known = new KnownValues[fields.length];
    joined = new String[width];
    Set<Integer> read = new HashSet<>();
    for (int i = 0; i < fields.length; i++) {
      ways[i] = way(fields[i], sources[i]);
      columns[i] = sources[i] == null ? -1 : sources[i].onlyColumn();
      known[i] = new KnownValues(sources[i], readers[i]);
      read.add(columns[i]);
    }
    unread = IntStream.range(0, width).filter(c -> !read.contains(c)).toArray();
  }

  private static Way way(Field field, SourceValue source) {
    if (source == null || source.nothing()) {
      return Way.ABSENT;
    }
    if (source.severalColumns()) {
      return Way.JOINED;
    }
    boolean asIs = source.asIs();
    return switch (field.type()) {
      case STRING -> asIs ? Way.TEXT : Way.CODED;
      case TIMESTAMP -> asIs ? Way.TIME : Way.EXACT;
      case DATE -> asIs ? Way.DATE : Way.EXACT;
      case MONEY, QUANTITY -> asIs ? Way.DECIMAL : Way.EXACT;
      case STRING_LIST -> Way.EXACT;
      default -> Way.CODED;
    };
  }

  /**
   * Whether the row was filled with the record's values; false if the record needs a closer look.
   */
  public boolean read(RecordSplitter next, ParsedRow row) {
    boolean ordinary =
        possible
            && next.fault() == RecordSplitter.Fault.NONE
            && next.fields() == width
            && (next.marks() & RecordSplitter.SUSPICIOUS) == 0;
    if (!ordinary) {
      return false;
    }
    record = next;
    scratchUsed = 0;
    try {
      for (int i = 0; i < ways.length; i++) {
        if (!read(i, row)) {
          return false;
        }
      }
      return !wide() || unreadAreText();
    } catch (Refusal refused) {
      return false;
    }
  }

  private boolean read(int field, ParsedRow row) throws Refusal {
    Way way = ways[field];
    if (way == Way.ABSENT) {
      row.setNull(field);
      return true;
    }
    if (way == Way.JOINED) {
      return readJoined(field, row);
    }
    cell(columns[field]);
    if (from == to && way != Way.CODED && way != Way.EXACT) {
      row.setNull(field);
      return true;
    }
    boolean done =
        switch (way) {
          case TEXT -> text(field, row);
          case TIME -> plain.time(bytes, from, to, row, field);
          case DATE -> plain.date(bytes, from, to, row, field);
          case DECIMAL -> plain.decimal(bytes, from, to, row, field);
          case CODED -> known[field].read(bytes, from, to, row, field);
          default -> false;
        };
    return done || way != Way.TEXT && exact(field, row);
  }

  private boolean wide() {
    return (record.marks() & RecordSplitter.WIDE) != 0;
  }

  /** Looks up the bytes of a column: without quotes, without blanks around it. */
  private void cell(int column) {
    bytes = record.buffer();
    if (column < 0) {
      from = 0;
      to = 0;
      return;
    }
    from = record.fieldStart(column);
    to = record.fieldEnd(column);
    if (from < to && bytes[from] == '"') {
      from++;
      to--;
      if ((record.marks() & RecordSplitter.ESCAPED) != 0) {
        unescape();
      }
    }
    while (from < to && blank(bytes[from])) {
      from++;
    }
    while (from < to && blank(bytes[to - 1])) {
      to--;
    }
  }

  private static boolean blank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  private void unescape() {
    if (scratch.length - scratchUsed < to - from) {
      scratch = new byte[Math.max(2 * scratch.length, to - from)];
      scratchUsed = 0;
    }
    int begin = scratchUsed;
    for (int i = from; i < to; i++) {
      scratch[scratchUsed++] = bytes[i];
      i += bytes[i] == '"' ? 1 : 0;
    }
    bytes = scratch;
    from = begin;
    to = scratchUsed;
  }

  private boolean text(int field, ParsedRow row) {
    if (to - from > LONGEST_TEXT) {
      return false;
    }
    if (wide() && beyondAscii()) {
      String text = decoded();
      boolean plainly = text != null && text.length() == text.strip().length();
      if (plainly) {
        row.setText(field, bytes, from, to, ContentHash.value(text));
      }
      return plainly;
    }
    row.setText(field, bytes, from, to, ContentHash.ascii(bytes, from, to));
    return true;
  }

  private boolean beyondAscii() {
    int all = 0;
    for (int i = from; i < to; i++) {
      all |= bytes[i];
    }
    return all < 0;
  }

  /** The text of the cell; null if it may be no text. */
  private String decoded() {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) >= 0 ? null : text;
  }

  private boolean unreadAreText() {
    for (int column : unread) {
      cell(column);
      if (decoded() == null) {
        return false;
      }
    }
    return true;
  }

  private boolean exact(int field, ParsedRow row) throws Refusal {
    String text = stripped();
    if (text == null) {
      return false;
    }
    row.set(field, readers[field].read(sources[field].text(text.isEmpty() ? null : text)));
    return true;
  }

  private String stripped() {
    String text = decoded();
    return text == null ? null : text.strip();
  }

  private boolean readJoined(int field, ParsedRow row) throws Refusal {
    Arrays.fill(joined, null);
    for (int column : sources[field].columns()) {
      cell(column);
      String text = stripped();
      if (text == null) {
        return false;
      }
      if (column >= 0) {
        joined[column] = text.isEmpty() ? null : text;
      }
    }
    row.set(field, readers[field].read(sources[field].text(joined)));
    return true;
  }
}
