package org.nightscreen.samples.world;

import java.time.LocalDate;

/**
 * One customer of the institution.
 *
 * @param index the customer's number; it gives every identifier
 * @param opened when the bank account was opened
 * @param exchangeOpened when the exchange account was opened, or null if there is none
 * @param born date of birth, or of incorporation for a company
 * @param annualIncomeCents declared income
 */
public record Client(
    int index,
    Archetype archetype,
    String givenName,
    String familyName,
    LocalDate born,
    LocalDate opened,
    LocalDate exchangeOpened,
    long annualIncomeCents) {

  private static final int FIRST_ACCOUNT = 10_000_000;

  public String customerId() {
    return "C" + (1_000_000 + index);
  }

  public String accountId() {
    return String.valueOf(FIRST_ACCOUNT + index);
  }

  public String savingsAccountId() {
    return "S" + (FIRST_ACCOUNT + index);
  }

  public String exchangeAccountId() {
    return "X" + (FIRST_ACCOUNT + index);
  }

  public boolean onExchange() {
    return exchangeOpened != null;
  }

  public String name() {
    return givenName.isEmpty() ? familyName : givenName + " " + familyName;
  }

  /** The customer's current or business account as a side of a movement. */
  public Party party() {
    return new Party(accountId(), name(), null, Institutions.COUNTRY);
  }

  public Party savings() {
    return new Party(savingsAccountId(), name(), null, Institutions.COUNTRY);
  }

  /** The deposit address at the exchange. */
  public String depositAddress() {
    return wallet("TDep", index);
  }

  /** A wallet of the customer outside the exchange. */
  public String ownWallet() {
    return wallet("TOwn", index);
  }

  /** An invented address: the same prefix and number are always the same wallet. */
  public static String wallet(String prefix, long number) {
    String digits =
        "000000000000" + Long.toUnsignedString(Draw.hash(number, prefix.hashCode()), 36);
    return prefix
        + digits.substring(digits.length() - 13)
        + "NSdemo"
        + Long.toString(number % 46_656, 36);
  }
}
