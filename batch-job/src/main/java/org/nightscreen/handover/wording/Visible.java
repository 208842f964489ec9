package org.nightscreen.handover.wording;

/**
 * Text from extracts made safe to look at: characters that cannot be seen, or that turn round the
 * text after them, are written out as {@code [U+202E]}. Escaping for HTML is the template's work.
 */
public final class Visible {

  private Visible() {}

  /** The text with control, override and other invisible characters written out; empty for null. */
  public static String text(String raw) {
    if (raw == null) {
      return "";
    }
    StringBuilder shown = new StringBuilder(raw.length());
    raw.codePoints().forEach(point -> append(shown, point));
    return shown.toString();
  }

  /** The text cut to a number of characters, with an ellipsis where something is left out. */
  public static String shortened(String raw, int length) {
    String shown = text(raw);
    int points = shown.codePointCount(0, shown.length());
    if (points <= length) {
      return shown;
    }
    return shown.substring(0, shown.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
  }

  /**
   * Only the last four characters, behind dots; empty for null. Shorter texts show at most half of
   * themselves.
   */
  public static String masked(String raw) {
    String shown = text(raw);
    if (shown.isEmpty()) {
      return "";
    }
    int points = shown.codePointCount(0, shown.length());
    int kept = Math.min(4, points / 2);
    return "••••" + shown.substring(shown.offsetByCodePoints(0, points - kept));
  }

  private static void append(StringBuilder shown, int point) {
    int type = Character.getType(point);
    boolean hidden =
        type == Character.CONTROL
            || type == Character.FORMAT && point != 0x200C && point != 0x200D
            || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR;
    if (hidden) {
      shown.append(String.format("[U+%04X]", point));
    } else {
      shown.appendCodePoint(point);
    }
  }
}
