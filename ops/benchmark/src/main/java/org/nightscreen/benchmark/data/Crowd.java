package org.nightscreen.benchmark.data;

import java.util.Arrays;
import org.nightscreen.samples.world.Archetype;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.World;

/**
 * The ordinary customers in a few bytes each: who they are, how busy, since when. Numbered behind
 * everyone the planted scenarios may cast.
 */
final class Crowd {

  private static final int FIRST = 1_000_000;
  private static final double BUSY_SPREAD = 1.15;
  private static final int NEVER = Short.MAX_VALUE;

  private final World world;
  private final byte[] archetypes;
  private final short[] opened;
  private final short[] exchangeOpened;
  private final long[] busyUpTo;
  private final int[] traders;
  private final int[] companies;

  Crowd(World world, int customers) {
    this.world = world;
    archetypes = new byte[customers];
    opened = new short[customers];
    exchangeOpened = new short[customers];
    busyUpTo = new long[customers];
    int[] onExchange = new int[customers];
    int[] firms = new int[customers];
    int trading = 0;
    int firm = 0;
    long busy = 0;
    for (int i = 0; i < customers; i++) {
      Client client = client(i);
      archetypes[i] = (byte) client.archetype().ordinal();
      opened[i] = day(client.opened().toEpochDay());
      exchangeOpened[i] =
          client.onExchange() ? day(client.exchangeOpened().toEpochDay()) : (short) NEVER;
      busy += Draw.of(world.plan().seed(), "busy", i).logNormal(1_000, BUSY_SPREAD);
      busyUpTo[i] = busy;
      if (client.onExchange()) {
        onExchange[trading++] = i;
      }
      if (client.archetype().company()) {
        firms[firm++] = i;
      }
    }
    traders = Arrays.copyOf(onExchange, trading);
    companies = Arrays.copyOf(firms, firm);
  }

  private short day(long epochDay) {
    long offset = epochDay - world.plan().firstDay().toEpochDay();
    return (short) Math.max(0, Math.min(NEVER, offset));
  }

  int size() {
    return archetypes.length;
  }

  Client client(int place) {
    return world.client(FIRST + place);
  }

  Archetype archetype(int place) {
    return Archetype.values()[archetypes[place]];
  }

  /** Whether the customer banks here on that day of the history. */
  boolean presentOn(int place, int day) {
    return opened[place] <= day;
  }

  boolean tradesOn(int place, int day) {
    return exchangeOpened[place] <= day && presentOn(place, day);
  }

  /** Somebody present on that day; busy customers come up more often. */
  int someone(Draw draw, int day) {
    while (true) {
      long point = draw.cents(0, busyUpTo[busyUpTo.length - 1] - 1);
      int found = Arrays.binarySearch(busyUpTo, point + 1);
      int place = found < 0 ? -found - 1 : found;
      if (presentOn(place, day)) {
        return place;
      }
    }
  }

  /** Somebody with an open exchange account on that day, or -1 after a few vain tries. */
  int trader(Draw draw, int day) {
    for (int tries = 0; tries < 50; tries++) {
      int reach = draw.between(1, traders.length);
      int place = traders[draw.between(0, reach - 1)];
      if (tradesOn(place, day)) {
        return place;
      }
    }
    return -1;
  }

  /** The employer of a customer, always the same; some employ many. */
  int employerOf(int place) {
    long hash = Draw.hash(world.plan().seed() + 3, place);
    int reach = 1 + (int) Math.floorMod(hash, companies.length);
    return companies[(int) Math.floorMod(hash >> 20, reach)];
  }

  /** One of the few the customer sends money to, always the same for a number. */
  int contactOf(int place, int number) {
    return (int) Math.floorMod(Draw.hash(place, number + 97L), size());
  }

  /** A number from 1 to 28 that is the customer's own for that purpose. */
  int dayOfMonth(int place, int purpose) {
    return 1 + (int) Math.floorMod(Draw.hash(place, purpose + 31L), 28);
  }
}
