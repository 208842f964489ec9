package org.nightscreen.hit;

/** What is judged. */
public enum SubjectKind {
  ACCOUNT,
  CUSTOMER,
  /** A shared device, IP network, phone, e-mail or address. */
  IDENTIFIER,
  /** A chain of accounts. */
  PATH
}
