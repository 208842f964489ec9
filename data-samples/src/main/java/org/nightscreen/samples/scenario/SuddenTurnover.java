package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Rhythm;

/** T24: one day's turnover is far outside what the account did before. */
final class SuddenTurnover implements Plot {

  private static final int BACK_DAYS = 110;
  private static final int ACTIVE_DAYS = 11;
  private static final int GAP_DAYS = 9;

  @Override
  public String typology() {
    return "T24";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    Trace trace = stage.silent(person(stage));
    LocalDate day = stage.day();
    switch (stage.variant(3)) {
      case 1 -> {
        live(stage, trace, day, ACTIVE_DAYS, 20_000);
        receive(stage, trace, day, draw.cents(301_000, 380_000));
      }
      case 2 -> {
        live(stage, trace, day, ACTIVE_DAYS, 60_000);
        receive(stage, trace, day, draw.cents(160_000, 220_000));
        pay(stage, trace, day, 25_000, draw.cents(150_000, 200_000));
      }
      default -> {
        live(stage, trace, day, ACTIVE_DAYS, 9_000);
        pay(stage, trace, day, 20_000, draw.cents(480_000, 900_000));
      }
    }
    stage.labelAccount(trace);
  }

  private static Role person(Stage stage) {
    return Role.person(stage.draw().between(25, 58), stage.openedFor(BACK_DAYS));
  }

  /** Small payments on so many days, the last of them well before the day. */
  private static void live(Stage stage, Trace trace, LocalDate day, int days, long cents) {
    Trace before = new Trace(trace.aside());
    for (int active = 0; active < days; active++) {
      long amount = cents * stage.draw().between(90, 160) / 100;
      pay(stage, before, day.minusDays(GAP_DAYS + 3L * active), 30_000, amount);
    }
  }

  private static void pay(Stage stage, Trace trace, LocalDate day, int second, long cents) {
    Instant moment = Rhythm.at(day, second);
    trace.write(Stage.transfer(trace.party(), stage.stranger(), moment, cents));
  }

  private static void receive(Stage stage, Trace trace, LocalDate day, long cents) {
    Instant moment = Rhythm.at(day, 15_000);
    trace.write(Stage.transfer(stage.stranger(), trace.party(), moment, cents));
  }

  @Override
  public void hardNegative(Stage stage) {
    Draw draw = stage.draw();
    Trace trace = stage.silent(person(stage));
    LocalDate day = stage.day();
    switch (stage.variant(3)) {
      case 1 -> {
        live(stage, trace, day, 8, 9_000);
        pay(stage, trace, day, 20_000, draw.cents(480_000, 900_000));
      }
      case 2 -> {
        live(stage, trace, day, ACTIVE_DAYS, 9_000);
        pay(stage, trace, day, 20_000, draw.cents(270_000, 290_000));
      }
      default -> {
        live(stage, trace, day, ACTIVE_DAYS, 9_000);
        pay(stage, new Trace(trace.aside()), day.minusDays(20), 40_000, 400_000);
        pay(stage, trace, day, 20_000, draw.cents(480_000, 580_000));
      }
    }
    stage.labelAccount(trace);
  }
}
