package org.nightscreen.samples.scenario;

import java.time.LocalDate;
import org.nightscreen.canonical.Channel;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Rhythm;

/** T12: an older customer without any crypto past suddenly pays an exchange. */
final class ElderlyFirstTimer implements Plot {

  private static final int BACK_DAYS = 375;

  @Override
  public String typology() {
    return "T12";
  }

  @Override
  public void positive(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    Trace trace = stage.quiet(Role.person(draw.between(61, 88), stage.openedFor(BACK_DAYS)));
    Party exchange = draw.pick(Institutions.FOREIGN_EXCHANGES);
    switch (stage.variant(3)) {
      case 1 -> {
        for (int i = 0; i < 3; i++) {
          pay(trace, exchange, day.minusDays(2).plusDays(i), draw.cents(70_000, 160_000));
        }
      }
      case 2 -> {
        long[] parts = draw.split(draw.cents(540_000, 1_800_000), 2);
        buyByCard(trace, day.minusDays(1), parts[0]);
        buyByCard(trace, day, parts[1]);
      }
      default -> {
        long[] parts = draw.split(draw.cents(520_000, 2_800_000), draw.between(1, 3));
        for (int i = 0; i < parts.length; i++) {
          pay(trace, exchange, day.minusDays(2L * i), parts[i]);
        }
      }
    }
    stage.labelCustomer(trace);
  }

  private static void pay(Trace trace, Party payee, LocalDate day, long cents) {
    trace.write(
        BankDraft.of(TransactionType.CREDIT_TRANSFER, Rhythm.at(day, 10_800), cents)
            .from(trace.party())
            .to(payee)
            .text("Account"));
  }

  private static void buyByCard(Trace trace, LocalDate day, long cents) {
    trace.write(
        BankDraft.of(TransactionType.CARD_PAYMENT, Rhythm.at(day, 14_400), cents)
            .from(trace.party())
            .to(Institutions.CARD_ACQUIRERS.get(0))
            .through(Channel.ONLINE)
            .merchantCode("6051"));
  }

  @Override
  public void hardNegative(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    int shape = stage.variant(3);
    int age = shape == 1 ? draw.between(52, 58) : draw.between(62, 84);
    Trace trace = stage.quiet(Role.person(age, stage.openedFor(BACK_DAYS)));
    Party payee = shape == 2 ? stage.stranger() : draw.pick(Institutions.FOREIGN_EXCHANGES);
    if (shape == 0) {
      pay(new Trace(trace.aside()), payee, day.minusDays(38), 20_000);
      pay(new Trace(trace.aside()), payee, day.minusDays(33), 20_000);
    }
    long[] parts = draw.split(draw.cents(560_000, 880_000), 3);
    for (int i = 0; i < parts.length; i++) {
      pay(trace, payee, day.minusDays(2L - i), parts[i]);
    }
    stage.labelCustomer(trace);
  }
}
