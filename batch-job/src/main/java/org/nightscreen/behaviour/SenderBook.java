package org.nightscreen.behaviour;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.nightscreen.subject.Senders;
import org.nightscreen.timeline.EntryBlock;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Keys;

/**
 * Who paid some accounts, and when. An account with very many senders is a hub at any time, and
 * only that is kept of it.
 */
public final class SenderBook implements Senders {

  private static final long serialVersionUID = 1L;

  /** An account with more senders than this over all of the time is a hub, whatever the window. */
  private static final int CERTAIN_HUB = 1_000;

  private final Map<Long, long[]> payments = new HashMap<>();

  /** One account was paid by one sender at one time. */
  private record Payment(long account, long sender, long time) implements Serializable {}

  private SenderBook(List<Payment> found) {
    Map<Long, List<Payment>> byAccount = new HashMap<>();
    for (Payment one : found) {
      byAccount.computeIfAbsent(one.account(), any -> new ArrayList<>()).add(one);
    }
    byAccount.forEach(
        (account, list) -> {
          long[] pairs = new long[list.size() * 2];
          for (int at = 0; at < list.size(); at++) {
            pairs[at * 2] = list.get(at).time();
            pairs[at * 2 + 1] = list.get(at).sender();
          }
          payments.put(account, pairs);
        });
  }

  /**
   * Reads who paid the accounts.
   *
   * @param parcels as {@link Timelines#parcels} laid them out
   * @param accounts keys of the accounts
   * @param since payments not later than this are left out, microseconds
   */
  public static SenderBook read(JavaRDD<Parcel> parcels, Set<Long> accounts, long since) {
    if (accounts.isEmpty()) {
      return new SenderBook(List.of());
    }
    Look look = new Look(new LongOpenHashSet(accounts), since);
    return new SenderBook(parcels.mapPartitions(look).collect());
  }

  /** Finds payments to the accounts in one bucket. */
  private record Look(LongOpenHashSet accounts, long since)
      implements FlatMapFunction<Iterator<Parcel>, Payment>, Serializable {

    private static final long NOT_PAID =
        EntryFlag.PENDING.bit() | EntryFlag.REFUSED.bit() | EntryFlag.REVERSAL.bit();

    @Override
    public Iterator<Payment> call(Iterator<Parcel> parcels) {
      Map<Long, Set<Long>> senders = new HashMap<>();
      Set<Payment> found = new HashSet<>();
      EntryColumns entries = new EntryColumns(4096);
      while (parcels.hasNext()) {
        Parcel parcel = parcels.next();
        if (parcel.block() != null) {
          entries.clear();
          EntryBlock.unpack(parcel.block(), entries);
          for (int entry = 0; entry < entries.size(); entry++) {
            note(entries, entry, senders, found);
          }
        }
      }
      return found.iterator();
    }

    private void note(
        EntryColumns entries, int entry, Map<Long, Set<Long>> senders, Set<Payment> found) {
      boolean in = entries.direction[entry] == 0;
      boolean out = entries.direction[entry] == 2;
      long account = in ? entries.account[entry] : entries.counterparty[entry];
      long sender = in ? entries.counterparty[entry] : entries.account[entry];
      if ((!in && !out)
          || sender == Keys.NONE
          || entries.time[entry] <= since
          || !accounts.contains(account)
          || (entries.flags[entry] & NOT_PAID) != 0
          || !entries.is(entry, EntryFlag.EXTERNAL)) {
        return;
      }
      Set<Long> ofAccount = senders.computeIfAbsent(account, any -> new HashSet<>());
      ofAccount.add(sender);
      if (ofAccount.size() <= CERTAIN_HUB + 1) {
        found.add(new Payment(account, sender, entries.time[entry]));
      }
    }
  }

  @Override
  public int count(long accountKey, long from, long to) {
    long[] pairs = payments.get(accountKey);
    if (pairs == null) {
      return 0;
    }
    Set<Long> all = new HashSet<>();
    Set<Long> within = new HashSet<>();
    for (int at = 0; at < pairs.length; at += 2) {
      all.add(pairs[at + 1]);
      if (pairs[at] > from && pairs[at] <= to) {
        within.add(pairs[at + 1]);
      }
    }
    return all.size() > CERTAIN_HUB ? all.size() : within.size();
  }
}
