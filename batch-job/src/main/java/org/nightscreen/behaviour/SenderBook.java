package org.nightscreen.behaviour;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.Serializable;
import org.nightscreen.subject.Senders;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;

/**
 * Who paid some accounts, and when. An account with very many senders is a hub at any time, and
 * only that is kept of it.
 */
public final class SenderBook implements Senders {

  private static final long serialVersionUID = 1L;

  /** An account with more senders than this over all of the time is a hub, whatever the window. */
  private static final int CERTAIN_HUB = 1_000;

  private static final long NOT_PAID =
      EntryFlag.PENDING.bit() | EntryFlag.REFUSED.bit() | EntryFlag.REVERSAL.bit();

  private final Long2ObjectOpenHashMap<Payments> payments = new Long2ObjectOpenHashMap<>();

  /** Payments to one account; of a certain hub only those of the first senders. */
  private static final class Payments implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LongOpenHashSet senders = new LongOpenHashSet(4);
    private final LongArrayList times = new LongArrayList(4);
    private final LongArrayList by = new LongArrayList(4);

    void add(long sender, long time) {
      if (senders.size() <= CERTAIN_HUB) {
        senders.add(sender);
        times.add(time);
        by.add(sender);
      }
    }

    void add(Payments others) {
      for (int at = 0; at < others.times.size(); at++) {
        add(others.by.getLong(at), others.times.getLong(at));
      }
    }

    int count(long from, long to) {
      if (senders.size() > CERTAIN_HUB) {
        return senders.size();
      }
      LongOpenHashSet within = new LongOpenHashSet();
      for (int at = 0; at < times.size(); at++) {
        if (times.getLong(at) > from && times.getLong(at) <= to) {
          within.add(by.getLong(at));
        }
      }
      return within.size();
    }
  }

  /** Notes an entry if it pays one of the accounts. */
  void note(Timeline entries, int entry, LongSet accounts) {
    boolean in = entries.in(entry);
    if (!in && !entries.out(entry)) {
      return;
    }
    long account = in ? entries.account(entry) : entries.counterparty(entry);
    long sender = in ? entries.counterparty(entry) : entries.account(entry);
    if (sender != Keys.NONE
        && accounts.contains(account)
        && !entries.any(entry, NOT_PAID)
        && entries.is(entry, EntryFlag.EXTERNAL)) {
      of(account).add(sender, entries.time(entry));
    }
  }

  /** Takes in what another part of the entries told. */
  void add(SenderBook other) {
    other.payments.forEach((account, others) -> of(account).add(others));
  }

  private Payments of(long account) {
    return payments.computeIfAbsent(account, any -> new Payments());
  }

  @Override
  public int count(long accountKey, long from, long to) {
    Payments ofAccount = payments.get(accountKey);
    return ofAccount == null ? 0 : ofAccount.count(from, to);
  }
}
