package org.nightscreen.samples.scenario;

import java.time.LocalDate;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.samples.world.Archetype;

/**
 * The kind of customer a behaviour needs.
 *
 * @param age full years on the last day, or years since incorporation; 0 for a company founded for
 *     its account
 * @param opened when the bank account was opened
 * @param exchangeOpened when the exchange account was opened, or null for none
 */
record Role(
    Archetype archetype,
    int age,
    LocalDate opened,
    LocalDate exchangeOpened,
    AccountType accountType,
    long annualIncomeCents) {

  private static final long MODEST_INCOME_CENTS = 1_200_000;

  /** A private customer with a bank account only. */
  static Role person(int age, LocalDate opened) {
    Archetype archetype = age > 60 ? Archetype.PENSIONER : Archetype.SALARIED;
    return new Role(archetype, age, opened, null, AccountType.CURRENT, MODEST_INCOME_CENTS);
  }

  static Role company(int age, LocalDate opened, AccountType type) {
    return new Role(Archetype.COMPANY, age, opened, null, type, 20_000_000);
  }

  Role onExchange(LocalDate since) {
    return new Role(archetype, age, opened, since, accountType, annualIncomeCents);
  }

  Role earning(long cents) {
    return new Role(archetype, age, opened, exchangeOpened, accountType, cents);
  }
}
