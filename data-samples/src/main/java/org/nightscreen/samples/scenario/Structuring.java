package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.movement.ExchangeDraft;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Rhythm;

/** T10: cash or coins in pieces, each just below what is reported. */
final class Structuring implements Plot {

  @Override
  public String typology() {
    return "T10";
  }

  @Override
  public void positive(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    Role role = Role.person(draw.between(22, 58), stage.longAgo());
    Trace trace = stage.quiet(stage.variant(3) == 2 ? role.onExchange(stage.longAgo()) : role);
    switch (stage.variant(3)) {
      case 1 -> {
        long[] parts = draw.split(draw.cents(1_050_000, 1_500_000), draw.between(2, 3));
        for (int i = 0; i < parts.length; i++) {
          pay(trace, Rhythm.at(day, 8_000 + 5_400 * i), parts[i] / 1_000 * 1_000 + 1_000, 40 + i);
        }
      }
      case 2 -> {
        sendCoins(draw, trace, day, draw.between(5, 8));
        stage.labelExchangeAccount(trace);
        return;
      }
      default -> {
        int deposits = draw.between(3, 5);
        for (int i = 0; i < deposits; i++) {
          long cents = 10_000L * draw.between(72, 98);
          pay(trace, Rhythm.office(day.minusDays(i), draw), cents, draw.between(40, 48));
        }
      }
    }
    stage.labelCustomer(trace);
  }

  private static void pay(Trace trace, Instant moment, long cents, int branch) {
    trace.write(
        BankDraft.of(TransactionType.CASH_DEPOSIT, moment, cents)
            .to(trace.party())
            .terminal("BR-" + branch, Institutions.COUNTRY)
            .branch("BR-" + branch));
  }

  private static void sendCoins(Draw draw, Trace trace, LocalDate day, int count) {
    Instant moment = Rhythm.at(day, 3_600);
    for (int i = 0; i < count; i++) {
      trace.write(
          ExchangeDraft.asset(
                  EventType.CRYPTO_WITHDRAWAL, moment, "USDT", draw.cents(90_500, 99_500))
              .wallets(Client.wallet("THot", 1), Client.wallet("TCut", draw.cents(1, 1L << 40))));
      moment = moment.plusSeconds(60L * draw.between(10, 90));
    }
  }

  @Override
  public void hardNegative(Stage stage) {
    LocalDate day = stage.day();
    Draw draw = stage.draw();
    switch (stage.variant(3)) {
      case 1 -> {
        Trace marketTrader = stage.quiet(Role.person(draw.between(22, 58), stage.longAgo()));
        for (int i = 0; i < 6; i++) {
          Instant moment = Rhythm.at(day.minusDays(i / 2), 9_000 + 20_000 * (i % 2));
          pay(marketTrader, moment, 520_000 + 1_000L * i, 50);
        }
        stage.labelCustomer(marketTrader);
      }
      case 2 -> {
        Role role = Role.person(draw.between(22, 50), stage.longAgo()).onExchange(stage.longAgo());
        Trace fourTransfers = stage.quiet(role);
        sendCoins(draw, fourTransfers, day, 4);
        stage.labelExchangeAccount(fourTransfers);
      }
      default -> {
        Trace cafe = stage.quiet(Role.company(8, stage.longAgo(), AccountType.BUSINESS));
        long[] takings = {320_000, 810_000, 1_140_000, 405_000, 930_000, 280_000};
        for (int i = 0; i < takings.length; i++) {
          long cents = takings[i] + 1_000L * draw.between(0, 40);
          pay(cafe, Rhythm.at(day.minusDays(5L - i), 40_000), cents, 51);
        }
        stage.labelCustomer(cafe);
      }
    }
  }
}
