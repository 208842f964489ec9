package org.nightscreen.samples.scenario;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.nightscreen.samples.drop.RowSink;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Profile;
import org.nightscreen.samples.world.World;

/** Finds the customers of labelled behaviours: new ones, numbered after the ordinary customers. */
final class Casting {

  private final World world;
  private final RowSink sink;
  private final BiConsumer<Client, Profile> register;
  private int next;

  Casting(World world, RowSink sink, BiConsumer<Client, Profile> register) {
    this.world = world;
    this.sink = sink;
    this.register = register;
    next = world.plan().customers();
  }

  RowSink sink() {
    return sink;
  }

  Client cast(Role role, Draw draw) {
    int index = next++;
    Client face = world.client(index);
    LocalDate born =
        role.age() == 0
            ? role.opened().minusDays(10)
            : world.plan().lastDay().minusYears(role.age()).minusDays(draw.between(40, 300));
    Client client =
        new Client(
            index,
            role.archetype(),
            role.archetype().company() ? "" : face.givenName(),
            face.familyName(),
            born,
            role.opened(),
            role.exchangeOpened(),
            role.annualIncomeCents());
    register.accept(client, role.profile().apply(world.profile(client, role.accountType())));
    return client;
  }
}
