package org.nightscreen.arrival.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.nightscreen.arrival.row.ContentHash;
import org.nightscreen.arrival.row.FieldReader;
import org.nightscreen.arrival.row.ParsedRow;
import org.nightscreen.arrival.row.Refusal;

/** The values of a field that has few different ones: each is read once and remembered. */
final class KnownValues {

  private static final int SLOTS = 1 << 10;
  private static final Known NONE = new Known(null, null, null, 0);

  /** The bytes it was read from, the value, its bytes if it is a text, its hash. */
  private record Known(byte[] bytes, Object value, byte[] stored, long hash) {

    boolean is(byte[] other, int from, int to) {
      return Arrays.equals(bytes, 0, bytes.length, other, from, to);
    }
  }

  private final SourceValue source;
  private final FieldReader reader;
  private final Known[] slots = new Known[SLOTS];
  private Known last;

  KnownValues(SourceValue source, FieldReader reader) {
    this.source = source;
    this.reader = reader;
  }

  /** Fills the field from the bytes; false if they are not plain ASCII. */
  boolean read(byte[] bytes, int from, int to, ParsedRow row, int field) throws Refusal {
    Known found = last != null && last.is(bytes, from, to) ? last : find(bytes, from, to);
    if (found == NONE) {
      return false;
    }
    last = found;
    row.set(field, found.value(), found.stored(), found.hash());
    return true;
  }

  private Known find(byte[] bytes, int from, int to) throws Refusal {
    int hash = to - from;
    int all = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
      all |= bytes[i];
    }
    if (all < 0) {
      return NONE;
    }
    int slot = (hash ^ hash >>> 15) & SLOTS - 1;
    Known there = slots[slot];
    if (there == null || !there.is(bytes, from, to)) {
      there = learned(Arrays.copyOfRange(bytes, from, to));
      slots[slot] = there;
    }
    return there;
  }

  private Known learned(byte[] bytes) throws Refusal {
    String text = bytes.length == 0 ? null : new String(bytes, StandardCharsets.US_ASCII);
    Object value = reader.read(source.text(text));
    byte[] stored = value instanceof String known ? known.getBytes(StandardCharsets.UTF_8) : null;
    return new Known(bytes, value, stored, ContentHash.value(value));
  }
}
