package org.nightscreen.arrival.row;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads one record's text into its fields (RFC 4180), surrounding blanks taken off. */
public final class CsvFields {

  private static final char REPLACEMENT = '\uFFFD';

  private final char separator;
  private final List<String> fields = new ArrayList<>();

  public CsvFields(char separator) {
    this.separator = separator;
  }

  /**
   * The bytes as text.
   *
   * @throws Refusal ENCODING if they are not UTF-8
   */
  public static String decode(byte[] bytes) throws Refusal {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0 && !wellFormed(bytes)) {
      throw new Refusal(ReasonCode.ENCODING, "The line is not UTF-8 text");
    }
    return text;
  }

  private static boolean wellFormed(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  /**
   * The fields of a record; an empty field is null.
   *
   * @throws Refusal MALFORMED_QUOTES or CONTROL_CHARACTER
   */
  public String[] split(String text) throws Refusal {
    fields.clear();
    int at = 0;
    while (at <= text.length()) {
      at = at < text.length() && text.charAt(at) == '"' ? quoted(text, at + 1) : plain(text, at);
    }
    return fields.toArray(String[]::new);
  }

  private int plain(String text, int from) throws Refusal {
    int end = text.indexOf(separator, from);
    end = end < 0 ? text.length() : end;
    add(text.substring(from, end));
    return end + 1;
  }

  private int quoted(String text, int from) throws Refusal {
    int close = text.indexOf('"', from);
    boolean escaped = false;
    while (close >= 0 && close + 1 < text.length() && text.charAt(close + 1) == '"') {
      escaped = true;
      close = text.indexOf('"', close + 2);
    }
    boolean ends =
        close >= 0 && (close + 1 == text.length() || text.charAt(close + 1) == separator);
    if (!ends) {
      throw new Refusal(
          ReasonCode.MALFORMED_QUOTES, "Field " + (fields.size() + 1) + " is not quoted properly");
    }
    String content = text.substring(from, close);
    add(escaped ? content.replace("\"\"", "\"") : content);
    return close + 2;
  }

  private void add(String field) throws Refusal {
    fields.add(cleaned(field, fields.size() + 1));
  }

  /** The field without surrounding blanks; null if nothing is left. */
  public static String cleaned(String field, int number) throws Refusal {
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7F) {
        throw new Refusal(
            ReasonCode.CONTROL_CHARACTER, "Field " + number + " holds a control character");
      }
    }
    String stripped = field.strip();
    return stripped.isEmpty() ? null : stripped;
  }
}
