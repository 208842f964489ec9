package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.TransactionType;

/**
 * Writes into a world the behaviours that the ten typologies look for, with amounts and times
 * beside their limits.
 */
final class Schemes {

  private final WorldMaker maker;
  private final Dice dice;
  private final CryptoSchemes crypto;

  Schemes(WorldMaker maker) {
    this.maker = maker;
    this.dice = maker.dice;
    this.crypto = new CryptoSchemes(maker);
  }

  void write(String typology) {
    switch (typology) {
      case "T01" -> crypto.offRamp();
      case "T02" -> crypto.onRamp();
      case "T03" -> passThrough();
      case "T04" -> newOrDormant();
      case "T05" -> fanIn();
      case "T06" -> fanOut();
      case "T10" -> structuring();
      case "T11" -> crypto.victimEscalation();
      case "T12" -> crypto.firstCrypto();
      case "T28" -> cashOut();
      default -> throw new IllegalArgumentException("No scheme for " + typology);
    }
  }

  private void passThrough() {
    Account account = maker.anyAccount(AccountKind.BANK);
    Instant at = maker.someTime();
    int days = dice.oneOf(1, 1, 2, 3, 4);
    String size = dice.oneOf("2000", "2200", "5000", "10000", "10500");
    for (int i = 0; i < days; i++) {
      Instant start = at.minus(Duration.ofHours(dice.oneOf(22L, 24L, 48L, 168L) * i));
      throughOnce(account, start, dice.around(days == 1 ? dice.oneOf("10000", "10500") : size));
    }
  }

  private void throughOnce(Account account, Instant start, BigDecimal total) {
    Instant at = start;
    for (BigDecimal part : dice.parts(total, dice.between(1, 2))) {
      BankRow credit = maker.transfer(at, maker.stranger(), maker.side(account), part);
      maker.add(
          dice.chance(6) ? credit.recall(true) : dice.chance(5) ? credit.purpose("SALA") : credit);
      at = at.plus(dice.pause(90));
    }
    BigDecimal out =
        dice.share(total, "0.7", "0.74", "0.8", "0.95", "0.95", "0.97", "1.05", "1.09");
    for (BigDecimal part : dice.parts(out, dice.between(1, 3))) {
      maker.add(maker.transfer(at, maker.side(account), maker.stranger(), part));
      at = at.plus(dice.pause(200));
    }
  }

  private void newOrDormant() {
    Account account = maker.anyAccount(AccountKind.BANK);
    Instant at = maker.someTime();
    LocalDate day = at.atZone(maker.zone).toLocalDate();
    if (dice.chance(60)) {
      account = maker.reopened(account, day.minusDays(dice.oneOf(0, 1, 20, 26, 28, 30, 31)));
    } else {
      Duration asleep =
          dice.oneOf(Duration.ofDays(90).minusSeconds(1), Duration.ofDays(90), Duration.ofDays(95));
      if (dice.chance(80)) {
        maker.add(
            maker.transfer(
                at.minus(asleep), maker.side(account), maker.stranger(), new BigDecimal("15")));
      }
    }
    BigDecimal total = dice.around("5000");
    BigDecimal out = dice.share(total, "0.6", "0.64", "0.7", "0.8", "0.9");
    List<BigDecimal> exits = dice.parts(out, dice.between(1, 3));
    for (BigDecimal part : dice.parts(total, dice.countAround(3))) {
      maker.add(maker.transfer(at, maker.stranger(), maker.side(account), part));
      at = at.plus(dice.pause(dice.oneOf(60, 600, 2400)));
    }
    for (BigDecimal part : exits) {
      maker.add(
          dice.chance(30)
              ? maker.bankRow(at, TransactionType.CASH_WITHDRAWAL, maker.side(account), null, part)
              : maker.bankRow(
                  at,
                  dice.oneOf(TransactionType.CREDIT_TRANSFER, TransactionType.CHEQUE),
                  maker.side(account),
                  maker.stranger(),
                  part));
      at = at.plus(dice.pause(600));
    }
  }

