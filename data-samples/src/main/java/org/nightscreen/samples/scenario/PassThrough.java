package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Rhythm;

/** T03: strangers' money comes in and nearly all of it leaves within a day. */
final class PassThrough implements Plot {

  @Override
  public String typology() {
    return "T03";
  }

  @Override
  public void positive(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    Trace trace = stage.quiet(Role.person(draw.between(19, 45), stage.openedFor(120)));
    switch (stage.variant(3)) {
      case 1 -> {
        for (int before = 3 * draw.between(2, 3); before >= 0; before -= 3) {
          passOn(stage, trace, day.minusDays(before), draw.cents(230_000, 600_000), 1);
        }
      }
      case 2 -> collectAndPassOn(stage, trace, day);
      default -> passOn(stage, trace, day, draw.cents(1_050_000, 3_500_000), draw.between(2, 4));
    }
    stage.labelAccount(trace);
    if (stage.variant(3) == 2) {
      stage.labelAccount("T05", trace);
    }
  }

  private static void passOn(Stage stage, Trace trace, LocalDate day, long cents, int senders) {
    Draw draw = stage.draw();
    Instant start = Rhythm.at(day, draw.between(3_600, 14_000));
    Instant moment = start;
    for (long part : draw.split(cents, senders)) {
      moment = moment.plusSeconds(60L * draw.between(2, 45));
      trace.write(Stage.transfer(stage.stranger(), trace.party(), moment, part));
    }
    for (long part : draw.split(cents * draw.between(870, 985) / 1_000, draw.between(1, 3))) {
      moment = moment.plusSeconds(60L * draw.between(3, 120));
      trace.write(Stage.transfer(trace.party(), stage.stranger(), moment, part));
    }
  }

  private static void collectAndPassOn(Stage stage, Trace trace, LocalDate day) {
    Draw draw = stage.draw();
    long cents = draw.cents(1_060_000, 2_400_000);
    Instant moment = Rhythm.at(day, 4_000);
    for (long part : draw.split(cents, draw.between(6, 9))) {
      moment = moment.plusSeconds(60L * draw.between(2, 50));
      trace.write(Stage.transfer(stage.stranger(), trace.party(), moment, part));
    }
    for (long part : draw.split(cents * draw.between(880, 980) / 1_000, 2)) {
      moment = moment.plusSeconds(60L * draw.between(5, 60));
      trace.write(Stage.transfer(trace.party(), stage.stranger(), moment, part));
    }
  }

  @Override
  public void hardNegative(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    boolean exempt = stage.variant(3) == 2;
    Trace trace =
        exempt
            ? stage.quiet(Role.company(9, stage.longAgo(), AccountType.CLIENT_MONEY))
            : stage.quiet(Role.person(draw.between(19, 55), stage.openedFor(120)));
    switch (stage.variant(3)) {
      case 1 -> {
        passOn(stage, trace, day.minusDays(6), draw.cents(230_000, 600_000), 1);
        passOn(stage, trace, day, draw.cents(230_000, 600_000), 1);
      }
      case 2 -> passOn(stage, trace, day, draw.cents(1_500_000, 5_000_000), 3);
      default -> passOn(stage, trace, day, draw.cents(300_000, 940_000), 3);
    }
    stage.labelAccount(trace);
  }
}
