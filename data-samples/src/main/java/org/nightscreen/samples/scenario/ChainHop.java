package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.canonical.EventType;
import org.nightscreen.samples.movement.ExchangeDraft;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.ListedWallets;
import org.nightscreen.samples.world.Rhythm;

/** T23: stablecoins change networks at the exchange, or the other side is a mixer. */
final class ChainHop implements Plot {

  @Override
  public String typology() {
    return "T23";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    LocalDate day = stage.day();
    Trace trace = stage.quiet(trader(stage));
    Instant moment = Rhythm.at(day, draw.between(9_000, 30_000));
    switch (stage.variant(4)) {
      case 1 -> hop(stage, trace, moment, draw.cents(1_000_500, 1_800_000), "ETH");
      case 2 -> {
        Instant earlier = moment.minusSeconds(86_400L * draw.between(2, 6));
        hop(stage, trace, earlier, draw.cents(150_000, 900_000), "ETH");
        hop(stage, trace, moment, draw.cents(150_000, 900_000), "ETH");
      }
      case 3 -> {
        String service =
            draw.chance(50)
                ? ListedWallets.bridge(stage.number())
                : ListedWallets.swap(stage.number());
        trace.write(withdrawal(moment, draw.cents(10_000, 200_000)).wallets(hot(), service));
      }
      default -> {
        String mixer = ListedWallets.mixer(stage.number());
        trace.write(deposit(trace, moment, mixer, draw.cents(10_100, 300_000)));
      }
    }
    stage.labelExchangeAccount(trace);
  }

  private static Role trader(Stage stage) {
    return Role.person(stage.draw().between(20, 55), stage.longAgo()).onExchange(stage.longAgo());
  }

  private static String hot() {
    return Client.wallet("THot", 1);
  }

  private static ExchangeDraft deposit(Trace trace, Instant moment, String from, long cents) {
    return ExchangeDraft.asset(EventType.CRYPTO_DEPOSIT, moment, "USDT", cents)
        .wallets(from, trace.client().depositAddress());
  }

  private static ExchangeDraft withdrawal(Instant moment, long cents) {
    return ExchangeDraft.asset(EventType.CRYPTO_WITHDRAWAL, moment, "USDT", cents);
  }

  /** In on TRON, out on that network within a day; returns what goes out. */
  private static void hop(Stage stage, Trace trace, Instant moment, long cents, String network) {
    trace.write(deposit(trace, moment, stage.wallet("TSrc"), cents));
    trace.write(leave(stage, moment, cents, network));
  }

  private static ExchangeDraft leave(Stage stage, Instant deposited, long cents, String network) {
    Draw draw = stage.draw();
    Instant left = deposited.plusSeconds(60L * draw.between(15, 1_300));
    String coin = draw.chance(50) ? "USDT" : "USDC";
    long leaving = cents * draw.between(820, 1_000) / 1_000;
    return ExchangeDraft.asset(EventType.CRYPTO_WITHDRAWAL, left, coin, leaving)
        .wallets(hot(), stage.wallet("0x"))
        .network(network);
  }

  @Override
  public void hardNegative(Stage stage) {
    Draw draw = stage.draw();
    Trace trace = stage.quiet(trader(stage));
    Instant moment = Rhythm.at(stage.day(), draw.between(9_000, 30_000));
    long large = draw.cents(1_100_000, 2_500_000);
    switch (stage.variant(4)) {
      case 1 -> hop(stage, trace, moment, draw.cents(300_000, 700_000), "ETH");
      case 2 -> trace.write(deposit(trace, moment, ListedWallets.mixer(stage.number()), 7_800));
      case 3 -> hop(stage, trace, moment, large, "TRON");
      default -> {
        trace.write(deposit(trace, moment, trace.client().ownWallet(), large));
        trace.write(leave(stage, moment, large, "ETH").ownWallet(true));
      }
    }
    stage.labelExchangeAccount(trace);
  }
}
