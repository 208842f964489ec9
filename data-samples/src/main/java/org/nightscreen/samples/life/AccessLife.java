package org.nightscreen.samples.life;

import java.time.Instant;
import java.time.LocalDate;
import org.nightscreen.samples.drop.RowSink;
import org.nightscreen.samples.movement.AccessDraft;
import org.nightscreen.samples.movement.Pen;
import org.nightscreen.samples.world.Archetype;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Places;
import org.nightscreen.samples.world.Rhythm;
import org.nightscreen.samples.world.World;

/**
 * Sessions: one or two devices, the line at home, the campus, a trip now and then, once in a while
 * a VPN. Families share a device. Chance comes from a stream of its own.
 */
public final class AccessLife {

  private static final int SESSIONS_PER_THOUSAND_DAYS = 110;

  private final World world;

  public AccessLife(World world) {
    this.world = world;
  }

  private record Trip(LocalDate start, int days, String region) {
    boolean on(LocalDate day) {
      return !day.isBefore(start) && day.isBefore(start.plusDays(days));
    }
  }

  /** Writes the sessions of an ordinary customer. */
  void live(Pen pen) {
    Client client = pen.client();
    Draw draw = Draw.of(world.plan().seed(), "access", client.index());
    Trip trip = trip(client, draw);
    LocalDate last = world.plan().lastDay();
    for (LocalDate day = world.start(client); !day.isAfter(last); day = day.plusDays(1)) {
      boolean away = trip.on(day);
      if (away || draw.times(SESSIONS_PER_THOUSAND_DAYS) > 0) {
        AccessDraft session = session(client, draw, Rhythm.awake(day, draw));
        pen.write(away ? session.from(Places.abroad(client.index()), trip.region()) : session);
      }
    }
    if (client.onExchange()) {
      useExchange(pen, draw);
    }
    if (draw.chance(1)) {
      Instant moment = Rhythm.awake(someDay(client, draw), draw);
      pen.write(
          session(client, draw, moment)
              .from("198.18.0." + draw.between(1, 250), "NL-NH")
              .overVpn());
    }
  }

  /** Writes plain sessions from home for a customer with a label. */
  public void liveAtHome(RowSink sink, Client client, LocalDate last) {
    Pen pen = new Pen(sink, client);
    Draw draw = Draw.of(world.plan().seed(), "access", client.index());
    LocalDate day = world.start(client);
    while (!day.isAfter(last)) {
      Instant moment = Rhythm.awake(day, draw);
      pen.write(AccessDraft.login(moment).device(device(client, draw)).from(home(client), "KH-12"));
      day = day.plusDays(draw.between(4, 14));
    }
  }

  private void useExchange(Pen pen, Draw draw) {
    LocalDate start = world.start(pen.client());
    LocalDate opened = pen.client().exchangeOpened();
    for (LocalDate day :
        Rhythm.monthly(
            opened.isBefore(start) ? start : opened, world.plan().lastDay(), draw.between(1, 28))) {
      pen.writeAtExchange(session(pen.client(), draw, Rhythm.awake(day, draw)));
    }
  }

  private AccessDraft session(Client client, Draw draw, Instant moment) {
    AccessDraft session =
        draw.chance(80) ? AccessDraft.login(moment) : AccessDraft.paymentSession(moment);
    session.device(device(client, draw));
    boolean onCampus = client.archetype() == Archetype.STUDENT && draw.chance(35);
    return onCampus
        ? session.from(Places.CAMPUS, "KH-12")
        : session.from(home(client), Places.homeRegion(world.homeNumber(client)));
  }

  private String home(Client client) {
    return Places.home(world.homeNumber(client));
  }

  private String device(Client client, Draw draw) {
    if (world.homeNumber(client) != client.index() && draw.chance(30)) {
      return "dev-" + world.homeNumber(client);
    }
    boolean second = client.index() % 3 == 0 && draw.chance(25);
    return "dev-" + client.index() + (second ? "b" : "");
  }

  private Trip trip(Client client, Draw draw) {
    int kind = draw.between(0, 99);
    LocalDate start = someDay(client, draw);
    if (kind < 2) {
      return new Trip(start, draw.between(1, 2), Places.listedAbroad(draw));
    }
    return new Trip(start, kind < 8 ? draw.between(2, 7) : 0, "TH-" + draw.between(10, 50));
  }

  private LocalDate someDay(Client client, Draw draw) {
    LocalDate start = world.start(client);
    int days = (int) (world.plan().lastDay().toEpochDay() - start.toEpochDay());
    return start.plusDays(draw.between(0, Math.max(0, days)));
  }
}
