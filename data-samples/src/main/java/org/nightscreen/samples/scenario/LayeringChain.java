package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.samples.scenario.Route.Pace;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Rhythm;

/** T07: the same sum walks over accounts of different owners, a step a day or faster. */
final class LayeringChain implements Plot {

  private static final int MANY_PAYERS = 55;

  @Override
  public String typology() {
    return "T07";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    Instant start = Rhythm.at(stage.day().minusDays(3), draw.between(9_000, 20_000));
    int shape = stage.variant(4);
    List<Trace> crew = stage.crew(shape == 1 ? 4 : shape == 2 ? 3 : 2, person(stage));
    Trace book = crew.get(0);
    long cents = draw.cents(310_000, 900_000);
    Route route =
        switch (shape) {
          case 1 -> startsAtACustomerAndEndsAtAnExchange(crew, draw, start, cents);
          case 2 ->
              Route.start(book, stage.stranger(), book.party(), start, cents)
                  .over(parties(crew, 1), new Pace(1_360, 1_420, 930, 1_000), draw)
                  .over(List.of(stage.stranger()), new Pace(1_360, 1_420, 930, 1_000), draw);
          case 3 ->
              Route.start(book, stage.stranger(), book.party(), start, 300_000)
                  .after(1_440, crew.get(1).party(), 240_000)
                  .after(1_440, stage.stranger(), 240_000);
          default ->
              Route.start(book, stage.stranger(), book.party(), start, cents)
                  .over(parties(crew, 1), new Pace(90, 1_300, 830, 995), draw)
                  .over(List.of(stage.stranger()), new Pace(90, 1_300, 830, 995), draw);
        };
    stage.labelTogether(SubjectKind.PATH, route.id(), crew);
  }

  private static Route startsAtACustomerAndEndsAtAnExchange(
      List<Trace> crew, Draw draw, Instant start, long cents) {
    Trace book = crew.get(0);
    Pace pace = new Pace(120, 700, 900, 995);
    return Route.start(book, book.party(), crew.get(1).party(), start, cents)
        .over(parties(crew, 2), pace, draw)
        .over(List.of(draw.pick(Institutions.FOREIGN_EXCHANGES)), pace, draw);
  }

  private static Role person(Stage stage) {
    return Role.person(stage.draw().between(20, 55), stage.longAgo());
  }

  private static List<Party> parties(List<Trace> crew, int from) {
    return crew.subList(from, crew.size()).stream().map(Trace::party).toList();
  }

  @Override
  public void hardNegative(Stage stage) {
    Draw draw = stage.draw();
    LocalDate day = stage.day();
    int shape = stage.variant(4);
    Instant start = Rhythm.at(day.minusDays(shape == 0 ? 6 : 2), draw.between(9_000, 20_000));
    Trace first = stage.silent(person(stage));
    Trace second =
        shape == 1
            ? stage.silent(Role.company(9, stage.longAgo(), AccountType.CLIENT_MONEY))
            : stage.silent(person(stage));
    if (shape == 3) {
      sellToMany(stage, second, day);
    }
    long cents = draw.cents(400_000, 900_000);
    long minutes = shape == 0 ? 7_200 : draw.between(200, 900);
    long rest = cents * (shape == 2 ? 74 : 97) / 100;
    Route route =
        Route.start(first, stage.stranger(), first.party(), start, cents)
            .after(draw.between(100, 500), second.party(), cents * 98 / 100)
            .after(minutes, stage.stranger(), rest);
    stage.labelTogether(SubjectKind.PATH, route.id(), List.of(first, second));
  }

  /** More payers than anybody has who is not a shop. */
  private static void sellToMany(Stage stage, Trace shop, LocalDate day) {
    for (int payer = 0; payer < MANY_PAYERS; payer++) {
      Instant moment = Rhythm.at(day.minusDays(4 + payer % 20), 7_000 + 300 * payer);
      long cents = stage.draw().cents(300, 4_000);
      shop.aside().write(Stage.transfer(stage.stranger(), shop.party(), moment, cents));
    }
  }
}
