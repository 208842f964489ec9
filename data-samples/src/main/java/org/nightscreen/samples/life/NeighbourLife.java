package org.nightscreen.samples.life;

import java.time.LocalDate;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.movement.Pen;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Rhythm;
import org.nightscreen.samples.world.World;

/**
 * Money that goes on or comes back for good reasons: the family's share of the rent, the savings
 * club, an order sent back. Chance comes from a stream of its own.
 */
final class NeighbourLife {

  private static final int CLUB_DAY = 8;

  private final World world;

  NeighbourLife(World world) {
    this.world = world;
  }

  void live(Pen pen) {
    Client client = pen.client();
    Draw draw = Draw.of(world.plan().seed(), "neighbour", client.index());
    if (client.archetype().company()) {
      return;
    }
    if (world.inFamily(client) && world.homeNumber(client) != client.index()) {
      shareRent(pen, draw);
    }
    if (world.inClub(client)) {
      payIntoClub(pen);
    }
    if (draw.chance(1)) {
      sendBack(pen, draw);
    }
  }

  /** On the day after the wage, to the one in the family who pays the landlord the day after. */
  private void shareRent(Pen pen, Draw draw) {
    Client head = world.client(world.homeNumber(pen.client()));
    if (head.archetype().company()) {
      return;
    }
    long share = 1_000L * draw.between(10, 35);
    Party landlord = Institutions.outsider(world.relation(head, "landlord", 1));
    for (LocalDate day : Rhythm.monthly(later(pen.client(), head), world.plan().lastDay(), 27)) {
      transfer(pen, new Payment(pen.client().party(), head.party(), day, share, "Rent share"));
      if (day.isBefore(world.plan().lastDay())) {
        Payment rent = new Payment(head.party(), landlord, day.plusDays(1), share, "Rent");
        transfer(pen, rent);
      }
    }
  }

  /** Each month everybody in the circle pays the member whose turn it is. */
  private void payIntoClub(Pen pen) {
    Client client = pen.client();
    long share =
        1_000L * (5 + Math.floorMod(world.relation(world.circleOf(client).get(0), "club", 0), 10));
    for (LocalDate day :
        Rhythm.monthly(world.plan().firstDay(), world.plan().lastDay(), CLUB_DAY)) {
      int turn = day.getMonthValue() % world.circleOf(client).size();
      Client host = world.circleOf(client).get(turn);
      boolean both = !later(client, host).isAfter(day);
      if (both && world.inClub(host) && host.index() != client.index()) {
        transfer(pen, new Payment(client.party(), host.party(), day, share, "Savings club"));
      }
    }
  }

  /** An order paid by transfer and the money back a few days later. */
  private void sendBack(Pen pen, Draw draw) {
    LocalDate day = world.plan().lastDay().minusDays(draw.between(8, 50));
    if (day.isBefore(world.start(pen.client()))) {
      return;
    }
    long cents = 100L * draw.between(200, 900);
    Party shop = Institutions.outsideCompany(world.relation(pen.client(), "furniture", 0));
    transfer(pen, new Payment(pen.client().party(), shop, day, cents, "Order"));
    LocalDate back = day.plusDays(draw.between(2, 6));
    transfer(pen, new Payment(shop, pen.client().party(), back, cents, "Refund"));
  }

  private LocalDate later(Client one, Client other) {
    LocalDate first = world.start(one);
    LocalDate second = world.start(other);
    return first.isBefore(second) ? second : first;
  }

  private record Payment(Party from, Party to, LocalDate day, long cents, String text) {}

  private static void transfer(Pen pen, Payment payment) {
    pen.write(
        BankDraft.of(
                TransactionType.CREDIT_TRANSFER,
                Rhythm.at(payment.day(), 12_000 + pen.client().index() % 600),
                payment.cents())
            .from(payment.from())
            .to(payment.to())
            .text(payment.text()));
  }
}
