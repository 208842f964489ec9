package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.TransactionType;

/**
 * Writes the schemes that pass through exchange accounts and crypto payments, with amounts and
 * times beside their limits.
 */
final class CryptoSchemes {

  static final List<String> WALLETS = List.of("TW1", "TW2", "TW3", "0xAbC4", "0xDeF5");

  private final WorldMaker maker;
  private final Dice dice;

  CryptoSchemes(WorldMaker maker) {
    this.maker = maker;
    this.dice = maker.dice;
  }

  private String wallet() {
    String wallet = dice.oneOf(WALLETS);
    return dice.chance(20) && wallet.startsWith("0x") ? wallet.toLowerCase(Locale.ROOT) : wallet;
  }

  void offRamp() {
    Account account = maker.anyAccount(AccountKind.EXCHANGE);
    Instant at = maker.someTime();
    if (dice.chance(35)) {
      offRampFromWalletListedLater(maker.reopened(account, LocalDate.of(2023, 5, 1)), at);
      return;
    }
    int times = dice.chance(25) ? 2 : 1;
    String size = dice.oneOf("3000", "3400", "7000", "7000", "10000");
    for (int i = 0; i < times; i++) {
      offRampOnce(
          account,
          at.minus(Duration.ofHours(dice.oneOf(20L, 24L, 26L, 30L, 300L) * i)),
          dice.around(size));
    }
  }

  /**
   * Old account, one source, middling amount: only the listing, made at or after the event, tells.
   */
  private void offRampFromWalletListedLater(Account account, Instant at) {
    BigDecimal total = dice.around("5500");
    maker.lists.listWallet(
        "TW9",
        at.plus(
            dice.oneOf(
                Duration.ZERO, Duration.ofSeconds(1), Duration.ofDays(3), Duration.ofDays(40))));
    maker.add(
        maker
            .exchangeRow(at, EventType.CRYPTO_DEPOSIT, account, total)
            .wallets("TRON", "TW9", null));
    maker.add(
        maker.exchangeRow(
            at.plus(dice.pause(90)),
            EventType.TRADE_SELL,
            account,
            dice.share(total, "0.8", "0.98")));
    maker.add(
        maker.exchangeRow(
            at.plus(Duration.ofHours(3)),
            EventType.FIAT_WITHDRAWAL,
            account,
            dice.share(total, "0.79", "0.8", "0.95")));
  }

  private void offRampOnce(Account account, Instant start, BigDecimal total) {
    Instant at = start;
    String wallet = wallet();
    for (BigDecimal part : dice.parts(total, dice.oneOf(1, 1, 1, 2, 3))) {
      String from = dice.chance(4) ? null : dice.chance(50) ? wallet : wallet();
      maker.add(
          maker
              .exchangeRow(at, EventType.CRYPTO_DEPOSIT, account, part)
              .wallets("TRON", from, null));
      at = at.plus(dice.pause(40));
    }
    if (dice.chance(15)) {
      BigDecimal other = dice.share(total, "0.1", "0.2", "0.21", "0.23");
      maker.add(
          maker.exchangeRow(
              at, dice.oneOf(EventType.CONVERT, EventType.TRADE_BUY), account, other));
    }
    BigDecimal sold = dice.share(total, "0.75", "0.8", "0.98", "0.99", "1");
    maker.add(
        maker.exchangeRow(
            at,
            dice.oneOf(EventType.TRADE_SELL, EventType.TRADE_SELL, EventType.P2P_SELL),
            account,
            sold));
    Account bank = maker.bankAccountOf(account.customerId());
    for (BigDecimal part :
        dice.parts(
            dice.share(total, "0.75", "0.8", "0.95", "0.97", "1.1", "1.15"), dice.between(1, 2))) {
      at = at.plus(dice.pause(100));
      maker.add(
          maker
              .exchangeRow(at, EventType.FIAT_WITHDRAWAL, account, part)
              .bank(bank.accountId(), null));
    }
  }

