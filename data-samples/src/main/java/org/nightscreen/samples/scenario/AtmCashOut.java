package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Rhythm;

/** T28: a stranger's credit is drawn in cash within the hour. */
final class AtmCashOut implements Plot {

  @Override
  public String typology() {
    return "T28";
  }

  @Override
  public void positive(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    Trace trace = stage.quiet(Role.person(draw.between(19, 50), stage.longAgo()));
    switch (stage.variant(3)) {
      case 1 -> {
        long cents = 10_000L * draw.between(22, 40);
        Instant paid = receive(stage, trace, day, cents);
        trace.write(drawAbroad(trace, paid.plusSeconds(60L * draw.between(5, 50)), cents * 9 / 10));
      }
      case 2 -> {
        episode(stage, trace, day.minusDays(draw.between(1, 5)), 10_000L * draw.between(7, 18));
        episode(stage, trace, day, 10_000L * draw.between(7, 18));
      }
      default -> episode(stage, trace, day, 10_000L * draw.between(22, 60));
    }
    stage.labelAccount(trace);
  }

  private static void episode(Stage stage, Trace trace, LocalDate day, long cents) {
    Draw draw = stage.draw();
    Instant moment = receive(stage, trace, day, cents);
    long piece = cents * draw.between(86, 97) / 100 / draw.between(2, 5) / 1_000 * 1_000;
    long target = cents * 84 / 100;
    moment = moment.plusSeconds(60L * draw.between(3, 50));
    for (long drawn = 0; drawn < target; drawn += piece) {
      trace.write(stage.cashOut(trace.party(), moment, piece));
      moment = moment.plusSeconds(60L * draw.between(2, 9));
    }
  }

  private static Instant receive(Stage stage, Trace trace, LocalDate day, long cents) {
    Instant moment = Rhythm.at(day, stage.draw().between(7_200, 40_000));
    trace.write(Stage.transfer(stage.stranger(), trace.party(), moment, cents));
    return moment;
  }

  private static BankDraft drawAbroad(Trace trace, Instant moment, long cents) {
    return BankDraft.of(TransactionType.CASH_WITHDRAWAL, moment, cents)
        .from(trace.party())
        .terminal("ATM-TH-" + cents % 97, "TH");
  }

  @Override
  public void hardNegative(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    Trace trace = stage.quiet(Role.person(draw.between(19, 50), stage.longAgo()));
    long cents = 10_000L * draw.between(22, 60);
    switch (stage.variant(3)) {
      case 1 -> {
        Instant paid = Rhythm.at(day, 9_000);
        trace.write(
            Stage.transfer(Institutions.PENSION_FUND, trace.party(), paid, cents).purpose("BENE"));
        trace.write(stage.cashOut(trace.party(), paid.plusSeconds(900), cents / 2));
        trace.write(stage.cashOut(trace.party(), paid.plusSeconds(1_200), cents * 4 / 10));
      }
      case 2 -> {
        Instant paid = receive(stage, trace, day, cents);
        trace.write(stage.cashOut(trace.party(), paid.plusSeconds(1_200), cents * 9 / 10));
      }
      default -> {
        Instant paid = receive(stage, trace, day, cents);
        trace.write(stage.cashOut(trace.party(), paid.plusSeconds(50_000), cents / 2));
        trace.write(stage.cashOut(trace.party(), paid.plusSeconds(50_400), cents * 4 / 10));
      }
    }
    stage.labelAccount(trace);
  }
}
