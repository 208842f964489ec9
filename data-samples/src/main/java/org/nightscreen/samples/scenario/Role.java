package org.nightscreen.samples.scenario;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.samples.world.Archetype;
import org.nightscreen.samples.world.Profile;

/**
 * The kind of customer a behaviour needs.
 *
 * @param age full years on the last day, or years since incorporation; 0 for a company founded for
 *     its account
 * @param opened when the bank account was opened
 * @param exchangeOpened when the exchange account was opened, or null for none
 * @param profile what the masters say beyond the usual
 */
record Role(
    Archetype archetype,
    int age,
    LocalDate opened,
    LocalDate exchangeOpened,
    AccountType accountType,
    long annualIncomeCents,
    UnaryOperator<Profile> profile) {

  private static final long MODEST_INCOME_CENTS = 1_200_000;

  private Role(
      Archetype archetype, int age, LocalDate opened, AccountType accountType, long income) {
    this(archetype, age, opened, null, accountType, income, UnaryOperator.identity());
  }

  /** A private customer with a bank account only. */
  static Role person(int age, LocalDate opened) {
    Archetype archetype = age > 60 ? Archetype.PENSIONER : Archetype.SALARIED;
    return new Role(archetype, age, opened, AccountType.CURRENT, MODEST_INCOME_CENTS);
  }

  static Role company(int age, LocalDate opened, AccountType type) {
    return new Role(Archetype.COMPANY, age, opened, type, 20_000_000);
  }

  Role onExchange(LocalDate since) {
    return new Role(archetype, age, opened, since, accountType, annualIncomeCents, profile);
  }

  Role earning(long cents) {
    return new Role(archetype, age, opened, exchangeOpened, accountType, cents, profile);
  }

  /** The same with other data in the masters. */
  Role with(UnaryOperator<Profile> change) {
    return new Role(archetype, age, opened, exchangeOpened, accountType, annualIncomeCents, change);
  }
}
