package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.PartyReference;

/** Further own customers of a world, an account each, for schemes that take many hands. */
final class Crowd {

  private static final int FIRST_NUMBER = 40;

  private final WorldMaker maker;
  private final Dice dice;
  private int taken;

  Crowd(WorldMaker maker) {
    this.maker = maker;
    this.dice = maker.dice;
  }

  /** A bank account of a customer who had none yet, or who took part in an earlier scheme. */
  Account someone() {
    int number = FIRST_NUMBER + (dice.chance(85) ? taken++ : dice.between(0, taken));
    return opened("B" + number, "C" + number);
  }

  /** That many accounts of different customers. */
  List<Account> some(int count) {
    List<Account> accounts = new ArrayList<>();
    while (accounts.size() < count) {
      Account next = someone();
      if (!accounts.contains(next)) {
        accounts.add(next);
      }
    }
    return accounts;
  }

  /** Another bank account of the same customer. */
  Account anotherOf(Account account) {
    return opened(account.accountId() + "b", account.customerId());
  }

  /** The customer's exchange account. */
  Account exchangeAccountOf(Account account) {
    return opened("X" + account.accountId().substring(1), account.customerId());
  }

  private Account opened(String id, String customer) {
    for (Account account : maker.accounts) {
      if (account.accountId().equals(id)) {
        return account;
      }
    }
    AccountKind kind = id.startsWith("X") ? AccountKind.EXCHANGE : AccountKind.BANK;
    AccountType type =
        kind == AccountKind.EXCHANGE ? AccountType.EXCHANGE_RETAIL : AccountType.CURRENT;
    Account account = AccountRow.of(id, kind, customer).type(type).build();
    maker.accounts.add(account);
    if (!maker.customers.contains(customer)) {
      maker.customers.add(customer);
      if (dice.chance(70)) {
        maker.changes.customer(customer, row -> row.address(null));
      }
    }
    return account;
  }

  /** An account as most are, or one through which money may not pass unseen. */
  Account hand() {
    Account account = someone();
    return switch (dice.between(1, 40)) {
      case 1 ->
          maker.changed(
              account,
              AccountRow.like(account)
                  .type(
                      dice.oneOf(AccountType.PAYROLL, AccountType.ESCROW, AccountType.VASP_FIAT)));
      case 2 -> known(account, PartyClass.VASP, PartyClass.PSP, PartyClass.GOVERNMENT);
      case 3 -> known(account, PartyClass.MERCHANT, PartyClass.SUPPLIER, PartyClass.BILLER);
      case 4 -> maker.anyAccount(AccountKind.BANK);
      case 5 -> anotherOf(account);
      default -> account;
    };
  }

  private Account known(Account account, PartyClass... classes) {
    maker.changes.party(new PartyReference(account.accountId(), dice.oneOf(classes), null, null));
    return account;
  }

  /** Nobody's own account, at home or abroad, at a bank or a virtual-asset provider. */
  Party outsider() {
    return dice.chance(8)
        ? Party.of("VASP1", null)
        : dice.chance(8) ? Party.of("Q" + dice.between(1, 3), "VASPBIC") : maker.stranger();
  }

  /** A payment; to or from an exchange account it may be written in the exchange's own book. */
  void pay(Instant at, Party from, Party to, BigDecimal usd) {
    Account payer = account(from);
    Account payee = account(to);
    if (payer != null && payee != null && onExchange(payee) && dice.chance(60)) {
      maker.add(
          maker
              .exchangeRow(at, EventType.FIAT_DEPOSIT, payee, usd)
              .bank(payer.accountId(), dice.oneOf(true, false, null)));
    } else if (payer != null && payee != null && onExchange(payer) && dice.chance(60)) {
      maker.add(
          maker
              .exchangeRow(at, EventType.FIAT_WITHDRAWAL, payer, usd)
              .bank(payee.accountId(), null));
    } else {
      BankRow row = maker.transfer(at, from, to, usd);
      maker.add(
          dice.chance(20)
              ? row.countries(dice.oneOf("US", "KH", null), dice.oneOf("US", "KH", "TH", null))
              : row);
    }
  }

  private static boolean onExchange(Account account) {
    return account.accountKind() == AccountKind.EXCHANGE;
  }

  private Account account(Party party) {
    return maker.accounts.stream()
        .filter(account -> account.accountId().equals(party.account()))
        .filter(account -> party.agent() == null || party.agent().equals(WorldMaker.INSTITUTION))
        .findFirst()
        .orElse(null);
  }
}
