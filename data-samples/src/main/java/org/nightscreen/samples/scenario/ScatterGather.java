package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Rhythm;

/** T09: a source splits a sum over several accounts that all pay the same end account. */
final class ScatterGather implements Plot {

  private static final int MANY_SENDERS = 60;

  /**
   * How it is played.
   *
   * @param percent of what came in that goes on
   * @param parts payments in which each middle account is fed, and pays on
   * @param lastHours hours until the last middle account pays on
   */
  private record Play(Party source, Party sink, long cents, int percent, int parts, int lastHours) {
    String id() {
      return source.accountId() + " > " + sink.accountId();
    }
  }

  @Override
  public String typology() {
    return "T09";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    int shape = stage.variant(4);
    List<Trace> middles = stage.crew(shape == 1 ? 5 : 3, person(stage));
    List<Trace> all = new ArrayList<>(middles);
    Party source = stage.stranger();
    Party sink = stage.stranger();
    if (shape == 1) {
      Trace company = stage.silent(Role.company(5, stage.longAgo(), AccountType.BUSINESS));
      Trace collector = stage.silent(person(stage));
      all.addAll(List.of(company, collector));
      source = company.party();
      sink = collector.party();
    }
    long cents =
        shape == 2 || shape == 3 ? draw.cents(500_100, 540_000) : draw.cents(560_000, 950_000);
    int percent = shape == 3 ? 100 : draw.between(82, 99);
    int parts = shape == 2 ? 2 : 1;
    Play play = new Play(source, sink, cents, percent, parts, draw.between(8, 40));
    scatter(draw, middles, play, stage.day());
    stage.labelTogether(SubjectKind.PATH, play.id(), all);
  }

  private static void scatter(Draw draw, List<Trace> middles, Play play, LocalDate day) {
    long[] shares = draw.split(play.cents(), middles.size());
    Instant start = Rhythm.at(day.minusDays(2), draw.between(9_000, 15_000));
    for (int i = 0; i < shares.length; i++) {
      Trace middle = middles.get(i);
      boolean last = i == shares.length - 1;
      Instant fed = start.plusSeconds(1_500L * i);
      Instant paid = fed.plusSeconds(3_600L * (last ? play.lastHours() : draw.between(2, 20)));
      long onward = (shares[i] * play.percent() + 99) / 100;
      long[] in = draw.split(shares[i], play.parts());
      long[] out = draw.split(onward, play.parts());
      for (int part = 0; part < play.parts(); part++) {
        Instant next = fed.plusSeconds(240L * part);
        middle.write(Stage.transfer(play.source(), middle.party(), next, in[part]));
        Instant on = paid.plusSeconds(600L * part);
        middle.write(Stage.transfer(middle.party(), play.sink(), on, out[part]));
      }
    }
  }

  private static Role person(Stage stage) {
    return Role.person(stage.draw().between(19, 50), stage.longAgo());
  }

  @Override
  public void hardNegative(Stage stage) {
    Draw draw = stage.draw();
    LocalDate day = stage.day();
    int shape = stage.variant(4);
    List<Trace> middles = stage.crew(3, person(stage));
    List<Trace> all = new ArrayList<>(middles);
    Party sink = shape == 0 ? draw.pick(Institutions.BILLERS) : stage.stranger();
    if (shape == 2) {
      Trace school = stage.silent(Role.company(12, stage.longAgo(), AccountType.BUSINESS));
      takeFees(stage, school, day);
      sink = school.party();
      all.add(school);
    }
    int percent = shape == 3 ? 70 : 96;
    int lastHours = shape == 1 ? 60 : 20;
    long cents = draw.cents(560_000, 900_000);
    Play play = new Play(stage.stranger(), sink, cents, percent, 1, lastHours);
    scatter(draw, middles, play, day);
    stage.labelTogether(SubjectKind.PATH, play.id(), all);
  }

  private static void takeFees(Stage stage, Trace school, LocalDate day) {
    for (int sender = 0; sender < MANY_SENDERS; sender++) {
      Instant moment = Rhythm.at(day.minusDays(4 + sender % 30), 7_000 + 400 * sender);
      long cents = 1_000L * stage.draw().between(5, 20);
      school.aside().write(Stage.transfer(stage.stranger(), school.party(), moment, cents));
    }
  }
}
