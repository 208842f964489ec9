package org.nightscreen.samples.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.movement.Pen;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Prices;
import org.nightscreen.samples.world.Rhythm;
import org.nightscreen.samples.world.World;

/** Cards, cash machines and small transfers between friends. */
final class EverydayLife {

  private static final List<Shop> SHOPS =
      List.of(
          new Shop("5411", 1_900),
          new Shop("5411", 1_200),
          new Shop("5812", 900),
          new Shop("5814", 450),
          new Shop("5541", 1_600),
          new Shop("5912", 1_100),
          new Shop("5999", 2_600),
          new Shop("4121", 350));
  private static final int FAVOURITE_SHOPS = 14;
  private static final int FAVOURITE_MACHINES = 4;

  private final World world;

  EverydayLife(World world) {
    this.world = world;
  }

  private record Shop(String merchantCode, long medianCents) {}

  void live(Pen pen, Draw draw) {
    Client client = pen.client();
    int cards = client.archetype().cards() * world.plan().shoppingPercent() / 100;
    LocalDate last = world.plan().lastDay();
    for (LocalDate day = world.start(client); !day.isAfter(last); day = day.plusDays(1)) {
      for (int n = draw.times(cards); n > 0; n--) {
        shop(pen, draw, day);
      }
      if (draw.times(client.archetype().cashWithdrawals()) > 0) {
        drawCash(pen, draw, day);
      }
      if (draw.times(client.archetype().friendTransfers()) > 0) {
        payFriend(pen, draw, day);
      }
    }
  }

  private void shop(Pen pen, Draw draw, LocalDate day) {
    long number = world.relation(pen.client(), "shop", draw.between(0, FAVOURITE_SHOPS - 1));
    Shop shop = SHOPS.get((int) Math.floorMod(number, SHOPS.size()));
    long cents = draw.logNormal(shop.medianCents(), 0.6);
    String currency = Institutions.CURRENCY;
    if (draw.chance(2)) {
      currency = "THB";
      cents = Prices.units(currency, day, cents).movePointRight(2).longValue();
    }
    pen.write(
        BankDraft.of(TransactionType.CARD_PAYMENT, Rhythm.awake(day, draw), cents)
            .from(pen.client().party())
            .to(Institutions.CARD_ACQUIRERS.get((int) Math.floorMod(number >> 8, 2)))
            .currency(currency)
            .terminal(
                "POS-" + Math.floorMod(number, 40_000),
                "THB".equals(currency) ? "TH" : Institutions.COUNTRY)
            .merchantCode(shop.merchantCode()));
  }

  private void drawCash(Pen pen, Draw draw, LocalDate day) {
    long machine =
        Math.floorMod(
            world.relation(pen.client(), "machine", draw.between(0, FAVOURITE_MACHINES)), 900);
    pen.write(
        BankDraft.of(
                TransactionType.CASH_WITHDRAWAL,
                Rhythm.awake(day, draw),
                1_000L * draw.between(2, 15))
            .from(pen.client().party())
            .terminal("ATM-" + machine, Institutions.COUNTRY));
  }

  private void payFriend(Pen pen, Draw draw, LocalDate day) {
    Party friend = friend(pen.client(), draw);
    long cents = Math.min(40_000, draw.logNormal(1_500, 0.7));
    Instant moment = Rhythm.awake(day, draw);
    pen.write(
        BankDraft.of(TransactionType.INSTANT_CREDIT_TRANSFER, moment, cents)
            .from(pen.client().party())
            .to(friend)
            .device("dev-" + pen.client().index())
            .text(draw.pick(List.of("Dinner", "Thanks", "Taxi", "Lunch", "Tickets", "Present"))));
  }

  private Party friend(Client client, Draw draw) {
    if (draw.chance(60)) {
      Client known = world.friendOf(client, draw);
      if (known.index() != client.index() && !known.archetype().company()) {
        return known.party();
      }
    }
    return Institutions.outsider(world.relation(client, "friend", draw.between(0, 5)));
  }

  /** A shared trip: friends pay one of them, who pays the house. */
  void shareTrip(Pen pen, Draw draw) {
    Client host = pen.client();
    if (!world.collectsForCircle(host) || !draw.chance(60)) {
      return;
    }
    int free = (int) (world.plan().lastDay().toEpochDay() - world.start(host).toEpochDay());
    LocalDate day = world.start(host).plusDays(draw.between(0, Math.max(1, free - 2)));
    long share = 100L * draw.between(60, 180);
    int guests = draw.between(3, 6);
    for (int guest = 0; guest < guests; guest++) {
      pen.write(
          BankDraft.of(
                  TransactionType.INSTANT_CREDIT_TRANSFER,
                  Rhythm.at(day, 14_000 + 3_000 * guest),
                  share)
              .from(Institutions.outsider(world.relation(host, "friend", guest)))
              .to(host.party())
              .text("Trip"));
    }
    pen.write(
        BankDraft.of(
                TransactionType.CREDIT_TRANSFER, Rhythm.at(day.plusDays(1), 20_000), share * guests)
            .from(host.party())
            .to(Institutions.outsideCompany(world.relation(host, "villa", 0)))
            .text("Villa"));
  }
}
