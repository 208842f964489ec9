package org.nightscreen.canonical;

/** The status of a bank row; only BOOK is evaluated. */
public enum EntryStatus {
  BOOK,
  PDNG,
  RJCT
}
