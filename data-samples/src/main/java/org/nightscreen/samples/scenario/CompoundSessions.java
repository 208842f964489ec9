package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.samples.movement.AccessDraft;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Places;
import org.nightscreen.samples.world.Rhythm;

/** T15: an account is run from a listed region abroad while strangers' money comes in. */
final class CompoundSessions implements Plot {

  @Override
  public String typology() {
    return "T15";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    LocalDate day = stage.day();
    switch (stage.variant(4)) {
      case 1 -> {
        Role role = person(stage).with(profile -> profile.resident("SG"));
        Trace trace = stage.quiet(role);
        receive(stage, trace, day.minusDays(9), draw.cents(90_000, 200_000));
        receive(stage, trace, day.minusDays(3), draw.cents(120_000, 300_000));
        stayIn("KH-18", trace, draw, day, new int[] {8, 6, 3, 1, 0});
        stage.labelAccount(trace);
      }
      case 2 -> shareANetwork(stage, person(stage), day);
      case 3 -> {
        Trace trace = stage.quiet(person(stage));
        receive(stage, trace, day.minusDays(5), draw.cents(230_000, 500_000));
        for (int before : new int[] {6, 3, 0}) {
          Instant moment = Rhythm.awake(day.minusDays(before), draw);
          String address = "172.30." + stage.number() % 256 + "." + draw.between(1, 120);
          trace.aside().write(AccessDraft.login(moment).fromCountry(address, "MM"));
        }
        stage.labelAccount(trace);
      }
      default -> {
        Trace trace = stage.quiet(person(stage));
        receive(stage, trace, day.minusDays(8), draw.cents(101_000, 140_000));
        receive(stage, trace, day.minusDays(6), draw.cents(101_000, 140_000));
        stayIn(Places.listedAbroad(draw), trace, draw, day, new int[] {6, 4, 0});
        stage.labelAccount(trace);
      }
    }
  }

  private static Role person(Stage stage) {
    return Role.person(stage.draw().between(19, 40), stage.longAgo());
  }

  private static void receive(Stage stage, Trace trace, LocalDate day, long cents) {
    Instant moment = Rhythm.at(day, stage.draw().between(9_000, 40_000));
    trace.write(Stage.transfer(stage.stranger(), trace.party(), moment, cents));
  }

  private static void stayIn(
      String region, Trace trace, Draw draw, LocalDate lastDay, int[] daysBefore) {
    for (int before : daysBefore) {
      Instant moment = Rhythm.awake(lastDay.minusDays(before), draw);
      trace
          .aside()
          .write(
              AccessDraft.login(moment)
                  .device("dev-" + trace.client().index())
                  .from(Places.abroad(trace.client().index()), region));
    }
  }

  /** Two customers run from one network on one day each. */
  private static void shareANetwork(Stage stage, Role role, LocalDate day) {
    Draw draw = stage.draw();
    int number = stage.number();
    String network = "172." + (16 + number / 256 % 8) + "." + number % 256 + ".";
    String region = Places.listedAbroad(draw);
    List<Trace> crew = stage.crew(2, role);
    for (int i = 0; i < crew.size(); i++) {
      Trace member = crew.get(i);
      receive(stage, member, day.minusDays(2 + i), draw.cents(100_500, 180_000));
      Instant moment = Rhythm.awake(day.minusDays(1 - i), draw);
      member.aside().write(AccessDraft.paymentSession(moment).from(network + (20 + i), region));
    }
    stage.labelTogether(SubjectKind.IDENTIFIER, "NETWORK " + network + "0/24", crew);
  }

  @Override
  public void hardNegative(Stage stage) {
    Draw draw = stage.draw();
    LocalDate day = stage.day();
    int shape = stage.variant(4);
    if (shape == 3) {
      String family = stage.own("hh");
      shareANetwork(
          stage,
          person(stage).with(profile -> profile.contact(contact -> contact.inHousehold(family))),
          day);
      return;
    }
    Role role = shape == 1 ? person(stage).with(profile -> profile.resident("LA")) : person(stage);
    Trace trace = stage.quiet(role);
    switch (shape) {
      case 1 -> {
        receive(stage, trace, day.minusDays(5), draw.cents(250_000, 500_000));
        stayIn("LA-BK", trace, draw, day, new int[] {9, 7, 5, 2, 1, 0});
      }
      case 2 -> {
        receive(stage, trace, day.minusDays(5), draw.cents(90_000, 150_000));
        stayIn(Places.listedAbroad(draw), trace, draw, day, new int[] {6, 5, 4, 2, 0});
      }
      default -> {
        receive(stage, trace, day.minusDays(7), draw.cents(150_000, 300_000));
        receive(stage, trace, day.minusDays(4), draw.cents(110_000, 300_000));
        stayIn(Places.listedAbroad(draw), trace, draw, day, new int[] {1, 1, 0});
      }
    }
    stage.labelAccount(trace);
  }
}
