package org.nightscreen.arrival.row;

/** Why a row was refused. The names stand in {@code rejects.csv} and are scripted against. */
public enum ReasonCode {
  /** The bytes are not UTF-8. */
  ENCODING,
  /** The record is longer than the record limit. */
  LINE_TOO_LONG,
  /** A quoted field never ends, or text follows its closing quote. */
  MALFORMED_QUOTES,
  /** The record has another number of fields than the header. */
  FIELD_COUNT,
  /** A control character stands in the text. */
  CONTROL_CHARACTER,
  /** A text is longer than any field may be. */
  TEXT_TOO_LONG,
  /** A required field is empty. */
  REQUIRED_MISSING,
  /** A field is empty that the row's type requires. */
  REQUIRED_WHEN,
  INVALID_TIMESTAMP,
  INVALID_DATE,
  INVALID_BOOLEAN,
  INVALID_INTEGER,
  INVALID_DECIMAL,
  INVALID_PRECISION,
  INVALID_COUNTRY,
  INVALID_CURRENCY,
  INVALID_ASSET,
  INVALID_TIME_ZONE,
  INVALID_VALUE,
  /** The amount is zero or negative where only more than zero makes sense. */
  AMOUNT_NOT_POSITIVE,
  /** The amount is negative. */
  AMOUNT_NEGATIVE,
  /** The amount cannot be a 64-bit number of 1/10,000 base units. */
  AMOUNT_OUT_OF_RANGE,
  /** A share outside 0 to 1. */
  SHARE_OUT_OF_RANGE,
  /** An event before 1970 or after the end of the run. */
  EVENT_DATE_OUT_OF_RANGE,
  /**
   * A row of a history or lookback drop that belongs to a later night. Not counted against the
   * limit.
   */
  AFTER_RUN_END,
  /** An event more than ten days before the business date. */
  LATE_BEYOND_WINDOW,
  /** The native id is known with other content. */
  CONFLICTING_DUPLICATE,
  /** The file ends in the middle of its compressed data or cannot be read on. */
  FILE_BROKEN;

  /** Whether rows refused for this reason count against the reject limit of their feed. */
  public boolean countsAgainstLimit() {
    return this != AFTER_RUN_END;
  }
}
