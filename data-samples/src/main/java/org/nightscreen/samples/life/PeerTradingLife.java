package org.nightscreen.samples.life;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.canonical.EventType;
import org.nightscreen.samples.movement.ExchangeDraft;
import org.nightscreen.samples.movement.Pen;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Rhythm;
import org.nightscreen.samples.world.World;

/**
 * Peer-to-peer trades at market price, paid from accounts in the peer's own name: a few a month,
 * and for one trader in fifty many on one day. Chance comes from a stream of its own.
 */
final class PeerTradingLife {

  private static final int TRADERS_PERCENT = 4;

  private final World world;

  PeerTradingLife(World world) {
    this.world = world;
  }

  void live(Pen pen) {
    Client client = pen.client();
    Draw draw = Draw.of(world.plan().seed(), "peer", client.index());
    if (!client.onExchange() || !draw.chance(TRADERS_PERCENT)) {
      return;
    }
    boolean busy = draw.chance(2);
    LocalDate start = later(world.start(client), client.exchangeOpened());
    LocalDate last = world.plan().lastDay();
    for (LocalDate day : Rhythm.monthly(start, last, draw.between(2, 27))) {
      int trades = busy ? draw.between(5, 9) : 1;
      long median = busy ? 210_000 : 15_000;
      for (int i = 0; i < trades; i++) {
        Instant moment = Rhythm.at(day, 3_600 + 4_200 * i);
        pen.write(trade(client, draw, moment, draw.logNormal(median, 0.2)));
      }
    }
  }

  private static ExchangeDraft trade(Client client, Draw draw, Instant moment, long cents) {
    EventType side = draw.chance(60) ? EventType.P2P_SELL : EventType.P2P_BUY;
    BigDecimal price = BigDecimal.valueOf(draw.between(995, 1_008), 3);
    return ExchangeDraft.asset(side, moment, "USDT", cents)
        .peer("U" + draw.between(10_000, 99_999), price, Institutions.CURRENCY)
        .through(client.accountId())
        .payerMatches(side == EventType.P2P_SELL ? Boolean.TRUE : null);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}
