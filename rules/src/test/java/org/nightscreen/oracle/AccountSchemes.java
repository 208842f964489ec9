package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.AccessEventType;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.TransactionType;

/**
 * Writes schemes of bank accounts: far logins, betting tills, task scams, spikes, limits used up.
 */
final class AccountSchemes {

  private final WorldMaker maker;
  private final Dice dice;

  AccountSchemes(WorldMaker maker) {
    this.maker = maker;
    this.dice = maker.dice;
  }

  void write(String typology) {
    switch (typology) {
      case "T15" -> farLogins();
      case "T18" -> bettingTill();
      case "T19" -> new CompanySchemes(maker).investmentCollector();
      case "T20" -> taskScam();
      case "T24" -> spike();
      case "T25" -> limitHugging();
      case "T26" -> new CompanySchemes(maker).shellCompany();
      default -> throw new IllegalArgumentException("No scheme for " + typology);
    }
  }

  private LocalDate dayOf(Instant at) {
    return at.atZone(maker.zone).toLocalDate();
  }

  private void farLogins() {
    Account account = maker.anyAccount(AccountKind.BANK);
    Instant at = maker.someTime();
    Instant from = at.minus(Duration.ofDays(dice.oneOf(100, 100, 100, 100, 3, -4)));
    boolean byRegion = dice.chance(70);
    if (byRegion) {
      list(ListEntryType.GEO, "KH-18", from);
    } else {
      list(ListEntryType.IP_CIDR, "198.51.100.0/24", from);
      list(ListEntryType.ASN, "AS64500", from);
    }
    String home = dice.oneOf("SG", "SG", "SG", "SG", "SG", "KH");
    maker.changes.customer(account.customerId(), row -> row.country(home));
    for (BigDecimal part :
        dice.parts(dice.around(dice.oneOf("2000", "2400")), dice.between(1, 2))) {
      maker.add(maker.transfer(at, maker.stranger(), maker.side(account), part));
      at = at.plus(dice.pause(600));
    }
    for (int i = dice.countAround(4); i > 0; i--) {
      maker.add(session(account, at, byRegion));
      at = at.plus(Duration.ofHours(dice.oneOf(20, 24, 24, 48, 130)));
    }
  }

  private void list(ListEntryType type, String value, Instant from) {
    maker.lists.list(type, value, null, ListCategory.SCAM_CENTRE_REGION, from);
  }

  private AccessEvent session(Account account, Instant at, boolean byRegion) {
    String region = dice.chance(5) ? null : dice.oneOf("KH-18", "KH-18", "KH-18", "KH-18", "KH-12");
    return new AccessEvent(
        at,
        account.accountId(),
        AccessEventType.LOGIN,
        "DEV" + dice.between(1, 3),
        dice.oneOf("198.51.100.7", "198.51.100.9", "198.51.100.9", "203.0.113.5"),
        byRegion ? dice.oneOf("KH", "KH", null) : dice.oneOf("KH", "TH"),
        byRegion ? region : null,
        dice.oneOf("AS64500", "AS64501", null),
        dice.chance(5) ? true : null,
        null);
  }

  private void bettingTill() {
    Account account = maker.anyAccount(AccountKind.BANK);
    String zone = dice.oneOf("Asia/Bangkok", "Asia/Bangkok", null);
    account =
        maker.changed(
            account,
            AccountRow.like(account).timeZone(zone).gamblingLicence(dice.chance(5) ? true : null));
    List<Party> players = new ArrayList<>();
    for (int i = dice.countAround(7); i > 0; i--) {
      players.add(maker.stranger());
    }
    ZoneId local = zone == null ? maker.zone : ZoneId.of(zone);
    Instant at =
        dayOf(maker.someTime()).atTime(dice.oneOf(15, 18, 18, 20), 0).atZone(local).toInstant();
    List<String> stakes =
        dice.chance(70)
            ? List.of("50", "100", "20", "30", "200", "35.50")
            : List.of("200", "220", "210", "230");
    int bets = dice.countAround(11);
    for (int i = 0; i < bets; i++) {
      Party player = players.get(i % players.size());
      maker.add(
          maker.transfer(at, player, maker.side(account), new BigDecimal(dice.oneOf(stakes))));
      at = at.plus(dice.pause(60));
    }
    for (int i = dice.oneOf(1, 2, 2, 2, 3); i > 0; i--) {
      Party player = players.get(i % players.size());
      maker.add(maker.transfer(at, maker.side(account), player, new BigDecimal("190")));
      at = at.plus(Duration.ofHours(dice.oneOf(0, 1, 23)));
    }
    if (dice.chance(50)) {
      Party payee = dice.chance(50) ? Party.of("VASP1", null) : maker.stranger();
      maker.add(maker.transfer(at, maker.side(account), payee, new BigDecimal("400")));
    }
  }

