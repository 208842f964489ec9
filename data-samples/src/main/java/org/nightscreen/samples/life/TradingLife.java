package org.nightscreen.samples.life;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.movement.Pen;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Rhythm;
import org.nightscreen.samples.world.World;

/**
 * Market traders, small shops and companies. Companies are paid on Mondays and Tuesdays and pay on
 * Fridays, so that an invoice and the suppliers' bills seldom fall in one day.
 */
final class TradingLife {

  private static final long SHOP_DAY_CAP = 190_000;
  private static final int GUESTS = 300;

  private final World world;

  TradingLife(World world) {
    this.world = world;
  }

  void live(Pen pen, Draw draw) {
    switch (pen.client().archetype()) {
      case TRADER -> {
        payInCash(pen, draw, 25_000, 650);
        sellByCode(pen);
      }
      case SMALL_BUSINESS -> keepShop(pen, draw);
      case COMPANY -> runCompany(pen, draw);
      default -> {}
    }
  }

  private void payInCash(Pen pen, Draw draw, long medianCents, int perThousand) {
    long branch = Math.floorMod(world.relation(pen.client(), "branch", 0), 60);
    for (LocalDate day = start(pen); !day.isAfter(world.plan().lastDay()); day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SUNDAY && draw.times(perThousand) > 0) {
        long cents = Math.min(450_000, draw.logNormal(medianCents, 0.5)) / 100 * 100;
        pen.write(
            BankDraft.of(TransactionType.CASH_DEPOSIT, Rhythm.office(day, draw), cents)
                .to(pen.client().party())
                .terminal("BR-" + branch, Institutions.COUNTRY)
                .branch("BR-" + branch)
                .text("Takings"));
      }
    }
  }

  /** One market trader in ten takes small, odd amounts by QR code over the day. */
  private void sellByCode(Pen pen) {
    Draw draw = Draw.of(world.plan().seed(), "stall", pen.client().index());
    if (!draw.chance(10)) {
      return;
    }
    for (LocalDate day = start(pen); !day.isAfter(world.plan().lastDay()); day = day.plusDays(1)) {
      for (int guest = draw.between(0, 7); guest > 0; guest--) {
        long number = world.relation(pen.client(), "guest", draw.between(0, GUESTS));
        pen.write(
            BankDraft.of(
                    TransactionType.INSTANT_CREDIT_TRANSFER,
                    Rhythm.office(day, draw),
                    10L * draw.between(55, 990))
                .from(Institutions.outsider(number))
                .to(pen.client().party()));
      }
    }
  }

  private void keepShop(Pen pen, Draw draw) {
    payInCash(pen, draw, 60_000, 200);
    Party acquirer = Institutions.CARD_ACQUIRERS.get(pen.client().index() % 2);
    long median = draw.logNormal(45_000, 0.4);
    for (LocalDate day = start(pen); !day.isAfter(world.plan().lastDay()); day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        long takings = Math.min(SHOP_DAY_CAP, draw.logNormal(median, 0.35));
        receive(pen, acquirer, Rhythm.at(day, 50_000), takings, "Card takings");
      }
    }
    paySuppliersWeekly(pen, draw, 3, median);
    payWages(pen, draw, draw.between(1, 6));
  }

  private void runCompany(Pen pen, Draw draw) {
    int customers = draw.between(3, 8);
    for (int customer = 0; customer < customers; customer++) {
      Party party = Institutions.outsideCompany(world.relation(pen.client(), "customer", customer));
      long median = draw.logNormal(900_000, 0.5);
      for (LocalDate month :
          Rhythm.monthly(start(pen), world.plan().lastDay(), draw.between(1, 25))) {
        LocalDate day = Rhythm.next(draw.chance(50) ? DayOfWeek.MONDAY : DayOfWeek.TUESDAY, month);
        String text = "Invoice " + draw.between(100, 9_999);
        receive(pen, party, Rhythm.office(day, draw), draw.logNormal(median, 0.2), text);
      }
    }
    paySuppliersWeekly(pen, draw, 6, 300_000);
    payWages(pen, draw, draw.between(8, 40));
    payTaxes(pen);
  }

  private void payTaxes(Pen pen) {
    Draw draw = Draw.of(world.plan().seed(), "tax", pen.client().index());
    for (LocalDate day : Rhythm.monthly(start(pen), world.plan().lastDay(), 20)) {
      pen.write(
          BankDraft.of(
                  TransactionType.CREDIT_TRANSFER,
                  Rhythm.at(day, 14_400),
                  draw.logNormal(120_000, 0.4))
              .from(pen.client().party())
              .to(Institutions.TAX_OFFICE)
              .purpose("TAXS")
              .text("Tax"));
    }
  }

  private void paySuppliersWeekly(Pen pen, Draw draw, int suppliers, long medianCents) {
    LocalDate friday = Rhythm.next(DayOfWeek.FRIDAY, start(pen));
    for (LocalDate day = friday; !day.isAfter(world.plan().lastDay()); day = day.plusWeeks(1)) {
      long number = world.relation(pen.client(), "supplier", draw.between(0, suppliers - 1));
      Party supplier = Institutions.outsideCompany(number);
      pay(pen, supplier, Rhythm.office(day, draw), draw.logNormal(medianCents * 2, 0.3), "Goods");
    }
  }

  private void payWages(Pen pen, Draw draw, int workers) {
    for (LocalDate month : Rhythm.monthly(start(pen), world.plan().lastDay(), 24)) {
      LocalDate day = Rhythm.next(DayOfWeek.FRIDAY, month);
      for (int worker = 0; worker < workers; worker++) {
        Party person = Institutions.outsider(world.relation(pen.client(), "worker", worker));
        pay(
            pen,
            person,
            Rhythm.at(day, 7_200 + 20 * worker),
            1_000L * draw.between(25, 70),
            "Wages");
      }
    }
  }

  private void receive(Pen pen, Party payer, Instant moment, long cents, String text) {
    if (!Rhythm.day(moment).isAfter(world.plan().lastDay())) {
      pen.write(
          BankDraft.of(TransactionType.CREDIT_TRANSFER, moment, cents)
              .from(payer)
              .to(pen.client().party())
              .text(text));
    }
  }

  private void pay(Pen pen, Party payee, Instant moment, long cents, String text) {
    if (!Rhythm.day(moment).isAfter(world.plan().lastDay())) {
      pen.write(
          BankDraft.of(TransactionType.CREDIT_TRANSFER, moment, cents)
              .from(pen.client().party())
              .to(payee)
              .purpose("Wages".equals(text) ? "SALA" : null)
              .text(text));
    }
  }

  private LocalDate start(Pen pen) {
    return world.start(pen.client());
  }
}
