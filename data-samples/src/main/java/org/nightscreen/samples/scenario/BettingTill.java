package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.util.List;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.Profile;
import org.nightscreen.samples.world.Rhythm;

/** T18: many small round credits in the evening, and payouts to some of the same people. */
final class BettingTill implements Plot {

  private static final long[] STAKES = {2_000, 3_000, 5_000, 10_000, 15_000, 20_000};
  private static final int EVENING = 11 * 3_600 + 900;
  private static final int AFTERNOON = 8 * 3_600;

  /**
   * A round of stakes.
   *
   * @param players those who pay, in turn
   * @param start seconds after midnight UTC; 11:00 is 18:00 in the account's zone
   * @param round whether stakes are round
   */
  private record Session(List<Party> players, int stakes, int start, boolean round) {}

  @Override
  public String typology() {
    return "T18";
  }

  @Override
  public void positive(Stage stage) {
    Draw draw = stage.draw();
    Trace till = stage.silent(person(stage));
    int shape = stage.variant(4);
    List<Party> players = stage.strangers(shape == 1 ? 10 : shape == 3 ? 6 : draw.between(7, 9));
    switch (shape) {
      case 1 -> {
        List<Party> early = players.subList(0, 5);
        play(stage, till, new Session(early.subList(0, 4), 4, AFTERNOON, false));
        play(stage, till, new Session(early.subList(4, 5), 1, AFTERNOON + 4_800, true));
        play(stage, till, new Session(players.subList(5, 10), 5, EVENING, true));
      }
      case 3 -> play(stage, till, new Session(players, 14, EVENING + 14_000, true));
      default -> play(stage, till, new Session(players, draw.between(11, 15), EVENING, true));
    }
    Instant after = Rhythm.at(stage.day(), 70_000);
    payOut(till, players.get(1), after, 19_000);
    payOut(till, players.get(shape == 1 ? 8 : 4), after.plusSeconds(600), 6_000);
    if (shape == 2) {
      Party exchange = draw.pick(Institutions.FOREIGN_EXCHANGES);
      payOut(till, exchange, after.plusSeconds(3_000), 60_000);
    }
    stage.labelAccount(till);
  }

  private static Role person(Stage stage) {
    return Role.person(stage.draw().between(20, 45), stage.longAgo());
  }

  private static void play(Stage stage, Trace till, Session session) {
    Draw draw = stage.draw();
    Instant moment = Rhythm.at(stage.day(), session.start());
    for (int stake = 0; stake < session.stakes(); stake++) {
      Party player = session.players().get(stake % session.players().size());
      long cents =
          session.round() ? STAKES[draw.between(0, STAKES.length - 1)] : 10L * draw.between(61, 97);
      till.write(Stage.transfer(player, till.party(), moment, cents));
      moment = moment.plusSeconds(60L * draw.between(4, 16));
    }
  }

  private static void payOut(Trace till, Party payee, Instant moment, long cents) {
    till.write(Stage.transfer(till.party(), payee, moment, cents));
  }

  @Override
  public void hardNegative(Stage stage) {
    int shape = stage.variant(4);
    Role role = shape == 1 ? person(stage).with(Profile::licensedForGambling) : person(stage);
    Trace till = stage.silent(role);
    List<Party> guests = stage.strangers(shape == 3 ? 5 : 9);
    Instant after = Rhythm.at(stage.day(), 70_000);
    switch (shape) {
      case 1 -> {
        play(stage, till, new Session(guests, 14, EVENING, true));
        payOut(till, guests.get(1), after, 19_000);
        payOut(till, guests.get(4), after.plusSeconds(600), 6_000);
      }
      case 2 -> play(stage, till, new Session(guests, 14, EVENING, true));
      case 3 -> {
        play(stage, till, new Session(guests, 10, EVENING, true));
        payOut(till, guests.get(2), after, 50_000);
      }
      default -> play(stage, till, new Session(guests, 12, 4 * 3_600, false));
    }
    stage.labelAccount(till);
  }
}
