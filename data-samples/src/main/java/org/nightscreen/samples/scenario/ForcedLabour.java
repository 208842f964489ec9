package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.world.Contact;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Rhythm;

/** T21: people at one address are paid by one payer and lose nearly all of it to one taker. */
final class ForcedLabour implements Plot {

  @Override
  public String typology() {
    return "T21";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    switch (stage.variant(4)) {
      case 1 -> {
        String address = stage.own("adr-compound");
        List<Trace> crew = crew(stage, 5, contact -> contact.livingAt(address));
        long[] wages = payWages(stage, crew, 12);
        Instant start = Rhythm.at(stage.day(), draw.between(30_000, 36_000));
        for (int i = 0; i < crew.size(); i++) {
          long cents = (wages[i] * draw.between(82, 97) / 100 + 999) / 1_000 * 1_000;
          crew.get(i).write(draw(crew.get(i), start.plusSeconds(700L * i), cents));
        }
        stage.labelTogether(SubjectKind.IDENTIFIER, "ADDRESS " + address, crew);
      }
      case 2 -> {
        String phone = stage.own("tel-foreman");
        List<Trace> crew = crew(stage, 4, contact -> contact.reachedBy(phone));
        sweep(stage, crew, payWages(stage, crew, 60), 40, 81);
        stage.labelTogether(SubjectKind.IDENTIFIER, "PHONE " + phone, crew);
      }
      case 3 -> {
        String agent = stage.own("INTRO");
        List<Trace> crew = crew(stage, 6, contact -> contact.broughtBy(agent));
        long[] wages = payWages(stage, crew, 2);
        sweep(stage, crew.subList(0, 5), wages, 20, draw.between(86, 98));
        stage.labelTogether(SubjectKind.IDENTIFIER, "INTRODUCER " + agent, crew);
      }
      default -> {
        String address = stage.own("adr-compound");
        List<Trace> crew = crew(stage, 4, contact -> contact.livingAt(address));
        sweep(stage, crew, payWages(stage, crew, 1), 12, draw.between(88, 98));
        stage.labelTogether(SubjectKind.IDENTIFIER, "ADDRESS " + address, crew);
      }
    }
  }

  private static List<Trace> crew(Stage stage, int members, UnaryOperator<Contact> shared) {
    Role worker = Role.person(stage.draw().between(19, 35), stage.longAgo());
    return stage.crew(members, worker.with(profile -> profile.contact(shared)));
  }

  /** Wages from one payer, spread over so many hours before the day ends; returns them in cents. */
  private static long[] payWages(Stage stage, List<Trace> crew, int hours) {
    Draw draw = stage.draw();
    Party payer = stage.company();
    Instant start = Rhythm.at(stage.day(), 21_600).minusSeconds(3_600L * hours);
    long[] wages = new long[crew.size()];
    for (int i = 0; i < wages.length; i++) {
      wages[i] = 1_000L * draw.between(40, 80);
      Instant moment = start.plusSeconds(3_600L * hours * i / wages.length + i);
      crew.get(i)
          .write(
              BankDraft.of(TransactionType.CREDIT_TRANSFER, moment, wages[i])
                  .from(payer)
                  .to(crew.get(i).party())
                  .purpose("SALA")
                  .text("Wage"));
    }
    return wages;
  }

  /** Each passes that share on to the same person, within so many hours of the day's wage. */
  private static void sweep(Stage stage, List<Trace> crew, long[] wages, int hours, int percent) {
    Party taker = stage.stranger();
    for (int i = 0; i < crew.size(); i++) {
      Instant paid = crew.get(i).last().plusSeconds(3_600L * hours + 60L * i);
      long cents = (wages[i] * percent + 99) / 100;
      crew.get(i).write(Stage.transfer(crew.get(i).party(), taker, paid, cents));
    }
  }

  private static BankDraft draw(Trace trace, Instant moment, long cents) {
    return BankDraft.of(TransactionType.CASH_WITHDRAWAL, moment, cents)
        .from(trace.party())
        .terminal("ATM-901", Institutions.COUNTRY);
  }

  @Override
  public void hardNegative(Stage stage) {
    Draw draw = stage.draw();
    String address = stage.own("adr-workers");
    int shape = stage.variant(4);
    String family = stage.own("hh");
    List<Trace> crew =
        crew(
            stage,
            shape == 3 ? 3 : 5,
            contact ->
                shape == 1
                    ? contact.livingAt(address).inHousehold(family)
                    : contact.livingAt(address));
    long[] wages = payWages(stage, crew, 2);
    switch (shape) {
      case 1, 3 -> sweep(stage, crew, wages, 12, 92);
      case 2 -> {
        for (int i = 0; i < crew.size(); i++) {
          sweep(stage, crew.subList(i, i + 1), new long[] {wages[i]}, 10 + i, 92);
        }
      }
      default -> {
        for (int i = 0; i < crew.size(); i++) {
          Trace worker = crew.get(i);
          sweep(stage, List.of(worker), new long[] {wages[i]}, 14, 42);
          shop(worker, stage.day(), draw.cents(7_000, 11_000));
        }
      }
    }
    stage.labelTogether(SubjectKind.IDENTIFIER, "ADDRESS " + address, crew);
  }

  private static void shop(Trace worker, LocalDate day, long cents) {
    worker.write(
        BankDraft.of(TransactionType.CARD_PAYMENT, Rhythm.at(day.plusDays(2), 40_000), cents)
            .from(worker.party())
            .to(Institutions.CARD_ACQUIRERS.get(0))
            .terminal("POS-512", Institutions.COUNTRY)
            .merchantCode("5411"));
  }
}
