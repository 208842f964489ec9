package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.util.List;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.PartyRole;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.samples.scenario.Route.Pace;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Rhythm;

/** T08: money comes back to its owner over two or more others within days. */
final class RoundTrip implements Plot {

  private static final Pace SLOW = new Pace(600, 4_000, 860, 1_000);

  @Override
  public String typology() {
    return "T08";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    Instant start = Rhythm.at(stage.day().minusDays(7), draw.between(9_000, 20_000));
    long cents = draw.cents(320_000, 900_000);
    switch (stage.variant(4)) {
      case 1 -> {
        List<Trace> crew = stage.crew(4, person(stage));
        Route route = outward(crew, start, cents, draw);
        route.over(List.of(crew.get(0).client().savings()), new Pace(60, 1_000, 900, 1_000), draw);
        stage.labelTogether(SubjectKind.PATH, route.id(), crew);
      }
      case 2 -> overAYoungCompany(stage, start);
      case 3 -> {
        Trace company = stage.silent(Role.company(6, stage.longAgo(), AccountType.BUSINESS));
        returnTo(stage, company, PartyRole.UBO, start, cents);
      }
      default -> {
        List<Trace> crew = stage.crew(3, person(stage));
        Route route = outward(crew, start, cents, draw);
        route.over(List.of(crew.get(0).party()), SLOW, draw);
        stage.labelTogether(SubjectKind.PATH, route.loopId(), crew);
      }
    }
  }

  private static Route outward(List<Trace> crew, Instant start, long cents, Draw draw) {
    Trace book = crew.get(0);
    return Route.start(book, book.party(), crew.get(1).party(), start, cents)
        .over(
            crew.subList(2, crew.size()).stream().map(Trace::party).toList(),
            new Pace(600, 2_400, 860, 1_000),
            draw);
  }

  private static void overAYoungCompany(Stage stage, Instant start) {
    Trace owner = stage.silent(person(stage));
    Trace company =
        stage.silent(
            Role.company(0, stage.recently(stage.day().minusDays(90)), AccountType.BUSINESS));
    Trace friend = stage.silent(person(stage));
    Route route =
        Route.start(owner, owner.party(), company.party(), start, 300_000)
            .after(4_320, friend.party(), 315_000)
            .after(4_320, owner.party(), 252_000);
    stage.labelTogether(SubjectKind.PATH, route.loopId(), List.of(owner, company, friend));
  }

  /** Out of a company, over two others, to a person who has that role on the company's account. */
  private static void returnTo(
      Stage stage, Trace company, PartyRole role, Instant start, long cents) {
    Trace one = stage.silent(person(stage));
    Trace two = stage.silent(person(stage));
    Trace person = stage.silent(person(stage));
    stage.further(company, role, person);
    Route route =
        Route.start(company, company.party(), one.party(), start, cents)
            .over(List.of(two.party(), person.party()), SLOW, stage.draw());
    stage.labelTogether(SubjectKind.PATH, route.id(), List.of(company, one, two, person));
  }

  private static Role person(Stage stage) {
    return Role.person(stage.draw().between(20, 55), stage.longAgo());
  }

  @Override
  public void hardNegative(Stage stage) {
    Draw draw = stage.draw();
    Instant start = Rhythm.at(stage.day().minusDays(7), draw.between(9_000, 20_000));
    long cents = draw.cents(400_000, 900_000);
    int shape = stage.variant(4);
    if (shape == 2) {
      Trace company = stage.silent(Role.company(6, stage.longAgo(), AccountType.BUSINESS));
      returnTo(stage, company, PartyRole.SIGNATORY, start, cents);
      return;
    }
    List<Trace> crew = stage.crew(3, person(stage));
    Trace book = crew.get(0);
    Route route = Route.start(book, book.party(), crew.get(1).party(), start, cents);
    if (shape == 0) {
      route.after(3_000, book.party(), cents);
    } else {
      route.after(shape == 1 ? 1_000 : 1_500, crew.get(2).party(), cents);
      route.after(shape == 1 ? 5_000 : 900, book.party(), shape == 1 ? cents : cents * 60 / 100);
    }
    stage.labelTogether(SubjectKind.PATH, route.loopId(), crew);
  }
}
