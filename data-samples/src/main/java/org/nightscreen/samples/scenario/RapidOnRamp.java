package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.movement.ExchangeDraft;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Rhythm;

/**
 * T02: fresh money goes to the exchange, becomes coins and leaves for an outside wallet within a
 * day.
 */
final class RapidOnRamp implements Plot {

  @Override
  public String typology() {
    return "T02";
  }

  @Override
  public void positive(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    int shape = stage.variant(3);
    LocalDate opened = shape == 1 ? day.minusDays(draw.between(3, 80)) : stage.longAgo();
    Trace trace =
        stage.quiet(Role.person(draw.between(20, 55), stage.longAgo()).onExchange(opened));
    long cents = draw.cents(330_000, 900_000);
    Instant start = Rhythm.at(day, draw.between(7_200, 18_000));
    switch (shape) {
      case 0 -> {
        trace.write(Stage.transfer(stage.stranger(), trace.party(), start, cents * 102 / 100));
        trace.fund(start.plusSeconds(60L * draw.between(5, 300)), cents);
      }
      case 1 -> {
        payWage(stage, trace, start, cents);
        trace.fund(start.plusSeconds(3_600), cents);
      }
      default ->
          trace.write(
              ExchangeDraft.fiat(EventType.FIAT_DEPOSIT, start, cents)
                  .bank(stage.stranger().accountId(), false, null));
    }
    String wallet = Client.wallet("TOut", draw.cents(1, 1L << 40));
    buyAndSend(draw, trace, start.plusSeconds(19_000), cents, wallet);
    stage.labelExchangeAccount(trace);
  }

  private static void payWage(Stage stage, Trace trace, Instant moment, long cents) {
    trace
        .aside()
        .write(
            BankDraft.of(TransactionType.CREDIT_TRANSFER, moment, cents)
                .from(stage.stranger())
                .to(trace.party())
                .purpose("SALA"));
  }

  private static void buyAndSend(Draw draw, Trace trace, Instant start, long cents, String wallet) {
    long bought = cents * draw.between(960, 997) / 1_000;
    trace.write(ExchangeDraft.trade(EventType.TRADE_BUY, start, "USDT", bought));
    trace.write(
        send(trace, start.plusSeconds(60L * draw.between(5, 200)), bought * 99 / 100, wallet));
  }

  private static ExchangeDraft send(Trace trace, Instant moment, long cents, String wallet) {
    return ExchangeDraft.asset(EventType.CRYPTO_WITHDRAWAL, moment, "USDT", cents)
        .wallets(Client.wallet("THot", 1), wallet);
  }

  @Override
  public void hardNegative(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    Trace trace =
        stage.quiet(Role.person(draw.between(25, 55), stage.longAgo()).onExchange(stage.longAgo()));
    long cents = draw.cents(330_000, 900_000);
    Instant start = Rhythm.at(day, 7_200);
    Instant buy = start.plusSeconds(9_000);
    switch (stage.variant(3)) {
      case 1 -> {
        trace.write(Stage.transfer(stage.stranger(), trace.party(), start, cents));
        trace.fund(start.plusSeconds(1_800), cents);
        trace.write(ExchangeDraft.trade(EventType.TRADE_BUY, buy, "USDT", cents));
        trace.write(
            send(trace, buy.plusSeconds(600), cents, trace.client().ownWallet()).ownWallet(true));
      }
      case 2 -> {
        trace.write(Stage.transfer(stage.stranger(), trace.party(), start, cents));
        trace.fund(start.plusSeconds(1_800), cents);
        trace.write(ExchangeDraft.trade(EventType.TRADE_BUY, buy, "BTC", cents));
      }
      default -> {
        Instant earlier = Rhythm.at(day.minusDays(draw.between(20, 38)), 9_000);
        trace.aside().write(send(trace, earlier, 80_000, trace.client().ownWallet()));
        payWage(stage, trace, start, cents);
        trace.fund(start.plusSeconds(1_800), cents);
        buyAndSend(draw, trace, buy, cents, trace.client().ownWallet());
      }
    }
    stage.labelExchangeAccount(trace);
  }
}
