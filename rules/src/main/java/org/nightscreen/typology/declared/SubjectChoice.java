package org.nightscreen.typology.declared;

import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;

/** Whose timeline a declared typology measures. */
enum SubjectChoice {
  BANK_ACCOUNT(SubjectKind.ACCOUNT, AccountKind.BANK),
  EXCHANGE_ACCOUNT(SubjectKind.ACCOUNT, AccountKind.EXCHANGE),
  /** All accounts of one customer, bank and exchange together. */
  CUSTOMER(SubjectKind.CUSTOMER, null);

  private final SubjectKind kind;
  private final AccountKind book;

  SubjectChoice(SubjectKind kind, AccountKind book) {
    this.kind = kind;
    this.book = book;
  }

  SubjectKind kind() {
    return kind;
  }

  boolean includes(Subject subject) {
    return book == null || subject.account().kind() == book;
  }
}
