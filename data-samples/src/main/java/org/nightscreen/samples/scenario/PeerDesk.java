package org.nightscreen.samples.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.nightscreen.canonical.EventType;
import org.nightscreen.samples.movement.ExchangeDraft;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Profile;
import org.nightscreen.samples.world.Rhythm;

/** T13: a peer-to-peer trader with many peers who takes other people's money or wrong prices. */
final class PeerDesk implements Plot {

  private static final int MARKET = 1_000;

  /**
   * A day's trading.
   *
   * @param price thousandths of the market price
   * @param strangersPay trades that somebody else than the peer pays
   */
  private record Business(int peers, int trades, long cents, int price, int strangersPay) {}

  @Override
  public String typology() {
    return "T13";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    Trace desk = stage.quiet(trader(stage));
    switch (stage.variant(4)) {
      case 1 -> {
        int price = draw.chance(50) ? draw.between(860, 945) : draw.between(1_056, 1_100);
        trade(stage, desk, new Business(5, 5, draw.cents(1_008_000, 1_100_000), price, 0), 1);
      }
      case 2 -> trade(stage, desk, new Business(7, 9, 1_500_000, MARKET, 0), 3);
      case 3 -> trade(stage, desk, new Business(5, 10, 1_900_000, MARKET, -3), 1);
      default -> {
        int trades = draw.between(6, 9);
        trade(stage, desk, new Business(trades, trades, 1_250_000, MARKET, 2), 1);
      }
    }
    stage.labelExchangeAccount(desk);
  }

  private static Role trader(Stage stage) {
    return Role.person(stage.draw().between(22, 50), stage.longAgo()).onExchange(stage.longAgo());
  }

  private static void trade(Stage stage, Trace desk, Business business, int accounts) {
    Draw draw = stage.draw();
    Instant moment = Rhythm.at(stage.day(), draw.between(3_600, 9_000));
    List<String> own =
        List.of(desk.client().accountId(), desk.client().savingsAccountId(), stage.own("KH-OTHER"));
    long[] parts = alike(draw, business.cents(), business.trades());
    for (int i = 0; i < parts.length; i++) {
      ExchangeDraft trade = deal(stage, business, moment, parts[i]);
      String peer = "U" + stage.own("peer") + "-" + i % business.peers();
      boolean stranger = i < Math.abs(business.strangersPay());
      desk.write(
          named(trade, stranger, business.strangersPay() < 0)
              .peer(peer, BigDecimal.valueOf(business.price(), 3), Institutions.CURRENCY)
              .through(own.get(i % accounts)));
      moment = moment.plusSeconds(60L * draw.between(20, 110));
    }
  }

  /** Amounts that add up to about the total, in pairs about their equal share. */
  private static long[] alike(Draw draw, long cents, int trades) {
    long[] parts = new long[trades];
    long gap = 0;
    for (int i = 0; i < trades; i++) {
      gap = i % 2 == 0 ? draw.cents(0, cents / trades / 10) : -gap;
      parts[i] = cents / trades + gap;
    }
    return parts;
  }

  /** Where the names are in question all trades are sales: only there does the peer pay. */
  private static ExchangeDraft deal(Stage stage, Business business, Instant moment, long cents) {
    boolean mixed = business.price() != MARKET && business.strangersPay() == 0;
    EventType side = mixed && stage.draw().chance(30) ? EventType.P2P_BUY : EventType.P2P_SELL;
    return ExchangeDraft.asset(side, moment, "USDT", cents);
  }

  /** Either the exchange compares the names itself, or it hands over both. */
  private static ExchangeDraft named(ExchangeDraft trade, boolean stranger, boolean namesGiven) {
    if (!namesGiven) {
      return trade.payerMatches(!stranger);
    }
    return trade
        .payerMatches(null)
        .paidBy("KH-PAYER", stranger ? "Someone  Else" : " dara   SOK ", "Dara Sok");
  }

  @Override
  public void hardNegative(Stage stage) {
    Draw draw = stage.draw();
    int shape = stage.variant(4);
    Role role = shape == 0 ? trader(stage).with(Profile::registeredDesk) : trader(stage);
    Trace desk = stage.quiet(role);
    long large = draw.cents(1_150_000, 1_800_000);
    Business business =
        switch (shape) {
          case 1 -> new Business(4, 6, large, 920, 2);
          case 2 -> new Business(6, 6, draw.cents(820_000, 960_000), 920, 3);
          case 3 -> new Business(7, 12, large, 1_030, 1);
          default -> new Business(6, 8, large, 1_002, 0);
        };
    trade(stage, desk, business, shape == 3 ? 2 : 1);
    stage.labelExchangeAccount(desk);
  }
}
