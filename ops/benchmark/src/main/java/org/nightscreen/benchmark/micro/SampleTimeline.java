package org.nightscreen.benchmark.micro;

import java.util.SplittableRandom;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;

/** Entries of customers over 150 days, drawn from a fixed seed: the same at every run. */
final class SampleTimeline {

  static final int DAYS = 150;

  private static final long BEGIN = 20_500L * Timeline.DAY;
  private static final long SEED = 2026;

  /** A busy account knows so many counterparties, some of them well. */
  private static final int COUNTERPARTIES = 400;

  private static final int LARGEST_CENTS = 2_000_000;
  private static final int TYPES = 4;

  private SampleTimeline() {}

  /** One customer's entries in time order. */
  static Timeline of(int entries) {
    EntryColumns columns = new EntryColumns(entries);
    SplittableRandom chance = new SplittableRandom(SEED);
    long[] times = chance.longs(entries, BEGIN, BEGIN + DAYS * Timeline.DAY).sorted().toArray();
    for (int entry = 0; entry < entries; entry++) {
      fill(columns, entry, 1, times[entry], chance);
    }
    return new Timeline(columns, new long[] {times[entries - 1]});
  }

  /** The entries of many customers as rows come: by time, not by customer. */
  static EntryColumns ofMany(int customers, int entries) {
    EntryColumns columns = new EntryColumns(entries);
    SplittableRandom chance = new SplittableRandom(SEED);
    for (int entry = 0; entry < entries; entry++) {
      long time = BEGIN + (long) ((double) entry / entries * DAYS * Timeline.DAY);
      fill(columns, entry, mixed(chance.nextInt(customers) + 1L), time, chance);
    }
    return columns;
  }

  private static void fill(
      EntryColumns columns, int entry, long customer, long time, SplittableRandom chance) {
    columns.add("B" + (1_000_000_000L + entry));
    columns.customer[entry] = customer;
    columns.account[entry] = mixed(customer);
    columns.time[entry] = time;
    columns.amount[entry] = 100L * (1 + chance.nextInt(LARGEST_CENTS));
    int rank = Math.min(chance.nextInt(COUNTERPARTIES), chance.nextInt(COUNTERPARTIES));
    columns.counterparty[entry] = mixed(rank + 1L);
    columns.place[entry] = 0;
    columns.flags[entry] = EntryFlag.EXTERNAL.bit() | EntryFlag.TRANSFER.bit();
    columns.nativeAmount[entry] = mixed(columns.amount[entry]);
    columns.type[entry] = (byte) chance.nextInt(TYPES);
    columns.direction[entry] = (byte) (chance.nextBoolean() ? 0 : 2);
  }

  /** A number as a hash would spread it. */
  private static long mixed(long number) {
    return number * 0x9E3779B97F4A7C15L;
  }
}
