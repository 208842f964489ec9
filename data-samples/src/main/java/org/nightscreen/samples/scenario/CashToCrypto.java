package org.nightscreen.samples.scenario;

import java.time.Instant;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.movement.ExchangeDraft;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Rhythm;

/** T27: cash is paid in and becomes coins within two days. */
final class CashToCrypto implements Plot {

  @Override
  public String typology() {
    return "T27";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    int shape = stage.variant(4);
    Role person = Role.person(shape == 3 ? 66 : draw.between(22, 57), stage.longAgo());
    Trace trace = stage.quiet(shape == 2 ? person.onExchange(stage.longAgo()) : person);
    Instant start = Rhythm.at(stage.day().minusDays(2), draw.between(5_000, 20_000));
    switch (shape) {
      case 1 -> {
        long cents = 1_000L * draw.between(700, 900);
        payIn(trace, start, cents, "BR-12");
        convert(draw, trace, start.plusSeconds(90_000), cents * draw.between(82, 99) / 100);
      }
      case 2 -> {
        for (int i = 0; i < draw.between(2, 4); i++) {
          Instant moment = start.plusSeconds(9_000L * i);
          trace.write(kiosk(moment, draw.cents(160_000, 190_000), "KIOSK-" + (i + 3)));
        }
      }
      case 3 -> {
        payIn(trace, start, 160_000, "BR-20");
        payIn(trace, start.plusSeconds(130_000), 145_000, "BR-20");
        convert(draw, trace, start.plusSeconds(160_000), 246_000);
      }
      default -> {
        long[] parts = draw.split(1_000L * draw.between(310, 480), 2);
        payIn(trace, start, parts[0], "ATM-31");
        payIn(trace, start.plusSeconds(4_000), parts[1], "ATM-32");
        long cents = (parts[0] + parts[1]) * draw.between(83, 99) / 100;
        convert(draw, trace, start.plusSeconds(12_000), cents);
      }
    }
    stage.labelCustomer(trace);
  }

  private static void payIn(Trace trace, Instant moment, long cents, String terminal) {
    trace.write(
        BankDraft.of(TransactionType.CASH_DEPOSIT, moment, cents)
            .to(trace.party())
            .terminal(terminal, Institutions.COUNTRY));
  }

  private static void convert(Draw draw, Trace trace, Instant moment, long cents) {
    trace.write(
        Stage.transfer(trace.party(), draw.pick(Institutions.FOREIGN_EXCHANGES), moment, cents));
  }

  private static ExchangeDraft kiosk(Instant moment, long cents, String kiosk) {
    return ExchangeDraft.fiat(EventType.KIOSK_CASH_IN, moment, cents).kiosk(kiosk);
  }

  @Override
  public void hardNegative(Stage stage) {
    Draw draw = stage.draw();
    Trace trace = stage.quiet(Role.person(draw.between(22, 57), stage.longAgo()));
    Instant start = Rhythm.at(stage.day().minusDays(3), draw.between(5_000, 20_000));
    switch (stage.variant(3)) {
      case 1 -> {
        long cents = 1_000L * draw.between(400, 680);
        payIn(trace, start, cents, "BR-7");
        convert(draw, trace, start.plusSeconds(30_000), cents * 95 / 100);
      }
      case 2 -> {
        payIn(trace, start, 210_000, "ATM-31");
        payIn(trace, start.plusSeconds(5_000), 220_000, "ATM-32");
        convert(draw, trace, start.plusSeconds(216_000), 400_000);
      }
      default -> {
        payIn(trace, start, 200_000, "ATM-31");
        payIn(trace, start.plusSeconds(9_000), 210_000, "ATM-33");
        convert(draw, trace, start.plusSeconds(20_000), draw.cents(20_000, 60_000));
      }
    }
    stage.labelCustomer(trace);
  }
}
