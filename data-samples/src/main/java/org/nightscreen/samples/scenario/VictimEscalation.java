package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Rhythm;

/**
 * T11: a small trial, a small profit paid back, then larger and larger sums to the same exchange.
 */
final class VictimEscalation implements Plot {

  private static final int BACK_DAYS = 215;
  private static final int[] LADDER_DAYS = {38, 28, 15, 6, 0};
  private static final long HIGH_INCOME_CENTS = 15_000_000;

  @Override
  public String typology() {
    return "T11";
  }

  @Override
  public void positive(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    int shape = stage.variant(4);
    long income = shape == 3 ? draw.cents(900_000, 1_800_000) : HIGH_INCOME_CENTS;
    Trace trace =
        stage.quiet(Role.person(draw.between(28, 57), stage.openedFor(BACK_DAYS)).earning(income));
    Party exchange = draw.pick(Institutions.FOREIGN_EXCHANGES);
    long trial = draw.cents(30_000, 80_000);
    long[] ladder = {
      trial,
      draw.cents(60_000, 140_000),
      draw.cents(300_000, 600_000),
      draw.cents(850_000, 1_600_000),
      draw.cents(1_000_000, 2_600_000)
    };
    for (int i = 0; i < ladder.length; i++) {
      String text = shape == 2 && i == ladder.length - 1 ? "Unlock fee" : "Investment";
      Instant moment = Rhythm.at(day.minusDays(LADDER_DAYS[i]), 10_800);
      trace.write(payment(trace, exchange, moment, ladder[i]).text(text));
    }
    Instant between = Rhythm.at(day.minusDays(30), 10_800);
    if (shape == 0) {
      trace.write(
          Stage.transfer(exchange, trace.party(), between, trial * draw.between(102, 120) / 100));
    }
    if (shape == 1) {
      trace.write(
          BankDraft.of(
                  TransactionType.LOAN_DISBURSEMENT, Rhythm.at(day.minusDays(8), 9_000), 1_500_000)
              .from(Institutions.outsideCompany(3))
              .to(trace.party())
              .purpose("LOAN"));
    }
    stage.labelCustomer(trace);
  }

  private static BankDraft payment(Trace trace, Party payee, Instant moment, long cents) {
    return BankDraft.of(TransactionType.CREDIT_TRANSFER, moment, cents)
        .from(trace.party())
        .to(payee);
  }

  @Override
  public void hardNegative(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    long income = draw.cents(1_500_000, 2_500_000);
    Trace trace =
        stage.quiet(Role.person(draw.between(28, 57), stage.openedFor(BACK_DAYS)).earning(income));
    Party payee =
        stage.variant(3) == 2 ? stage.stranger() : draw.pick(Institutions.FOREIGN_EXCHANGES);
    long[] ladder =
        switch (stage.variant(3)) {
          case 1 -> new long[] {30_000, 60_000, 150_000, 300_000, 350_000};
          case 2 -> new long[] {50_000, 100_000, 500_000, 1_200_000, 2_000_000};
          default -> new long[] {500_000, 510_000, 490_000, 520_000, 500_000};
        };
    for (int i = 0; i < ladder.length; i++) {
      trace.write(
          payment(trace, payee, Rhythm.at(day.minusDays(LADDER_DAYS[i]), 10_800), ladder[i]));
    }
    stage.labelCustomer(trace);
  }
}
