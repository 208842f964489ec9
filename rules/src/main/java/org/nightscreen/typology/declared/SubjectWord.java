package org.nightscreen.typology.declared;

import org.nightscreen.canonical.CustomerType;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Subject;
import org.nightscreen.typology.Truth;

/** What an analyst may ask of the subject itself. */
enum SubjectWord {
  /** One of its accounts passes other people's money by its nature. */
  EXEMPT_ACCOUNT,
  NATURAL_PERSON,
  COMPANY;

  Truth of(Subject subject) {
    return switch (this) {
      case EXEMPT_ACCOUNT -> Truth.of(subject.accounts().stream().anyMatch(AccountProfile::exempt));
      case NATURAL_PERSON -> customerIs(CustomerType.NATURAL, subject);
      case COMPANY -> customerIs(CustomerType.LEGAL, subject);
    };
  }

  private static Truth customerIs(CustomerType type, Subject subject) {
    CustomerType told = subject.customer().type();
    return told == null ? Truth.unknown("customer_type") : Truth.of(told == type);
  }
}
