package org.nightscreen.canonical;

/** The book an account belongs to. */
public enum AccountKind {
  BANK,
  EXCHANGE
}
