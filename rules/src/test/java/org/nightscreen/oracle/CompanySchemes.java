package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.PartyRole;
import org.nightscreen.canonical.TransactionType;

/** Writes young accounts that collect from private persons and pay on to exchanges and abroad. */
final class CompanySchemes {

  private static final List<String> TEXTS =
      List.of("investment deposit", "Top Up 7", "margin-call", "invoice 12", "deposits");

  private final WorldMaker maker;
  private final Dice dice;

  CompanySchemes(WorldMaker maker) {
    this.maker = maker;
    this.dice = maker.dice;
    maker.changes.party(new PartyReference("SUPPLIER1", PartyClass.SUPPLIER, null, null));
  }

  private Account opened(Account account, Instant at, int... ages) {
    LocalDate day = at.atZone(maker.zone).toLocalDate();
    return maker.reopened(account, day.minusDays(ages[dice.between(0, ages.length - 1)]));
  }

  void investmentCollector() {
    Instant at = maker.someTime();
    Account account =
        opened(maker.anyAccount(AccountKind.BANK), at, 70, 100, 120, 160, 178, 180, 181, 199);
    BigDecimal total = dice.around(dice.oneOf("20000", "25000", "30000"));
    int senders = dice.oneOf(4, 5, 6, 6, 6);
    Instant start = at.minus(Duration.ofDays(dice.oneOf(3, 9, 20, 29)));
    int number = 0;
    for (BigDecimal part : dice.parts(total, senders + 2)) {
      Party sender = number < senders ? person(number) : person(number - senders);
      number++;
      maker.add(
          maker
              .transfer(start, sender, maker.side(account), part)
              .naturalCounterparty(dice.chance(97) ? Boolean.TRUE : dice.oneOf(false, null))
              .remittance(dice.chance(75) ? dice.oneOf(TEXTS) : null));
      start = start.plus(dice.pause(300));
    }
    leave(account, at, dice.share(total, "0.6", "0.65", "0.7", "0.8", "0.9", "0.95", "0.98"));
    costs(account, at, dice.share(total, "0.02", "0.05", "0.053", "0.06"), 30);
  }

  private static Party person(int number) {
    return Party.of("S" + number, null);
  }

  /** Money leaves in one or two payments, a few of them to where nobody knows. */
  private void leave(Account account, Instant start, BigDecimal total) {
    Instant at = start;
    for (BigDecimal part : dice.parts(total, dice.between(1, 2))) {
      boolean vasp = dice.chance(50);
      Party payee = vasp ? Party.of("VASP1", null) : Party.of("F" + dice.between(1, 3), null);
      maker.add(
          maker
              .transfer(at, maker.side(account), payee, part)
              .countries(null, vasp ? null : dice.oneOf("BS", "BS", "BS", "BS", "BS", "US", null)));
      at = at.plus(dice.pause(200));
    }
  }

  private void costs(Account account, Instant at, BigDecimal usd, int percent) {
    if (!dice.chance(percent)) {
      return;
    }
    Party own = maker.side(account);
    maker.add(
        switch (dice.between(1, 3)) {
          case 1 -> maker.transfer(at, own, Party.of("SUPPLIER1", null), usd);
          case 2 -> maker.transfer(at, own, Party.of("STAFF1", null), usd).purpose("SALA");
          default ->
              maker.bankRow(at, TransactionType.DIRECT_DEBIT, own, Party.of("BILLER1", null), usd);
        });
  }

  void shellCompany() {
    Instant at = maker.someTime();
    Account account =
        opened(maker.anyAccount(AccountKind.BANK), at, 40, 100, 200, 364, 365, 366, 401);
    String company = account.customerId();
    LocalDate founded = account.openDate().minusDays(dice.oneOf(10, 10, 400));
    String home = dice.oneOf("US", "US", "KH");
    maker.changes.customer(
        company,
        row ->
            row.type(CustomerType.LEGAL)
                .country(home)
                .born(null)
                .incorporated(founded)
                .address("addr-shell"));
    for (int i = dice.oneOf(0, 1, 2, 2, 3); i > 0; i--) {
      sister(account, i);
    }
    BigDecimal total = dice.around(dice.oneOf("50000", "60000", "70000"));
    boolean persons = dice.chance(65);
    Instant start = at.minus(Duration.ofDays(dice.oneOf(2, 10, 20, 30)));
    for (BigDecimal part : dice.parts(total, dice.between(2, 3))) {
      maker.add(
          maker
              .transfer(start, maker.stranger(), maker.side(account), part)
              .naturalCounterparty(dice.chance(90) ? persons : null));
      start = start.plus(dice.pause(900));
    }
    leave(account, at, dice.share(total, "0.8", "0.82", "0.9", "0.95", "0.97", "1"));
    costs(account, at, dice.share(total, "0.01", "0.02", "0.021", "0.03"), 30);
  }

  /** Another company that shares the address, or a director by way of its account. */
  private void sister(Account account, int number) {
    String sister = "S" + number + "CO";
    boolean byDirector = dice.chance(50);
    if (!maker.customers.contains(sister)) {
      maker.customers.add(sister);
      maker.accounts.add(AccountCast.settled("BS" + number, sister));
    }
    maker.changes.customer(
        sister,
        row -> row.type(CustomerType.LEGAL).born(null).address(byDirector ? null : "addr-shell"));
    if (byDirector) {
      director(account.accountId());
      director("BS" + number);
    }
  }

  private void director(String accountId) {
    LocalDate until = dice.chance(10) ? WorldMaker.LAST_DAY.minusDays(dice.between(0, 2)) : null;
    maker.changes.accountParty(new AccountParty(accountId, "D-1", PartyRole.DIRECTOR, null, until));
  }
}