  void onRamp() {
    Account account = maker.anyAccount(AccountKind.EXCHANGE);
    Account bank = maker.bankAccountOf(account.customerId());
    Instant at = maker.someTime();
    BigDecimal fiat = dice.around(dice.oneOf("3000", "3300", "6000"));
    String to = wallet();
    if (dice.chance(65)) {
      Instant fresh =
          at.minus(
              dice.oneOf(
                  Duration.ZERO, Duration.ofHours(2), Duration.ofHours(24), Duration.ofHours(23)));
      BankRow credit =
          maker.transfer(
              fresh,
              maker.stranger(),
              maker.side(bank),
              dice.share(fiat, "0.7", "0.75", "0.8", "0.9", "1.1"));
      maker.add(dice.chance(15) ? credit.purpose("SALA") : credit);
    }
    if (dice.chance(25)) {
      Instant earlier = at.minus(Duration.ofDays(dice.between(1, 40)));
      maker.add(
          maker
              .exchangeRow(earlier, EventType.CRYPTO_WITHDRAWAL, account, new BigDecimal("50"))
              .wallets("TRON", null, to));
    }
    for (BigDecimal part : dice.parts(fiat, dice.oneOf(1, 1, 2))) {
      String source = dice.chance(85) ? bank.accountId() : dice.oneOf("P77", null);
      maker.add(
          maker
              .exchangeRow(at, EventType.FIAT_DEPOSIT, account, part)
              .bank(source, dice.oneOf(true, true, true, true, false, null)));
      at = at.plus(dice.pause(30));
    }
    maker.add(
        maker.exchangeRow(
            at, EventType.TRADE_BUY, account, dice.share(fiat, "0.75", "0.8", "0.97", "0.99")));
    for (BigDecimal part :
        dice.parts(dice.share(fiat, "0.75", "0.8", "0.95", "0.98"), dice.between(1, 2))) {
      at = at.plus(dice.pause(200));
      maker.add(
          maker
              .exchangeRow(at, EventType.CRYPTO_WITHDRAWAL, account, part)
              .wallets("TRON", null, dice.chance(4) ? null : to)
              .ownWallet(dice.oneOf(null, null, false, false, true)));
    }
  }

  void subTravelRule() {
    Account account = maker.anyAccount(AccountKind.EXCHANGE);
    Instant at = maker.someTime();
    EventType type = dice.oneOf(EventType.CRYPTO_DEPOSIT, EventType.CRYPTO_WITHDRAWAL);
    for (int i = dice.countAround(5); i > 0; i--) {
      BigDecimal amount =
          new BigDecimal(dice.oneOf("900", "950.5", "980", "999.99", "999", "1000", "899.99"));
      maker.add(maker.exchangeRow(at, type, account, amount).wallets("TRON", wallet(), wallet()));
      at = at.plus(dice.pause(dice.oneOf(30, 360)));
    }
  }

  void victimEscalation() {
    Account account = maker.anyAccount(AccountKind.BANK);
    new VictimLadder(maker, account).write();
  }

  void firstCrypto() {
    Account account = maker.anyAccount(AccountKind.BANK);
    Instant at = maker.someTime();
    if (dice.chance(20)) {
      Instant earlier = at.minus(Duration.ofDays(dice.between(5, 380)));
      maker.add(
          maker.transfer(
              earlier, maker.side(account), Party.of("VASP1", null), new BigDecimal("50")));
    }
    BigDecimal total = dice.around(dice.oneOf("2000", "5000", "5000"));
    for (BigDecimal part : dice.parts(total, dice.countAround(3))) {
      cryptoPayment(at, account, part);
      at = at.plus(dice.pause(dice.oneOf(200, 1500, 2400)));
    }
  }

  private void cryptoPayment(Instant at, Account account, BigDecimal usd) {
    switch (dice.between(1, 5)) {
      case 1 ->
          maker.add(
              maker
                  .bankRow(
                      at,
                      TransactionType.CARD_PAYMENT,
                      maker.side(account),
                      Party.named("Coin Shop"),
                      usd)
                  .merchantCategory("6051"));
      case 2 -> maker.add(maker.transfer(at, maker.side(account), Party.of("Q9", "VASPBIC"), usd));
      case 3 ->
          maker.accounts.stream()
              .filter(
                  own ->
                      own.accountKind() == AccountKind.EXCHANGE
                          && own.customerId().equals(account.customerId()))
              .findFirst()
              .ifPresentOrElse(
                  own -> maker.add(maker.exchangeRow(at, EventType.KIOSK_CASH_IN, own, usd)),
                  () ->
                      maker.add(
                          maker.transfer(at, maker.side(account), Party.of("KIOSK1", null), usd)));
      default -> maker.add(maker.transfer(at, maker.side(account), Party.of("VASP1", null), usd));
    }
  }
}