  private void fanIn() {
    Account account = maker.anyAccount(AccountKind.BANK);
    Instant at = maker.someTime();
    BigDecimal total = dice.around(dice.oneOf("5000", "5400"));
    boolean fromNeighbours = dice.chance(15);
    int number = 0;
    for (BigDecimal part : dice.parts(total, dice.countAround(5))) {
      Party sender = fromNeighbours ? maker.neighbour(number++) : maker.stranger();
      if (dice.chance(9)) {
        maker.add(
            maker.transfer(
                at.minus(Duration.ofDays(dice.between(2, 95))),
                sender,
                maker.side(account),
                BigDecimal.TEN));
      }
      maker.add(maker.transfer(at, sender, maker.side(account), part));
      at = at.plus(dice.pause(dice.oneOf(60, 300)));
    }
    BigDecimal out = dice.share(total, "0.6", "0.64", "0.7", "0.75", "0.9", "0.95");
    int payees = dice.oneOf(1, 2, 2, 3);
    for (BigDecimal part : dice.parts(out, payees)) {
      at = at.plus(dice.pause(dice.oneOf(60, 1500)));
      maker.add(maker.transfer(at, maker.side(account), maker.stranger(), part));
    }
  }

  private void fanOut() {
    Account account = maker.anyAccount(AccountKind.BANK);
    Instant at = maker.someTime();
    BigDecimal out = dice.around(dice.oneOf("5000", "5400"));
    BigDecimal in = dice.share(out, "1", "1.02", "1.1", "1.25", "1.3", "1.38");
    for (BigDecimal part : dice.parts(in, dice.oneOf(1, 1, 1, 2, 3))) {
      BankRow credit = maker.transfer(at, maker.stranger(), maker.side(account), part);
      maker.add(dice.chance(5) ? credit.purpose("LOAN") : credit);
      at = at.plus(dice.pause(60));
    }
    for (BigDecimal part : dice.parts(out, dice.countAround(5))) {
      Party payee = maker.stranger();
      if (dice.chance(9)) {
        maker.add(
            maker.transfer(
                at.minus(Duration.ofDays(dice.between(2, 95))),
                maker.side(account),
                payee,
                BigDecimal.TEN));
      }
      BankRow debit = maker.transfer(at, maker.side(account), payee, part);
      maker.add(dice.chance(4) ? debit.purpose("SALA") : debit);
      at = at.plus(dice.pause(dice.oneOf(40, 90, 140)));
    }
  }

  private void structuring() {
    switch (dice.between(1, 3)) {
      case 1 -> {
        Instant at = maker.someTime().minus(Duration.ofDays(dice.between(0, 3)));
        for (int i = dice.countAround(3); i > 0; i--) {
          deposit(at, dice.oneOf("7000", "9500", "9800", "9999.99", "10000", "6999.99", "3300"));
          at = at.plus(Duration.ofHours(dice.oneOf(5, 24, 40, 72)));
        }
      }
      case 2 -> {
        Instant at = maker.someTime();
        for (int i = dice.countAround(2); i > 0; i--) {
          deposit(at, dice.oneOf("4000", "4600", "5000", "5000", "6000", "9990", "10000"));
          at = at.plus(dice.pause(300));
        }
      }
      default -> crypto.subTravelRule();
    }
  }

  private void deposit(Instant at, String amount) {
    String terminal = dice.chance(90) ? dice.oneOf("BR1", "BR2", "ATM3") : null;
    String branch = terminal == null && dice.chance(40) ? "BR9" : null;
    Account account = maker.bankAccountOf("C1");
    maker.add(
        maker
            .bankRow(
                at, TransactionType.CASH_DEPOSIT, null, maker.side(account), new BigDecimal(amount))
            .terminal(terminal, null, branch));
  }

  private void cashOut() {
    Account account = maker.anyAccount(AccountKind.BANK);
    Instant at = maker.someTime();
    int times = dice.oneOf(1, 1, 2);
    String size =
        times == 1 ? dice.oneOf("2000", "2100", "4000") : dice.oneOf("500", "520", "2000");
    String country = dice.oneOf("US", "US", "KH");
    for (int i = 0; i < times; i++) {
      BigDecimal credit = dice.around(size);
      Instant start = at.minus(Duration.ofHours(dice.oneOf(0L, 3L, 24L, 168L) * i));
      BankRow row = maker.transfer(start, maker.stranger(), maker.side(account), credit);
      maker.add(dice.chance(8) ? row.recall(true) : dice.chance(6) ? row.purpose("PENS") : row);
      Instant cash =
          start.plus(Duration.ofSeconds(dice.oneOf(0, 600, 1200, 3599, 3600, 3601, 3900, 4500)));
      for (BigDecimal part :
          dice.parts(
              dice.share(credit, "0.7", "0.73", "0.8", "0.95", "1"), dice.oneOf(1, 2, 2, 3))) {
        maker.add(
            maker
                .bankRow(cash, TransactionType.CASH_WITHDRAWAL, maker.side(account), null, part)
                .terminal("ATM1", dice.chance(12) ? null : country, null));
        cash = cash.plus(dice.pause(dice.oneOf(10, 900)));
      }
    }
  }
}
