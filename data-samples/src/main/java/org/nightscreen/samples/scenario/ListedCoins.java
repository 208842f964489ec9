package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.canonical.EventType;
import org.nightscreen.samples.movement.ExchangeDraft;
import org.nightscreen.samples.movement.WalletDraft;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.ListedWallets;
import org.nightscreen.samples.world.Rhythm;

/** T16: coins from or to a listed wallet, or one step away from it. */
final class ListedCoins implements Plot {

  @Override
  public String typology() {
    return "T16";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    LocalDate day = stage.day();
    Trace trace = stage.quiet(trader(stage));
    String listed = ListedWallets.scam(stage.number());
    Instant moment = Rhythm.at(day, draw.between(9_000, 50_000));
    switch (stage.variant(4)) {
      case 1 -> {
        String between = stage.wallet("TMid");
        feed(stage, trace, day.minusDays(4), between, listed, 105_000, 880_000);
        trace.write(receipt(trace, moment, between, draw.cents(200_000, 490_000)));
      }
      case 2 ->
          trace.write(
              payment(moment, ListedWallets.sanctioned(stage.number()), draw.cents(1_500, 8_000)));
      case 3 -> {
        String between = stage.wallet("TMid");
        long cents = draw.cents(150_000, 400_000);
        trace.write(payment(Rhythm.at(day.minusDays(3), 9_000), between, cents));
        pass(trace, Rhythm.at(day.minusDays(2), 9_000), between, listed, cents * 80 / 100);
        pass(trace, moment, between, stage.wallet("TFar"), cents * 20 / 100);
      }
      default -> trace.write(receipt(trace, moment, listed, draw.cents(10_100, 90_000)));
    }
    stage.labelExchangeAccount(trace);
  }

  private static Role trader(Stage stage) {
    return Role.person(stage.draw().between(20, 55), stage.longAgo()).onExchange(stage.longAgo());
  }

  /** The wallet gets so many cents from the listed one and so many from another. */
  private static void feed(
      Stage stage,
      Trace trace,
      LocalDate day,
      String wallet,
      String listed,
      long tainted,
      long clean) {
    pass(trace, Rhythm.at(day, 20_000), listed, wallet, tainted);
    pass(trace, Rhythm.at(day, 26_000), stage.wallet("TFar"), wallet, clean);
  }

  private static void pass(Trace trace, Instant moment, String from, String to, long cents) {
    trace.write(WalletDraft.of(moment, cents).between(from, to));
  }

  private static ExchangeDraft receipt(Trace trace, Instant moment, String from, long cents) {
    return ExchangeDraft.asset(EventType.CRYPTO_DEPOSIT, moment, "USDT", cents)
        .wallets(from, trace.client().depositAddress());
  }

  private static ExchangeDraft payment(Instant moment, String to, long cents) {
    return ExchangeDraft.asset(EventType.CRYPTO_WITHDRAWAL, moment, "USDT", cents)
        .wallets(Client.wallet("THot", 1), to);
  }

  @Override
  public void hardNegative(Stage stage) {
    Draw draw = stage.draw();
    LocalDate day = stage.day();
    Trace trace = stage.quiet(trader(stage));
    String listed = ListedWallets.scam(stage.number());
    Instant moment = Rhythm.at(day, draw.between(9_000, 50_000));
    String between = stage.wallet("TMid");
    long cents = draw.cents(200_000, 490_000);
    switch (stage.variant(4)) {
      case 1 -> {
        feed(stage, trace, day.minusDays(4), between, listed, 500_000, 100_000);
        trace.write(receipt(trace, moment, between, cents).hostedBy("HARBOURX"));
      }
      case 2 -> trace.write(receipt(trace, moment, ListedWallets.cleared(stage.number()), cents));
      case 3 -> {
        feed(stage, trace, day.minusDays(36), between, listed, 500_000, 100_000);
        pass(trace, moment.minusSeconds(7_200), stage.wallet("TFar"), between, 600_000);
        trace.write(receipt(trace, moment, between, cents));
      }
      default -> {
        feed(stage, trace, day.minusDays(4), between, listed, 4_000, 896_000);
        trace.write(receipt(trace, moment, between, cents));
        trace.write(receipt(trace, moment.minusSeconds(90_000), listed, 6_000));
        trace.write(receipt(trace, moment.plusSeconds(3_600), listed, 3_900));
      }
    }
    stage.labelExchangeAccount(trace);
  }
}
