package org.nightscreen.samples.life;

import java.time.LocalDate;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.movement.Pen;
import org.nightscreen.samples.world.Archetype;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Rhythm;
import org.nightscreen.samples.world.World;

/** What a household gets and pays each month: wage, pension, support, rent, bills, savings. */
final class HouseholdLife {

  private static final int PAY_DAY = 26;

  private final World world;

  HouseholdLife(World world) {
    this.world = world;
  }

  void live(Pen pen, Draw draw) {
    Client client = pen.client();
    long wage = client.annualIncomeCents() / 1_200 * 100;
    switch (client.archetype()) {
      case SALARIED -> receiveWage(pen, draw, wage);
      case PENSIONER -> receivePension(pen, draw);
      case STUDENT -> receiveSupport(pen, draw);
      case FREELANCER -> sendInvoices(pen, draw, wage);
      case LANDLORD -> receiveRents(pen, draw);
      default -> {}
    }
    payBills(pen, draw);
    if (client.archetype() == Archetype.SALARIED && draw.chance(45)) {
      save(pen, draw, wage / 10);
    }
    if (!client.archetype().company() && draw.chance(1)) {
      buyCarFromSavings(pen, draw);
    }
  }

  /** Wages alone, for customers who otherwise only shop. */
  void receiveWage(Pen pen, Draw draw, long cents) {
    for (LocalDate day : months(pen, PAY_DAY)) {
      LocalDate payday = Rhythm.payday(day, world.start(pen.client()));
      pen.write(
          BankDraft.of(
                  TransactionType.CREDIT_TRANSFER,
                  Rhythm.at(payday, 5_400 + draw.between(0, 900)),
                  cents)
              .from(world.employerOf(pen.client()))
              .to(pen.client().party())
              .purpose("SALA")
              .text("Salary " + day.getMonth().getValue() + "/" + day.getYear()));
    }
  }

  private void receivePension(Pen pen, Draw draw) {
    long cents = 100L * draw.between(250, 1_400);
    for (LocalDate day : months(pen, 1)) {
      pen.write(
          BankDraft.of(TransactionType.CREDIT_TRANSFER, Rhythm.at(day, 7_200), cents)
              .from(Institutions.PENSION_FUND)
              .to(pen.client().party())
              .purpose("PENS")
              .text("Pension"));
    }
  }

  private void receiveSupport(Pen pen, Draw draw) {
    long cents = 1_000L * draw.between(15, 60);
    for (LocalDate day : months(pen, draw.between(1, 6))) {
      pen.write(
          BankDraft.of(TransactionType.CREDIT_TRANSFER, Rhythm.awake(day, draw), cents)
              .from(Institutions.outsider(world.relation(pen.client(), "parent", 0)))
              .to(pen.client().party())
              .text("Monthly support"));
    }
  }

  private void sendInvoices(Pen pen, Draw draw, long monthly) {
    int customers = draw.between(1, 3);
    for (int customer = 0; customer < customers; customer++) {
      for (LocalDate day : months(pen, draw.between(4, 24))) {
        pen.write(
            BankDraft.of(
                    TransactionType.CREDIT_TRANSFER,
                    Rhythm.office(day, draw),
                    draw.logNormal(monthly / customers, 0.25))
                .from(Institutions.outsideCompany(world.relation(pen.client(), "client", customer)))
                .to(pen.client().party())
                .text("Invoice " + draw.between(100, 9_999)));
      }
    }
  }

  private void receiveRents(Pen pen, Draw draw) {
    int tenants = draw.between(2, 7);
    for (int tenant = 0; tenant < tenants; tenant++) {
      long rent = 1_000L * draw.between(25, 90);
      for (LocalDate day : months(pen, draw.between(1, 5))) {
        pen.write(
            BankDraft.of(TransactionType.CREDIT_TRANSFER, Rhythm.office(day, draw), rent)
                .from(Institutions.outsider(world.relation(pen.client(), "tenant", tenant)))
                .to(pen.client().party())
                .text("Rent"));
      }
    }
    debit(pen, "Mortgage", 15, 1_000L * draw.between(40, 150));
  }

  private void payBills(Pen pen, Draw draw) {
    for (int biller = 0; biller < Institutions.BILLERS.size(); biller++) {
      if (draw.chance(60)) {
        debit(pen, "Bill", draw.between(3, 22), draw.logNormal(3_500, 0.5));
      }
    }
    if (draw.chance(45)) {
      long rent = 1_000L * draw.between(15, 70);
      for (LocalDate day : months(pen, draw.between(1, 4))) {
        pen.write(
            BankDraft.of(TransactionType.CREDIT_TRANSFER, Rhythm.awake(day, draw), rent)
                .from(pen.client().party())
                .to(Institutions.outsider(world.relation(pen.client(), "landlord", 0)))
                .text("Rent"));
      }
    }
  }

  private void debit(Pen pen, String text, int dayOfMonth, long cents) {
    for (LocalDate day : months(pen, dayOfMonth)) {
      pen.write(
          BankDraft.of(TransactionType.DIRECT_DEBIT, Rhythm.at(day, 3_600), cents)
              .from(pen.client().party())
              .to(Institutions.BILLERS.get(dayOfMonth % Institutions.BILLERS.size()))
              .text(text));
    }
  }

  private void save(Pen pen, Draw draw, long cents) {
    for (LocalDate day : months(pen, 28)) {
      pen.write(
          BankDraft.of(TransactionType.CREDIT_TRANSFER, Rhythm.awake(day, draw), cents)
              .from(pen.client().party())
              .to(pen.client().savings())
              .text("Savings"));
    }
  }

  private void buyCarFromSavings(Pen pen, Draw draw) {
    LocalDate day =
        Rhythm.payday(
            world.plan().lastDay().minusDays(draw.between(5, 50)), world.plan().firstDay());
    if (day.isBefore(world.start(pen.client()))) {
      return;
    }
    long price = 100L * draw.between(6_000, 24_000);
    pen.write(
        BankDraft.of(TransactionType.CREDIT_TRANSFER, Rhythm.at(day, 9_000), price)
            .from(pen.client().savings())
            .to(pen.client().party())
            .text("From savings"));
    pen.write(
        BankDraft.of(TransactionType.CREDIT_TRANSFER, Rhythm.at(day, 18_000), price)
            .from(pen.client().party())
            .to(Institutions.outsideCompany(world.relation(pen.client(), "dealer", 0)))
            .text("Car"));
  }

  private Iterable<LocalDate> months(Pen pen, int dayOfMonth) {
    return Rhythm.monthly(world.start(pen.client()), world.plan().lastDay(), dayOfMonth);
  }
}
