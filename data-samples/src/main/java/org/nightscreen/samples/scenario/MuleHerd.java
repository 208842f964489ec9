package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.samples.movement.AccessDraft;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Places;
import org.nightscreen.samples.world.Rhythm;

/** T14: customers who claim no relation run from one device, line, phone or address. */
final class MuleHerd implements Plot {

  private static final int CROWD = 52;

  @Override
  public String typology() {
    return "T14";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    LocalDate day = stage.day();
    switch (stage.variant(4)) {
      case 1 -> {
        String line = "192.168." + stage.number() % 250 + ".7";
        List<Trace> herd = stage.crew(4, person(stage));
        herd.forEach(member -> logIn(draw, member, day, ownDevice(member), line));
        passOn(stage, herd.subList(0, 2), day, draw.cents(505_000, 540_000));
        stage.labelTogether(SubjectKind.IDENTIFIER, "IP " + line, herd);
      }
      case 2 -> {
        String phone = stage.own("tel-herd");
        Role role =
            person(stage).with(profile -> profile.contact(contact -> contact.reachedBy(phone)));
        List<Trace> herd = stage.crew(3, role);
        passOn(stage, herd, day, draw.cents(360_000, 700_000));
        stage.labelTogether(SubjectKind.IDENTIFIER, "PHONE " + phone, herd);
      }
      case 3 -> {
        String device = stage.own("dev-opening");
        List<Trace> herd = stage.crew(5, person(stage).with(profile -> profile.openedOn(device)));
        passOn(stage, herd.subList(0, 4), day, draw.cents(260_000, 400_000));
        stage.labelTogether(SubjectKind.IDENTIFIER, "OPENING_DEVICE " + device, herd);
      }
      default -> shareADevice(stage, stage.crew(3, person(stage)), 3, day);
    }
  }

  private static Role person(Stage stage) {
    return Role.person(stage.draw().between(19, 40), stage.longAgo());
  }

  private static void shareADevice(Stage stage, List<Trace> herd, int passing, LocalDate day) {
    String device = stage.own("dev-herd");
    for (Trace member : herd) {
      logIn(stage.draw(), member, day, device, Places.home(member.client().index()));
    }
    passOn(stage, herd.subList(0, passing), day, stage.draw().cents(350_000, 900_000));
    stage.labelTogether(SubjectKind.IDENTIFIER, "DEVICE " + device, herd.subList(0, passing));
  }

  private static String ownDevice(Trace member) {
    return "dev-" + member.client().index();
  }

  private static void logIn(Draw draw, Trace member, LocalDate day, String device, String line) {
    for (int before = 3; before >= 1; before--) {
      Instant moment = Rhythm.awake(day.minusDays(before), draw);
      member.aside().write(AccessDraft.login(moment).device(device).from(line, "KH-12"));
    }
  }

  /** Each of them takes a stranger's money and sends nearly all of it on, one after another. */
  private static void passOn(Stage stage, List<Trace> members, LocalDate day, long cents) {
    Draw draw = stage.draw();
    Instant moment = Rhythm.at(day, draw.between(4_000, 10_000));
    for (Trace member : members) {
      long received = cents + draw.cents(0, 30_000);
      member.write(Stage.transfer(stage.stranger(), member.party(), moment, received));
      Instant on = moment.plusSeconds(60L * draw.between(8, 60));
      long sent = received * draw.between(860, 990) / 1_000;
      member.write(Stage.transfer(member.party(), stage.stranger(), on, sent));
      moment = moment.plusSeconds(4_200);
    }
  }

  @Override
  public void hardNegative(Stage stage) {
    LocalDate day = stage.day();
    switch (stage.variant(4)) {
      case 1 -> shareADevice(stage, stage.crew(CROWD, person(stage)), 3, day);
      case 2 -> onlyOnePassesOn(stage, day);
      case 3 -> {
        List<Trace> herd = stage.crew(3, person(stage));
        String device = stage.own("dev-herd");
        herd.forEach(
            member ->
                logIn(stage.draw(), member, day, device, Places.home(member.client().index())));
        passOn(stage, herd.subList(0, 2), day, stage.draw().cents(210_000, 400_000));
        stage.labelTogether(SubjectKind.IDENTIFIER, "DEVICE " + device, herd);
      }
      default -> {
        String family = stage.own("hh");
        Role role =
            person(stage).with(profile -> profile.contact(contact -> contact.inHousehold(family)));
        shareADevice(stage, stage.crew(3, role), 3, day);
      }
    }
  }

  private static void onlyOnePassesOn(Stage stage, LocalDate day) {
    String phone = stage.own("tel-shop");
    Role role = person(stage).with(profile -> profile.contact(contact -> contact.reachedBy(phone)));
    List<Trace> staff = stage.crew(4, role);
    for (Trace member : staff) {
      Instant moment = Rhythm.at(day.minusDays(1), 9_000);
      member.write(Stage.transfer(stage.company(), member.party(), moment, 330_000).text("Bonus"));
    }
    passOn(stage, staff.subList(0, 1), day.plusDays(1), stage.draw().cents(400_000, 700_000));
    stage.labelTogether(SubjectKind.IDENTIFIER, "PHONE " + phone, staff);
  }
}
