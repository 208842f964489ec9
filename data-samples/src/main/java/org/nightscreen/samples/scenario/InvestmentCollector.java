package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Rhythm;

/** T19: a young account gathers private persons' deposits and sends them to an exchange. */
final class InvestmentCollector implements Plot {

  private static final List<String> WORDS =
      List.of("Investment top up", "Trading account", "USDT recharge", "Margin", "Invest plan B");
  private static final List<String> PLAIN = List.of("Sokha", "As agreed", "Thanks", "Ref 20");

  /**
   * What private persons pay in.
   *
   * @param credits payments each of them makes
   * @param rising whether each payment is larger than the one before
   */
  private record Intake(int payers, int credits, long cents, boolean rising, List<String> texts) {}

  @Override
  public String typology() {
    return "T19";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    LocalDate opened = stage.recently(stage.day().minusDays(draw.between(50, 160)));
    int shape = stage.variant(3);
    Trace till =
        shape == 1
            ? stage.silent(Role.person(draw.between(22, 50), opened))
            : stage.silent(Role.company(0, opened, AccountType.BUSINESS));
    Intake intake =
        switch (shape) {
          case 1 -> new Intake(7, 1, draw.cents(2_200_000, 4_000_000), false, WORDS);
          case 2 -> new Intake(5, 2, draw.cents(2_080_000, 2_200_000), true, PLAIN);
          default -> new Intake(5, 2, draw.cents(2_300_000, 6_000_000), true, WORDS);
        };
    gather(stage, till, intake);
    Party exit = shape == 1 ? stage.foreignCompany() : draw.pick(Institutions.FOREIGN_EXCHANGES);
    long leaving = intake.cents() * (shape == 2 ? 72 : draw.between(76, 96)) / 100;
    pay(till, exit, stage.day(), leaving / 2);
    pay(till, exit, stage.day().plusDays(1), leaving - leaving / 2);
    stage.labelAccount(till);
  }

  private static void gather(Stage stage, Trace till, Intake intake) {
    Draw draw = stage.draw();
    List<Party> payers = stage.strangers(intake.payers());
    long[] shares = draw.split(intake.cents(), intake.payers());
    int number = 0;
    for (int round = 0; round < intake.credits(); round++) {
      for (int payer = 0; payer < intake.payers(); payer++) {
        int percent = intake.credits() == 1 ? 100 : round == 0 ? 30 : 70;
        long cents = shares[payer] * (intake.rising() ? percent : 100 / intake.credits()) / 100;
        LocalDate day = stage.day().minusDays(24 - number * 22L / (intake.payers() * 2L));
        String text = intake.texts().get(number % intake.texts().size());
        till.write(
            BankDraft.of(TransactionType.CREDIT_TRANSFER, Rhythm.office(day, draw), cents)
                .from(payers.get(payer))
                .to(till.party())
                .text(text));
        number++;
      }
    }
  }

  private static void pay(Trace till, Party payee, LocalDate day, long cents) {
    till.write(payment(till, payee, day, cents));
  }

  private static BankDraft payment(Trace till, Party payee, LocalDate day, long cents) {
    Instant moment = Rhythm.at(day, 36_600);
    return BankDraft.of(TransactionType.CREDIT_TRANSFER, moment, cents)
        .from(till.party())
        .to(payee);
  }

  @Override
  public void hardNegative(Stage stage) {
    Draw draw = stage.draw();
    int shape = stage.variant(4);
    LocalDate young = stage.recently(stage.day().minusDays(draw.between(50, 160)));
    LocalDate opened = shape == 2 ? stage.longAgo() : young;
    Trace till = stage.quiet(Role.company(0, opened, AccountType.BUSINESS));
    long cents = draw.cents(2_300_000, 4_000_000);
    switch (shape) {
      case 0 -> holdWeddings(stage, till, cents);
      case 1 -> stage.known(till.client().accountId(), PartyClass.LICENSED_BROKER);
      default -> {}
    }
    if (shape != 0) {
      gather(stage, till, new Intake(shape == 3 ? 4 : 6, 2, cents, true, WORDS));
      pay(till, draw.pick(Institutions.FOREIGN_EXCHANGES), stage.day(), cents * 85 / 100);
    }
    stage.labelAccount(till);
  }

  /** Deposits in every text, but the money pays the caterer, the staff and the tax. */
  private static void holdWeddings(Stage stage, Trace venue, long cents) {
    List<String> texts = List.of("Wedding deposit", "Deposit 2", "Wedding trading hall deposit");
    gather(stage, venue, new Intake(6, 2, cents, true, texts));
    Party caterer = stage.company();
    stage.known(caterer.accountId(), PartyClass.SUPPLIER);
    LocalDate day = stage.day();
    pay(venue, caterer, day.minusDays(1), cents * 45 / 100);
    venue.write(payment(venue, stage.stranger(), day, cents * 22 / 100).purpose("SALA"));
    venue.write(payment(venue, Institutions.TAX_OFFICE, day, cents * 8 / 100).purpose("TAXS"));
  }
}
