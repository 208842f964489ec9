package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Rhythm;

/** T04: a new account, or one that slept for months, gets several strangers' money and empties. */
final class WakingMule implements Plot {

  private static final int SLEEP_DAYS = 130;

  @Override
  public String typology() {
    return "T04";
  }

  @Override
  public void positive(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    boolean dormant = stage.variant(2) == 1 && stage.reachesBack(SLEEP_DAYS + 40);
    Trace trace =
        dormant
            ? stage.quietUntil(
                Role.person(draw.between(19, 50), stage.longAgo()), day.minusDays(SLEEP_DAYS))
            : stage.silent(Role.person(draw.between(18, 30), day.minusDays(draw.between(8, 20))));
    wake(stage, trace, day, draw.between(3, 4), 78);
    stage.labelAccount(trace);
  }

  /** Credits of under 2,000 more than a day apart: the same money would not be a pass-through. */
  private static void wake(
      Stage stage, Trace trace, LocalDate lastDay, int senders, int outPercent) {
    Draw draw = stage.draw();
    Instant moment = Rhythm.at(lastDay, 4_000).minusSeconds(93_600L * (senders - 1));
    if (draw.chance(50)) {
      trace.write(
          Stage.transfer(
              stage.stranger(), trace.party(), moment.minusSeconds(8_000), draw.cents(100, 500)));
    }
    for (int sender = 0; sender < senders; sender++) {
      long cents = draw.cents(171_000, 194_000);
      trace.write(Stage.transfer(stage.stranger(), trace.party(), moment, cents));
      Instant out = moment.plusSeconds(60L * draw.between(100, 400));
      long leaving = cents * outPercent / 100 / 1_000 * 1_000 + 3_000;
      if (draw.chance(40)) {
        trace.write(stage.cashOut(trace.party(), out, leaving));
      } else {
        trace.write(Stage.transfer(trace.party(), stage.stranger(), out, leaving));
      }
      moment = moment.plusSeconds(93_600);
    }
  }

  @Override
  public void hardNegative(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    LocalDate recent = day.minusDays(draw.between(8, 20));
    switch (stage.variant(3)) {
      case 1 -> {
        Trace keepsTheMoney = stage.silent(Role.person(draw.between(19, 50), recent));
        wake(stage, keepsTheMoney, day, 4, 25);
        stage.labelAccount(keepsTheMoney);
      }
      case 2 -> {
        Trace alwaysActive = stage.quiet(Role.person(draw.between(19, 50), stage.longAgo()));
        wake(stage, alwaysActive, day, 4, 80);
        stage.labelAccount(alwaysActive);
      }
      default -> {
        Trace movedHere = stage.silent(Role.person(draw.between(19, 50), recent));
        movedHere.write(
            Stage.transfer(stage.stranger(), movedHere.party(), Rhythm.at(day, 9_000), 420_000)
                .text("Car"));
        movedHere.write(
            Stage.transfer(
                    stage.stranger(), movedHere.party(), Rhythm.at(day.plusDays(1), 9_000), 120_000)
                .text("Rental deposit back"));
        movedHere.write(
            Stage.transfer(
                movedHere.party(), stage.stranger(), Rhythm.at(day.plusDays(2), 9_000), 430_000));
        stage.labelAccount(movedHere);
      }
    }
  }
}
