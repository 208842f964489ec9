package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Rhythm;

/** T25: day after day the account uses exactly its daily limit. */
final class LimitHugging implements Plot {

  private static final int TRANSFER_LIMIT = 5_000;
  private static final int CASH_LIMIT = 1_000;

  @Override
  public String typology() {
    return "T25";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    LocalDate day = stage.day();
    Trace trace = stage.quiet(person(stage));
    switch (stage.variant(4)) {
      case 1 -> {
        for (int before : new int[] {4, 2, 0}) {
          draw(stage, trace, day.minusDays(before), 1_000L * draw.between(95, 100));
        }
      }
      case 2 -> {
        spend(stage, trace, day.minusDays(6), 475_000, 1);
        spend(stage, trace, day.minusDays(1), 500_000, 3);
        spend(stage, trace, day, 475_000, 2);
      }
      case 3 -> {
        for (int before = 3; before >= 0; before--) {
          spend(stage, trace, day.minusDays(before), draw.cents(276_000, 290_000), 1);
          pay(trace, trace.client().savings(), day.minusDays(before), 30_000, 205_000);
        }
      }
      default -> {
        for (int before : new int[] {5, 3, 0}) {
          int payments = draw.between(1, 3);
          spend(stage, trace, day.minusDays(before), draw.cents(476_000, 500_000), payments);
        }
      }
    }
    stage.labelAccount(trace);
  }

  private static Role person(Stage stage) {
    return Role.person(stage.draw().between(20, 58), stage.longAgo())
        .with(profile -> profile.limits(TRANSFER_LIMIT, CASH_LIMIT));
  }

  private static void spend(Stage stage, Trace trace, LocalDate day, long cents, int payments) {
    long[] parts = stage.draw().split(cents, payments);
    for (int i = 0; i < payments; i++) {
      pay(trace, stage.stranger(), day, 36_000 + 1_800 * i, parts[i]);
    }
  }

  private static void pay(Trace trace, Party payee, LocalDate day, int second, long cents) {
    trace.write(Stage.transfer(trace.party(), payee, Rhythm.at(day, second), cents));
  }

  private static void draw(Stage stage, Trace trace, LocalDate day, long cents) {
    Instant moment = Rhythm.at(day, 33_000);
    long first = cents / 2_000 * 1_000;
    trace.write(stage.cashOut(trace.party(), moment, first));
    trace.write(stage.cashOut(trace.party(), moment.plusSeconds(900), cents - first));
  }

  @Override
  public void hardNegative(Stage stage) {
    Draw draw = stage.draw();
    LocalDate day = stage.day();
    Trace trace = stage.quiet(person(stage));
    switch (stage.variant(3)) {
      case 1 -> {
        for (int before = 4; before >= 0; before--) {
          spend(stage, trace, day.minusDays(before), draw.cents(400_000, 474_900), 2);
        }
      }
      case 2 -> {
        spend(stage, trace, day.minusDays(8), draw.cents(480_000, 500_000), 1);
        spend(stage, trace, day.minusDays(4), draw.cents(480_000, 500_000), 2);
        spend(stage, trace, day, draw.cents(480_000, 500_000), 1);
      }
      default -> {
        spend(stage, trace, day.minusDays(4), 500_000, 1);
        spend(stage, trace, day.minusDays(2), 200_000, 1);
        spend(stage, trace, day, 310_000, 2);
      }
    }
    stage.labelAccount(trace);
  }
}
