package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.EntryStatus;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.TransactionType;

/**
 * Writes the payment ladder of a scam victim: trial, payout, ever larger payments, loan, unlock
 * fee.
 */
final class VictimLadder {

  private enum Route {
    TRANSFER,
    OWN_EXCHANGE,
    CARD,
    WALLET
  }

  private final WorldMaker maker;
  private final Dice dice;
  private final Account account;
  private final Account ownExchange;
  private final Route route;

  VictimLadder(WorldMaker maker, Account account) {
    this.maker = maker;
    this.dice = maker.dice;
    this.account = account;
    this.ownExchange =
        maker.accounts.stream()
            .filter(
                own ->
                    own.accountKind() == AccountKind.EXCHANGE
                        && own.customerId().equals(account.customerId()))
            .findFirst()
            .orElse(null);
    Route wish =
        dice.oneOf(
            Route.TRANSFER,
            Route.TRANSFER,
            Route.TRANSFER,
            Route.OWN_EXCHANGE,
            Route.CARD,
            Route.WALLET);
    this.route =
        ownExchange == null && (wish == Route.OWN_EXCHANGE || wish == Route.WALLET)
            ? Route.TRANSFER
            : wish;
  }

  void write() {
    Instant last = maker.someTime();
    List<BigDecimal> steps = steps();
    List<Instant> times = times(last, steps.size());
    if (dice.chance(12)) {
      pay(times.get(0).minus(Duration.ofDays(dice.oneOf(5, 119, 120, 121))), BigDecimal.TEN);
    }
    if (dice.chance(45)) {
      Instant back = times.get(0).plus(Duration.between(times.get(0), times.get(1)).dividedBy(2));
      payOut(back, dice.share(steps.get(0), "0.88", "0.9", "1.05", "1.3", "1.31"));
    }
    if (dice.chance(30)) {
      Instant loan =
          times.get(times.size() - 1).minus(Duration.ofDays(dice.oneOf(0, 2, 13, 14, 15)));
      maker.add(
          maker.bankRow(
              loan,
              dice.oneOf(TransactionType.LOAN_DISBURSEMENT, TransactionType.SAVINGS_CLOSURE),
              Party.named("Lender"),
              maker.side(account),
              dice.around("5000")));
    }
    for (int i = 0; i < steps.size(); i++) {
      pay(times.get(i), steps.get(i));
    }
    if (dice.chance(10) && route == Route.TRANSFER) {
      maker.add(
          maker
              .transfer(
                  last.plus(Duration.ofHours(1)),
                  maker.side(account),
                  Party.of("VASP1", null),
                  BigDecimal.TEN)
              .status(EntryStatus.PDNG));
    }
  }

  /** Two small payments, then larger ones; total and factor lie beside their limits. */
  private List<BigDecimal> steps() {
    List<BigDecimal> steps = new ArrayList<>();
    BigDecimal largest = dice.around(dice.oneOf("5000", "6000", "8000"));
    BigDecimal pair = dice.share(largest, "0.36", "0.4", "0.42", "0.44", "0.2", "0.1");
    steps.addAll(dice.parts(pair, 2));
    for (int i = dice.countAround(4) - 3; i > 0; i--) {
      steps.add(dice.share(largest, "0.3", "0.5", "0.7", "0.9"));
    }
    steps.add(largest);
    return steps;
  }

  private List<Instant> times(Instant last, int count) {
    List<Instant> times = new ArrayList<>();
    Duration step = Duration.ofHours(dice.oneOf(12, 72, 200, 400, 720));
    for (int i = 0; i < count; i++) {
      times.add(last.minus(step.multipliedBy(count - 1L - i)));
    }
    return times;
  }

  private void pay(Instant at, BigDecimal usd) {
    switch (route) {
      case OWN_EXCHANGE ->
          maker.add(maker.transfer(at, maker.side(account), maker.side(ownExchange), usd));
      case CARD ->
          maker.add(
              maker
                  .bankRow(
                      at,
                      TransactionType.CARD_PAYMENT,
                      maker.side(account),
                      Party.named("Coin Shop"),
                      usd)
                  .merchantCategory("6051"));
      case WALLET ->
          maker.add(
              maker
                  .exchangeRow(at, EventType.CRYPTO_WITHDRAWAL, ownExchange, usd)
                  .wallets("TRON", null, "TWSCAM")
                  .ownWallet(dice.oneOf(null, false)));
      default ->
          maker.add(
              maker
                  .transfer(at, maker.side(account), Party.of("VASP1", null), usd)
                  .remittance(
                      dice.oneOf(
                          null,
                          null,
                          null,
                          "invest",
                          "Unlock FEE",
                          "feedback",
                          "withdrawal tax 5%")));
    }
  }

  private void payOut(Instant at, BigDecimal usd) {
    switch (route) {
      case OWN_EXCHANGE ->
          maker.add(maker.transfer(at, maker.side(ownExchange), maker.side(account), usd));
      case CARD ->
          maker.add(
              maker.bankRow(
                  at,
                  TransactionType.CREDIT_TRANSFER,
                  Party.named("Coin Shop"),
                  maker.side(account),
                  usd));
      case WALLET ->
          maker.add(
              maker
                  .exchangeRow(at, EventType.CRYPTO_DEPOSIT, ownExchange, usd)
                  .wallets("TRON", "TWSCAM", null));
      default -> maker.add(maker.transfer(at, Party.of("VASP1", null), maker.side(account), usd));
    }
  }
}
