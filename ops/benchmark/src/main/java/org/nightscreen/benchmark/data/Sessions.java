package org.nightscreen.benchmark.data;

import java.time.LocalDate;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.samples.drop.RowSink;
import org.nightscreen.samples.movement.AccessDraft;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Places;
import org.nightscreen.samples.world.Rhythm;
import org.nightscreen.samples.world.World;

/**
 * A few sessions of every fourth customer, so that the rules on sessions have something to read.
 */
final class Sessions {

  private static final int EVERY = 4;
  private static final int SESSIONS = 3;

  private final World world;
  private final RowSink sink;

  Sessions(World world, RowSink sink) {
    this.world = world;
    this.sink = sink;
  }

  void write(Client client, int place) {
    if (place % EVERY != 0) {
      return;
    }
    Draw draw = Draw.of(DropPlan.SEED, "sessions", place);
    LocalDate start = world.start(client);
    int days = (int) (world.plan().lastDay().toEpochDay() - start.toEpochDay());
    for (int i = 0; i < SESSIONS && days > 0; i++) {
      AccessDraft session =
          AccessDraft.login(Rhythm.awake(start.plusDays(draw.between(0, days)), draw))
              .device("dev-" + client.index())
              .from(Places.home(client.index()), Places.homeRegion(client.index()));
      sink.write(FeedKind.ACCESS_EVENT, session.of(client.accountId()));
    }
  }
}
