package org.nightscreen.oracle;

/** Three-valued truth, with the unknown told apart by what would make it known. */
enum Truth {
  TRUE,
  FALSE,
  /** An input field, rate or feed is missing. */
  MISSING,
  /** The history that would tell lies before the feed's coverage. */
  HIDDEN;

  static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }
}
