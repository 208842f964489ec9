package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Rhythm;

/** T05: many strangers pay one account within hours and one or two payees empty it. */
final class FanIn implements Plot {

  private static final int NOVELTY_DAYS = 100;

  @Override
  public String typology() {
    return "T05";
  }

  @Override
  public void positive(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    int shape = stage.variant(4);
    Trace trace =
        shape == 2
            ? stage.quiet(youngCompany(stage, day))
            : stage.quiet(Role.person(draw.between(19, 55), stage.openedFor(NOVELTY_DAYS)));
    List<Party> senders = strangers(stage, draw.between(5, 8));
    long cents = draw.cents(560_000, 930_000);
    Instant last = collect(stage, trace, senders, day, cents);
    Instant exit =
        last.plusSeconds(3_600L * (shape == 3 ? draw.between(25, 38) : draw.between(1, 6)));
    empty(stage, trace, exit, cents * draw.between(780, 980) / 1_000, shape == 1 ? 2 : 1);
    stage.labelAccount(trace);
  }

  private static Role youngCompany(Stage stage, LocalDate day) {
    LocalDate opened = stage.recently(day.minusDays(stage.draw().between(40, 150)));
    return Role.company(0, opened, AccountType.BUSINESS);
  }

  private static List<Party> strangers(Stage stage, int count) {
    List<Party> strangers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      strangers.add(stage.stranger());
    }
    return strangers;
  }

  private static Instant collect(
      Stage stage, Trace trace, List<Party> senders, LocalDate day, long cents) {
    Draw draw = stage.draw();
    long[] parts = draw.split(cents, senders.size());
    Instant moment = Rhythm.at(day, 4_000);
    for (int i = 0; i < parts.length; i++) {
      moment = moment.plusSeconds(60L * draw.between(5, 80));
      trace.write(Stage.transfer(senders.get(i), trace.party(), moment, parts[i]));
    }
    return moment;
  }

  private static void empty(Stage stage, Trace trace, Instant moment, long cents, int payees) {
    Instant next = moment;
    for (long part : stage.draw().split(cents, payees)) {
      trace.write(Stage.transfer(trace.party(), stage.stranger(), next, part));
      next = next.plusSeconds(700);
    }
  }

  @Override
  public void hardNegative(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    Trace trace = stage.quiet(Role.person(draw.between(30, 58), stage.openedFor(NOVELTY_DAYS)));
    int shape = stage.variant(3);
    List<Party> senders = strangers(stage, shape == 2 ? 4 : draw.between(5, 6));
    long cents = draw.cents(560_000, 930_000);
    if (shape == 0) {
      collect(stage, new Trace(trace.aside()), senders, day.minusDays(31), cents);
    }
    Instant last = collect(stage, trace, senders, day, cents);
    empty(stage, trace, last.plusSeconds(7_200), cents * (shape == 1 ? 45 : 90) / 100, 1);
    stage.labelAccount(trace);
  }
}
