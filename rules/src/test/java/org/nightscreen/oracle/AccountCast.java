package org.nightscreen.oracle;

import static org.nightscreen.oracle.WorldMaker.LAST_DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;

/**
 * Casts a world's accounts: the first customer has a bank and an exchange account, the rest is
 * chance.
 */
record AccountCast(Dice dice) {

  List<Account> accounts(List<String> customers) {
    List<Account> accounts = new ArrayList<>();
    int count = Math.max(dice.between(2, 6), customers.size());
    for (int i = 1; i <= count; i++) {
      boolean bank = i == 1 || (i != 2 && dice.chance(65));
      String owner =
          i <= 2 ? "C1" : i - 1 <= customers.size() ? "C" + (i - 1) : dice.oneOf(customers);
      accounts.add(
          account(
              (bank ? "B" : "X") + i,
              owner,
              bank ? bankType() : exchangeType(),
              openDate(),
              lastActivity()));
    }
    return accounts;
  }

  private LocalDate openDate() {
    return dice.chance(65)
        ? LocalDate.of(2023, 5, 1)
        : LAST_DAY.minusDays(
            dice.oneOf(dice.between(0, 40), dice.between(85, 110), dice.between(130, 500)));
  }

  private LocalDate lastActivity() {
    return dice.chance(15) ? LAST_DAY.minusDays(dice.between(60, 140)) : null;
  }

  private AccountType bankType() {
    return dice.chance(80)
        ? AccountType.CURRENT
        : dice.oneOf(
            AccountType.SAVINGS, AccountType.BUSINESS, AccountType.PAYROLL, AccountType.ESCROW);
  }

  private AccountType exchangeType() {
    return dice.chance(70) ? AccountType.EXCHANGE_RETAIL : AccountType.EXCHANGE_INSTITUTIONAL;
  }

  private static Account account(
      String id, String owner, AccountType type, LocalDate open, LocalDate lastActivity) {
    AccountKind kind = id.startsWith("B") ? AccountKind.BANK : AccountKind.EXCHANGE;
    return AccountRow.of(id, kind, owner)
        .type(type)
        .opened(open)
        .lastActivity(lastActivity)
        .build();
  }

  /** A personal account of long standing. */
  static Account settled(String id, String owner) {
    return account(id, owner, AccountType.CURRENT, LocalDate.of(2023, 5, 1), null);
  }
}