  private void taskScam() {
    Account account = maker.anyAccount(AccountKind.BANK);
    Instant at = maker.someTime().minus(Duration.ofDays(dice.between(0, 3)));
    for (int i = dice.countAround(2); i > 0; i--) {
      BigDecimal reward = new BigDecimal(dice.oneOf("15", "40", "65", "200", "200.01", "120"));
      maker.add(maker.transfer(at, maker.stranger(), maker.side(account), reward));
      at = at.plus(Duration.ofHours(dice.oneOf(0, 5, 24)));
    }
    BigDecimal payment = dice.around("300");
    for (int i = dice.countAround(3); i > 0; i--) {
      at = at.plus(Duration.ofHours(dice.oneOf(1, 20, 50)));
      Party payee = dice.chance(10) ? Party.of("P" + dice.between(1, 2), null) : maker.stranger();
      if (dice.chance(8)) {
        maker.add(
            maker.transfer(
                at.minus(Duration.ofDays(dice.between(9, 190))),
                maker.side(account),
                payee,
                BigDecimal.TEN));
      }
      maker.add(maker.transfer(at, maker.side(account), payee, payment));
      payment = dice.share(payment, "1.1", "1.2", "1.2", "1.5", "3", "3");
    }
  }

  private void spike() {
    Account account = maker.anyAccount(AccountKind.BANK);
    Instant at = maker.someTime();
    BigDecimal total = dice.around(dice.oneOf("3000", "3300", "5000"));
    boolean highBefore = dice.chance(35);
    int day = dice.oneOf(7, 8, 8, 9, 20);
    for (int i = dice.countAround(10); i > 0; i--) {
      BigDecimal usual =
          highBefore && i == 1
              ? dice.share(total, "0.6", "0.66", "0.67", "0.7")
              : dice.share(total, "0.03", "0.05", "0.3");
      maker.add(
          maker.transfer(
              at.minus(Duration.ofDays(day)), maker.side(account), maker.stranger(), usual));
      day += dice.oneOf(1, 4, 7, 8, 9);
    }
    for (BigDecimal part : dice.parts(total, dice.between(1, 2))) {
      maker.add(
          dice.chance(50)
              ? maker.transfer(at, maker.side(account), maker.stranger(), part)
              : maker.transfer(at, maker.stranger(), maker.side(account), part));
      at = at.plus(dice.pause(120));
    }
  }

  private void limitHugging() {
    Account account = maker.anyAccount(AccountKind.BANK);
    BigDecimal limit = dice.chance(90) ? new BigDecimal(dice.oneOf("400", "1000", "5000")) : null;
    boolean cash = dice.chance(35);
    account =
        maker.changed(
            account,
            AccountRow.like(account)
                .timeZone(dice.oneOf("Asia/Bangkok", null, null))
                .dailyLimits(cash ? null : limit, cash ? limit : null));
    Instant at = maker.someTime();
    for (int i = dice.countAround(4); i > 0; i--) {
      BigDecimal day =
          dice.share(
              limit == null ? BigDecimal.TEN : limit,
              "0.95",
              "0.96",
              "0.99",
              "1",
              "1",
              "0.9499",
              "1.01");
      for (BigDecimal part : dice.parts(day, dice.between(1, 2))) {
        maker.add(
            cash
                ? maker.bankRow(
                    at, TransactionType.CASH_WITHDRAWAL, maker.side(account), null, part)
                : maker.transfer(at, maker.side(account), payee(account), part));
        at = at.plus(dice.pause(60));
      }
      at = at.plus(Duration.ofHours(dice.oneOf(22, 24, 24, 48)));
    }
  }

  private Party payee(Account account) {
    return dice.chance(15)
        ? maker.side(maker.bankAccountOf(account.customerId()))
        : maker.stranger();
  }
}
