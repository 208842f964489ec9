package org.nightscreen.samples.life;

import java.time.LocalDate;
import org.nightscreen.canonical.EventType;
import org.nightscreen.samples.movement.ExchangeDraft;
import org.nightscreen.samples.movement.Pen;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Rhythm;
import org.nightscreen.samples.world.World;

/** Exchange customers: buy and hold, hobby trading, self-custody, and now and then a sale. */
final class ExchangeLife {

  private static final long LARGEST_SAVING_CENTS = 90_000;

  private final World world;

  ExchangeLife(World world) {
    this.world = world;
  }

  void live(Pen pen, Draw draw) {
    if (!pen.client().onExchange()) {
      return;
    }
    int style = draw.between(0, 9);
    long monthly = Math.min(LARGEST_SAVING_CENTS, draw.logNormal(12_000, 0.7));
    for (LocalDate day : Rhythm.monthly(start(pen.client()), lastDay(), draw.between(2, 27))) {
      long cents = monthly * draw.between(85, 120) / 100;
      pen.fund(Rhythm.at(day, 10_000), cents);
      pen.write(
          ExchangeDraft.trade(
              EventType.TRADE_BUY, Rhythm.at(day, 11_000), asset(style), cents * 99 / 100));
      if (style >= 8) {
        withdrawToOwnWallet(pen, day, asset(style), cents * 98 / 100);
      }
    }
    if (style >= 5 && style < 8) {
      tradeForFun(pen, draw);
    }
    if (draw.chance(8)) {
      sell(pen, draw, monthly * 2);
    }
  }

  private static String asset(int style) {
    return style < 3 ? "BTC" : style < 5 ? "ETH" : "USDT";
  }

  private void withdrawToOwnWallet(Pen pen, LocalDate day, String asset, long cents) {
    Boolean proved = pen.client().index() % 2 == 0 ? Boolean.TRUE : null;
    ExchangeDraft withdrawal =
        ExchangeDraft.asset(EventType.CRYPTO_WITHDRAWAL, Rhythm.at(day, 15_000), asset, cents)
            .wallets(Client.wallet("THot", 1), pen.client().ownWallet())
            .ownWallet(proved);
    if (pen.client().index() % 3 == 0) {
      pen.write(withdrawal);
    } else {
      pen.writeOnChain(withdrawal);
    }
  }

  private void tradeForFun(Pen pen, Draw draw) {
    for (LocalDate day = start(pen.client()); !day.isAfter(lastDay()); day = day.plusDays(1)) {
      for (int n = draw.times(750); n > 0; n--) {
        EventType side = draw.chance(50) ? EventType.TRADE_BUY : EventType.TRADE_SELL;
        String asset = draw.chance(60) ? "BTC" : "ETH";
        pen.write(
            ExchangeDraft.trade(side, Rhythm.awake(day, draw), asset, draw.logNormal(8_000, 0.6)));
      }
    }
  }

  private void sell(Pen pen, Draw draw, long cents) {
    LocalDate day = lastDay().minusDays(draw.between(0, 40));
    if (!day.isBefore(start(pen.client()))) {
      pen.write(ExchangeDraft.trade(EventType.TRADE_SELL, Rhythm.at(day, 22_000), "BTC", cents));
      pen.cashOut(Rhythm.at(day, 30_000), cents * 99 / 100);
    }
  }

  private LocalDate start(Client client) {
    LocalDate start = world.start(client);
    return client.exchangeOpened().isBefore(start) ? start : client.exchangeOpened();
  }

  private LocalDate lastDay() {
    return world.plan().lastDay();
  }
}
