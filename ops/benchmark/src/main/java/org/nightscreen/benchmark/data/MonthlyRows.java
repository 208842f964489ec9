package org.nightscreen.benchmark.data;

import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Rhythm;

/** What recurs each month, each customer on days of one's own. */
final class MonthlyRows {

  private final Crowd crowd;
  private final Clerk clerk;
  private final int day;

  MonthlyRows(Crowd crowd, Clerk clerk, int day) {
    this.crowd = crowd;
    this.clerk = clerk;
    this.day = day;
  }

  /** Wage, pension and bill of everyone whose day this is; in the first hour. */
  void write(LocalDate date, int atMost) {
    int written = 0;
    for (int place = 0; place < crowd.size() && written < atMost; place++) {
      if (!crowd.presentOn(place, day)) {
        continue;
      }
      int of = date.getDayOfMonth();
      if (crowd.dayOfMonth(place, 0) == of && !crowd.archetype(place).company()) {
        written += income(place, Rhythm.at(date, place % 3_000)) ? 1 : 0;
      }
      if (crowd.dayOfMonth(place, 1) == of && place % 2 == 0) {
        bill(place, Rhythm.at(date, place % 3_000));
        written++;
      }
    }
  }

  private boolean income(int place, Instant moment) {
    Client client = crowd.client(place);
    long cents = client.annualIncomeCents() / 1_200 * 100;
    switch (client.archetype()) {
      case SALARIED, FREELANCER -> {
        Party employer = crowd.client(crowd.employerOf(place)).party();
        pay(employer, client, moment, cents, "SALA");
      }
      case PENSIONER -> pay(Institutions.PENSION_FUND, client, moment, cents / 3, "PENS");
      default -> {
        return false;
      }
    }
    return true;
  }

  private void pay(Party payer, Client client, Instant moment, long cents, String purpose) {
    clerk.write(
        BankDraft.of(TransactionType.CREDIT_TRANSFER, moment, cents)
            .from(payer)
            .to(client.party())
            .purpose(purpose)
            .text("SALA".equals(purpose) ? "Salary" : "Pension"),
        "PMNT-RCDT-SALA");
  }

  private void bill(int place, Instant moment) {
    long hash = Draw.hash(place, 71);
    clerk.write(
        BankDraft.of(TransactionType.DIRECT_DEBIT, moment, 800 + Math.floorMod(hash, 9_000L))
            .from(crowd.client(place).party())
            .to(Institutions.BILLERS.get((int) Math.floorMod(hash >> 8, 5L)))
            .text("Bill"),
        "PMNT-IDDT-BBDD");
  }
}
