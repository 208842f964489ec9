package org.nightscreen.canonical;

/** A canonical row lacks a field that its feed requires. Code CANONICAL_FIELD_MISSING. */
public final class CanonicalFormatException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String feed;
  private final String field;

  CanonicalFormatException(String feed, String field) {
    super("Row of feed '" + feed + "' has no value in required field '" + field + "'");
    this.feed = feed;
    this.field = field;
  }

  static void require(String feed, String field, Object value) {
    if (value == null) {
      throw new CanonicalFormatException(feed, field);
    }
  }

  public String feed() {
    return feed;
  }

  public String field() {
    return field;
  }
}
