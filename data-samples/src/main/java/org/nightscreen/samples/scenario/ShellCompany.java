package org.nightscreen.samples.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.PartyRole;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Rhythm;

/** T26: a young company takes in large sums, sends them on abroad and has no costs. */
final class ShellCompany implements Plot {

  @Override
  public String typology() {
    return "T26";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    int shape = stage.variant(3);
    LocalDate opened = stage.recently(stage.day().minusDays(draw.between(60, 330)));
    String address = stage.own("adr-agent");
    Role role = Role.company(0, opened, AccountType.BUSINESS);
    Role atAgent = role.with(profile -> profile.contact(contact -> contact.livingAt(address)));
    Trace shell = stage.silent(shape == 1 ? atAgent : role);
    if (shape == 1) {
      stage.crew(2, atAgent);
    }
    if (shape == 0) {
      shareADirector(stage, shell, 2);
    }
    long cents = shape == 2 ? draw.cents(5_010_000, 5_400_000) : draw.cents(6_000_000, 20_000_000);
    receive(stage, shell, cents, shape == 2 ? 55 : 0);
    long leaving = cents * (shape == 2 ? 91 : draw.between(92, 99)) / 100;
    pay(shell, stage.foreignCompany(), stage.day().minusDays(1), leaving * 55 / 100);
    Party last = shape == 1 ? stage.company() : draw.pick(Institutions.FOREIGN_EXCHANGES);
    pay(shell, last, stage.day(), leaving - leaving * 55 / 100);
    stage.labelAccount(shell);
  }

  /** A natural person who directs the company and so many others. */
  private static void shareADirector(Stage stage, Trace company, int others) {
    Trace director = stage.silent(Role.person(44, stage.longAgo()));
    stage.further(company, PartyRole.DIRECTOR, director);
    LocalDate opened = stage.recently(stage.day().minusDays(200));
    for (Trace sister : stage.crew(others, Role.company(0, opened, AccountType.BUSINESS))) {
      stage.further(sister, PartyRole.DIRECTOR, director);
    }
  }

  /** Six credits over three weeks, so many percent of the sum from private persons. */
  private static void receive(Stage stage, Trace shell, long cents, int privatePercent) {
    Draw draw = stage.draw();
    List<Party> payers = new ArrayList<>();
    List<Long> parts = new ArrayList<>();
    for (long part : draw.split(cents * privatePercent / 100, 3)) {
      payers.add(stage.stranger());
      parts.add(part);
    }
    for (long part : draw.split(cents - cents * privatePercent / 100, 3)) {
      payers.add(stage.company());
      parts.add(part);
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) > 0) {
        LocalDate day = stage.day().minusDays(24 - 4L * i);
        shell.write(
            BankDraft.of(TransactionType.CREDIT_TRANSFER, Rhythm.office(day, draw), parts.get(i))
                .from(payers.get(i))
                .to(shell.party())
                .text("Services"));
      }
    }
  }

  private static void pay(Trace shell, Party payee, LocalDate day, long cents) {
    shell.write(payment(shell, payee, day, cents));
  }

  private static BankDraft payment(Trace shell, Party payee, LocalDate day, long cents) {
    return BankDraft.of(TransactionType.CREDIT_TRANSFER, Rhythm.at(day, 36_600), cents)
        .from(shell.party())
        .to(payee);
  }

  @Override
  public void hardNegative(Stage stage) {
    Draw draw = stage.draw();
    LocalDate day = stage.day();
    int shape = stage.variant(4);
    LocalDate young = stage.recently(day.minusDays(draw.between(60, 330)));
    LocalDate opened = shape == 2 ? stage.longAgo() : young;
    Trace company = stage.silent(Role.company(0, opened, AccountType.BUSINESS));
    long cents = draw.cents(6_000_000, 9_000_000);
    switch (shape) {
      case 1 -> {
        shareADirector(stage, company, 1);
        receive(stage, company, cents, 30);
        pay(company, stage.foreignCompany(), day, cents * 96 / 100);
      }
      case 2 -> {
        shareADirector(stage, company, 2);
        receive(stage, company, cents, 60);
        pay(company, draw.pick(Institutions.FOREIGN_EXCHANGES), day, cents * 96 / 100);
      }
      case 3 -> {
        shareADirector(stage, company, 2);
        receive(stage, company, cents, 60);
        pay(company, stage.foreignCompany(), day, cents * 84 / 100);
      }
      default -> {
        shareADirector(stage, company, 2);
        receive(stage, company, cents, 0);
        importGoods(stage, company, cents);
      }
    }
    stage.labelAccount(company);
  }

  private static void importGoods(Stage stage, Trace importer, long cents) {
    LocalDate day = stage.day();
    Party supplier = stage.foreignCompany();
    stage.known(supplier.accountId(), PartyClass.SUPPLIER);
    pay(importer, supplier, day.minusDays(2), cents * 70 / 100);
    BankDraft wages = payment(importer, stage.stranger(), day.minusDays(1), cents * 18 / 100);
    importer.write(wages.purpose("SALA"));
    BankDraft tax = payment(importer, Institutions.TAX_OFFICE, day, cents * 6 / 100);
    importer.write(tax.purpose("TAXS"));
  }
}
