package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Rhythm;

/** T20: small earnings from strangers, then larger and larger payments to new accounts. */
final class TaskScam implements Plot {

  private static final int BACK_DAYS = 225;

  @Override
  public String typology() {
    return "T20";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    Trace victim = stage.quiet(person(stage));
    LocalDate day = stage.day().minusDays(9);
    switch (stage.variant(4)) {
      case 1 -> {
        earn(stage, victim, day, 2, draw.cents(3_000, 4_000));
        payOut(victim, stage.strangers(3), day, new long[] {30_000, 36_000, 43_200});
      }
      case 2 -> {
        earn(stage, victim, day, 4, draw.cents(2_000, 8_000));
        List<Party> payees = stage.strangers(5);
        long first = draw.cents(20_000, 40_000);
        long[] steps = {first, first / 3, first * 2, first * 4, first * 9};
        payOut(victim, payees, day, steps);
      }
      case 3 -> {
        earn(stage, victim, day, 3, draw.cents(1_000, 9_000));
        Party exchange = draw.pick(Institutions.FOREIGN_EXCHANGES);
        List<Party> payees = List.of(stage.stranger(), stage.stranger(), exchange);
        payOut(victim, payees, day, new long[] {45_000, 120_000, draw.cents(250_000, 600_000)});
      }
      default -> {
        earn(stage, victim, day, 3, draw.cents(1_000, 6_500));
        long first = draw.cents(20_000, 40_000);
        payOut(victim, stage.strangers(3), day, new long[] {first, first * 3, first * 8});
      }
    }
    stage.labelAccount(victim);
  }

  private static Role person(Stage stage) {
    return Role.person(stage.draw().between(19, 57), stage.openedFor(BACK_DAYS));
  }

  /** Small credits, the last of them on that day. */
  private static void earn(Stage stage, Trace trace, LocalDate day, int credits, long cents) {
    for (int credit = 0; credit < credits; credit++) {
      Instant moment = Rhythm.at(day.minusDays(credits - 1 - credit), 36_000);
      long amount = cents + 500L * credit;
      trace.write(Stage.transfer(stage.stranger(), trace.party(), moment, amount).text("Task"));
    }
  }

  /** A payment each other day after that day. */
  private static void payOut(Trace trace, List<Party> payees, LocalDate day, long[] amounts) {
    for (int i = 0; i < amounts.length; i++) {
      Instant moment = Rhythm.at(day.plusDays(1 + 2L * i), 39_000);
      trace.write(Stage.transfer(trace.party(), payees.get(i), moment, amounts[i]));
    }
  }

  @Override
  public void hardNegative(Stage stage) {
    Draw draw = stage.draw();
    Trace trace = stage.quiet(person(stage));
    LocalDate day = stage.day().minusDays(9);
    switch (stage.variant(4)) {
      case 1 -> {
        earn(stage, trace, day, 3, draw.cents(14_000, 17_000));
        payOut(trace, stage.strangers(3), day, new long[] {40_000, 50_000, 64_000});
      }
      case 2 -> {
        List<Party> known = stage.strangers(3);
        Trace before = new Trace(trace.aside());
        payOut(before, known, day.minusDays(28), new long[] {9_000, 8_000, 7_000});
        earn(stage, trace, day, 3, draw.cents(1_000, 6_500));
        payOut(trace, known, day, new long[] {30_000, 90_000, 240_000});
      }
      case 3 -> {
        earn(stage, trace, day, 1, draw.cents(1_000, 6_500));
        Instant larger = Rhythm.at(day.minusDays(2), 36_000);
        trace.write(Stage.transfer(stage.stranger(), trace.party(), larger, 20_100));
        payOut(trace, stage.strangers(3), day, new long[] {30_000, 90_000, 240_000});
      }
      default -> {
        List<Party> landlord = stage.strangers(1);
        Trace before = new Trace(trace.aside());
        payOut(before, landlord, day.minusDays(28), new long[] {70_000});
        earn(stage, trace, day, 3, draw.cents(6_000, 8_000));
        payOut(trace, landlord, day, new long[] {70_000});
        payOut(trace, stage.strangers(2), day.plusDays(3), new long[] {9_000, 8_500});
      }
    }
    stage.labelAccount(trace);
  }
}
