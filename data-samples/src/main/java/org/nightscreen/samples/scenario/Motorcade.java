package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.util.List;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.scenario.Route.Pace;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Rhythm;

/** T22: a sum is driven over a line of accounts within minutes. */
final class Motorcade implements Plot {

  @Override
  public String typology() {
    return "T22";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    Instant start = Rhythm.at(stage.day(), draw.between(12_000, 30_000));
    switch (stage.variant(4)) {
      case 1 -> {
        List<Trace> crew = stage.crew(2, person(stage));
        long cents = draw.cents(100_000, 112_000);
        drive(stage, crew, start, cents, new Pace(14, 15, 905, 930));
      }
      case 2 -> endAtAnExchange(stage, start);
      case 3 -> driveTwice(stage, start);
      default -> {
        List<Trace> crew = stage.crew(draw.between(3, 4), person(stage));
        drive(stage, crew, start, draw.cents(150_000, 900_000), new Pace(2, 12, 980, 1_000));
      }
    }
  }

  private static void drive(Stage stage, List<Trace> crew, Instant start, long cents, Pace pace) {
    Trace book = crew.get(0);
    Route route =
        Route.start(book, stage.stranger(), book.party(), start, cents)
            .over(parties(crew, 1), pace, stage.draw())
            .over(List.of(stage.stranger()), pace, stage.draw());
    stage.labelTogether(SubjectKind.PATH, route.id(), crew);
  }

  private static void endAtAnExchange(Stage stage, Instant start) {
    Draw draw = stage.draw();
    List<Trace> crew = stage.crew(3, person(stage));
    Trace book = crew.get(0);
    Pace pace = new Pace(3, 14, 930, 995);
    Route route =
        Route.start(book, book.party(), crew.get(1).party(), start, draw.cents(120_000, 600_000))
            .over(parties(crew, 2), pace, draw)
            .over(List.of(draw.pick(Institutions.FOREIGN_EXCHANGES)), pace, draw);
    stage.labelTogether(SubjectKind.PATH, route.id(), crew);
  }

  /** Two lines on one day that share a car. */
  private static void driveTwice(Stage stage, Instant start) {
    Draw draw = stage.draw();
    List<Trace> crew = stage.crew(5, person(stage));
    Pace pace = new Pace(4, 11, 960, 995);
    List<Trace> morning = List.of(crew.get(0), crew.get(1), crew.get(2));
    List<Trace> evening = List.of(crew.get(3), crew.get(1), crew.get(4));
    drive(stage, morning, start, draw.cents(150_000, 280_000), pace);
    drive(stage, evening, start.plusSeconds(18_000), draw.cents(150_000, 280_000), pace);
  }

  private static Role person(Stage stage) {
    return Role.person(stage.draw().between(19, 45), stage.longAgo());
  }

  private static List<Party> parties(List<Trace> crew, int from) {
    return crew.subList(from, crew.size()).stream().map(Trace::party).toList();
  }

  @Override
  public void hardNegative(Stage stage) {
    Draw draw = stage.draw();
    Instant start = Rhythm.at(stage.day(), draw.between(12_000, 30_000));
    List<Trace> crew = stage.crew(2, person(stage));
    Trace first = crew.get(0);
    Party second = crew.get(1).party();
    long cents = draw.cents(150_000, 280_000);
    Route route =
        switch (stage.variant(4)) {
          case 1 ->
              Route.start(first, stage.stranger(), first.party(), start, cents)
                  .after(6, second, cents * 98 / 100)
                  .after(124, stage.stranger(), cents * 96 / 100);
          case 2 -> friendsPayOnABill(crew, start, cents);
          case 3 ->
              Route.start(first, stage.stranger(), first.party(), start, cents)
                  .after(7, second, cents * 84 / 100)
                  .after(9, stage.stranger(), cents * 82 / 100);
          default ->
              Route.start(first, stage.stranger(), first.party(), start, cents)
                  .after(0, second, cents)
                  .after(0, stage.stranger(), cents);
        };
    stage.labelTogether(SubjectKind.PATH, route.id(), crew);
  }

  private static Route friendsPayOnABill(List<Trace> crew, Instant start, long cents) {
    Trace last = crew.get(1);
    Route route = Route.start(crew.get(0), crew.get(0).party(), last.party(), start, cents);
    last.write(
        BankDraft.of(TransactionType.CARD_PAYMENT, start.plusSeconds(400), cents)
            .from(last.party())
            .to(Institutions.CARD_ACQUIRERS.get(1))
            .terminal("POS-77", Institutions.COUNTRY)
            .merchantCode("5812"));
    return route;
  }
}
