package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Rhythm;

/** T06: one sum is broken over many new payees within hours. */
final class FanOut implements Plot {

  private static final int NOVELTY_DAYS = 100;

  @Override
  public String typology() {
    return "T06";
  }

  @Override
  public void positive(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    Trace trace = stage.quiet(Role.person(draw.between(19, 50), stage.openedFor(NOVELTY_DAYS)));
    long cents = draw.cents(620_000, 960_000);
    Instant funded = fund(stage, trace, day, cents, 1 + stage.variant(2));
    List<Party> payees = payees(stage, draw.between(5, 8));
    disperse(stage, trace, payees, funded, cents * draw.between(870, 980) / 1_000);
    stage.labelAccount(trace);
  }

  private static Instant fund(Stage stage, Trace trace, LocalDate day, long cents, int senders) {
    Instant moment = Rhythm.at(day, stage.draw().between(3_600, 12_000));
    for (long part : stage.draw().split(cents, senders)) {
      moment = moment.plusSeconds(600);
      trace.write(Stage.transfer(stage.stranger(), trace.party(), moment, part));
    }
    return moment;
  }

  private static List<Party> payees(Stage stage, int count) {
    List<Party> payees = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      payees.add(stage.stranger());
    }
    return payees;
  }

  private static void disperse(
      Stage stage, Trace trace, List<Party> payees, Instant start, long cents) {
    disperseFor(stage, null, trace, new Round(payees, start, cents));
  }

  private record Round(List<Party> payees, Instant start, long cents) {}

  private static void disperseFor(Stage stage, String purpose, Trace trace, Round round) {
    Draw draw = stage.draw();
    List<Party> payees = round.payees();
    long[] parts = draw.split(round.cents(), payees.size());
    Instant moment = round.start();
    for (int i = 0; i < parts.length; i++) {
      moment = moment.plusSeconds(60L * draw.between(3, 50));
      BankDraft payment =
          Stage.transfer(trace.party(), payees.get(i), moment, parts[i]).purpose(purpose);
      trace.write(payment);
    }
  }

  @Override
  public void hardNegative(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    Trace trace = stage.quiet(Role.person(draw.between(25, 55), stage.openedFor(NOVELTY_DAYS)));
    long cents = draw.cents(620_000, 960_000);
    List<Party> payees = payees(stage, 5);
    switch (stage.variant(3)) {
      case 1 -> {
        Instant funded = fund(stage, trace, day, cents, 1);
        disperseFor(stage, "SALA", trace, new Round(payees, funded, cents * 93 / 100));
      }
      case 2 -> {
        Instant funded = fund(stage, trace, day, cents, 1);
        disperse(stage, trace, payees.subList(0, 3), funded, cents * 35 / 100);
        disperse(stage, trace, payees.subList(3, 5), funded.plusSeconds(108_000), cents * 35 / 100);
      }
      default -> {
        LocalDate lastMonth = day.minusDays(31);
        Trace earlier = new Trace(trace.aside());
        disperse(
            stage, earlier, payees, fund(stage, earlier, lastMonth, cents, 1), cents * 94 / 100);
        disperse(stage, trace, payees, fund(stage, trace, day, cents, 1), cents * 94 / 100);
      }
    }
    stage.labelAccount(trace);
  }
}
