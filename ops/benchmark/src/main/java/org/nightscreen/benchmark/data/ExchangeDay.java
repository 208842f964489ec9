package org.nightscreen.benchmark.data;

import java.math.BigDecimal;
import java.time.Instant;
import org.nightscreen.canonical.EventType;
import org.nightscreen.samples.movement.ExchangeDraft;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;

/** What exchange customers do on one day: mostly trades, now and then coins in or out. */
final class ExchangeDay {

  private final Crowd crowd;
  private final Clerk clerk;
  private final Draw draw;
  private final int day;

  ExchangeDay(Crowd crowd, Clerk clerk, Draw draw, int day) {
    this.crowd = crowd;
    this.clerk = clerk;
    this.draw = draw;
    this.day = day;
  }

  /** One row of somebody. */
  void happen(Instant moment) {
    int place = crowd.trader(draw, day);
    if (place < 0) {
      return;
    }
    Client client = crowd.client(place);
    clerk.write(row(client, moment), client.exchangeAccountId());
  }

  private ExchangeDraft row(Client client, Instant moment) {
    int what = draw.between(0, 99);
    long cents = draw.logNormal(9_000, 0.8);
    String asset = draw.chance(40) ? "BTC" : draw.chance(40) ? "ETH" : "USDT";
    if (what < 80) {
      EventType side = draw.chance(55) ? EventType.TRADE_BUY : EventType.TRADE_SELL;
      return ExchangeDraft.trade(side, moment, asset, cents);
    }
    if (what < 88) {
      return ExchangeDraft.asset(EventType.CRYPTO_WITHDRAWAL, moment, asset, cents)
          .wallets(Client.wallet("THot", 1), client.ownWallet())
          .ownWallet(client.index() % 2 == 0 ? Boolean.TRUE : null);
    }
    if (what < 96) {
      return ExchangeDraft.asset(EventType.CRYPTO_DEPOSIT, moment, asset, cents)
          .wallets(client.ownWallet(), client.depositAddress())
          .ownWallet(client.index() % 2 == 0 ? Boolean.TRUE : null);
    }
    return peerTrade(client, moment, cents);
  }

  private ExchangeDraft peerTrade(Client client, Instant moment, long cents) {
    EventType side = draw.chance(60) ? EventType.P2P_SELL : EventType.P2P_BUY;
    BigDecimal price = BigDecimal.valueOf(draw.between(995, 1_008), 3);
    return ExchangeDraft.asset(side, moment, "USDT", cents)
        .peer("U" + draw.between(10_000, 99_999), price, Institutions.CURRENCY)
        .through(client.accountId())
        .payerMatches(side == EventType.P2P_SELL ? Boolean.TRUE : null);
  }
}
