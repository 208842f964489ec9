package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.canonical.EventType;
import org.nightscreen.samples.movement.ExchangeDraft;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.ListedWallets;
import org.nightscreen.samples.world.Rhythm;

/** T01: coins come in, are sold whole and leave as money within hours. */
final class RapidOffRamp implements Plot {

  @Override
  public String typology() {
    return "T01";
  }

  @Override
  public void positive(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    int shape = stage.variant(5);
    LocalDate opened = shape == 0 ? day.minusDays(draw.between(2, 80)) : stage.longAgo();
    Trace trace =
        stage.quiet(Role.person(draw.between(20, 55), stage.longAgo()).onExchange(opened));
    switch (shape) {
      case 1 -> turn(stage, trace, day, draw.cents(1_100_000, 6_000_000), 1);
      case 2 -> turn(stage, trace, day, draw.cents(380_000, 900_000), draw.between(3, 5));
      case 3 -> {
        turn(stage, trace, day.minusDays(draw.between(2, 10)), draw.cents(320_000, 900_000), 1);
        turn(stage, trace, day, draw.cents(320_000, 900_000), 1);
      }
      case 4 -> {
        String listed = ListedWallets.of(draw.between(0, ListedWallets.COUNT - 1));
        long cents = draw.cents(320_000, 900_000);
        deposit(trace, Rhythm.at(day, 9_000), listed, cents);
        sellAndLeave(draw, trace, Rhythm.at(day, 9_000), cents);
      }
      default -> turn(stage, trace, day, draw.cents(320_000, 950_000), 1);
    }
    stage.labelExchangeAccount(trace);
  }

  private static void turn(Stage stage, Trace trace, LocalDate day, long cents, int sources) {
    Draw draw = stage.draw();
    Instant start = Rhythm.at(day, draw.between(3_600, 20_000));
    long[] parts = draw.split(cents, sources);
    Instant moment = start;
    for (int source = 0; source < sources; source++) {
      moment = start.plusSeconds(900L * source);
      deposit(trace, moment, Client.wallet("TSrc", draw.cents(1, 1L << 40)), parts[source]);
    }
    sellAndLeave(draw, trace, moment, cents);
  }

  private static void deposit(Trace trace, Instant moment, String source, long cents) {
    trace.write(
        ExchangeDraft.asset(EventType.CRYPTO_DEPOSIT, moment, "USDT", cents)
            .wallets(source, trace.client().depositAddress()));
  }

  private static void sellAndLeave(Draw draw, Trace trace, Instant deposited, long cents) {
    Instant sold = deposited.plusSeconds(60L * draw.between(4, 170));
    long proceeds = cents * draw.between(975, 999) / 1_000;
    trace.write(ExchangeDraft.trade(EventType.TRADE_SELL, sold, "USDT", proceeds));
    Instant left = sold.plusSeconds(60L * draw.between(5, 300));
    long withdrawn = proceeds * draw.between(930, 998) / 1_000;
    if (draw.chance(30)) {
      trace.cashOut(left, withdrawn / 2);
      trace.cashOut(left.plusSeconds(1_200), withdrawn - withdrawn / 2);
    } else {
      trace.cashOut(left, withdrawn);
    }
  }

  @Override
  public void hardNegative(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    Trace trace =
        stage.quiet(Role.person(draw.between(25, 55), stage.longAgo()).onExchange(stage.longAgo()));
    switch (stage.variant(3)) {
      case 1 -> holdsForTwoDays(draw, trace, day);
      case 2 -> tradesInBetween(draw, trace, day);
      default -> turn(stage, trace, day, draw.cents(310_000, 900_000), 1);
    }
    stage.labelExchangeAccount(trace);
  }

  private static void holdsForTwoDays(Draw draw, Trace trace, LocalDate day) {
    long cents = draw.cents(1_100_000, 3_000_000);
    deposit(trace, Rhythm.at(day.minusDays(2), 9_000), trace.client().ownWallet(), cents);
    trace.write(ExchangeDraft.trade(EventType.TRADE_SELL, Rhythm.at(day, 9_000), "USDT", cents));
    trace.cashOut(Rhythm.at(day, 12_000), cents * 98 / 100);
  }

  private static void tradesInBetween(Draw draw, Trace trace, LocalDate day) {
    long cents = draw.cents(1_100_000, 3_000_000);
    deposit(trace, Rhythm.at(day, 9_000), trace.client().ownWallet(), cents);
    trace.write(
        ExchangeDraft.trade(EventType.TRADE_BUY, Rhythm.at(day, 10_000), "BTC", cents * 40 / 100));
    trace.write(
        ExchangeDraft.trade(EventType.TRADE_SELL, Rhythm.at(day, 14_000), "BTC", cents * 41 / 100));
    trace.write(
        ExchangeDraft.trade(
            EventType.TRADE_SELL, Rhythm.at(day, 15_000), "USDT", cents * 59 / 100));
    trace.cashOut(Rhythm.at(day, 20_000), cents * 97 / 100);
  }
}
