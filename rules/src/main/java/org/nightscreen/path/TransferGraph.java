package org.nightscreen.path;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The transfers that could be part of a path, found by account and time. */
public final class TransferGraph {

  private static final int[] NOTHING = {};

  private final List<Transfer> transfers;
  private final Long2ObjectOpenHashMap<int[]> departing;
  private final Long2ObjectOpenHashMap<int[]> arriving;
  private final Long2ObjectOpenHashMap<long[]> touched = new Long2ObjectOpenHashMap<>();

  /**
   * @param legs what own accounts saw, in any order; both sides of a transfer may have seen it
   */
  public TransferGraph(Collection<Legs> legs) {
    Map<Transfer, Transfer> merged = new HashMap<>();
    for (Legs ofAccount : legs) {
      touched.put(ofAccount.account(), ofAccount.touchedTimes());
      for (Transfer transfer : ofAccount.transfers()) {
        merged.merge(identity(transfer), transfer, Transfer::with);
      }
    }
    List<Transfer> all = new ArrayList<>(merged.values());
    all.sort(Transfer.ORDER);
    transfers = List.copyOf(all);
    departing = index(true);
    arriving = index(false);
  }

  private static Transfer identity(Transfer one) {
    return new Transfer(
        one.id(),
        one.from(),
        one.to(),
        one.time(),
        one.amount(),
        false,
        false,
        false,
        false,
        false,
        0,
        -1,
        false,
        false);
  }

  private Long2ObjectOpenHashMap<int[]> index(boolean byPayer) {
    Long2ObjectOpenHashMap<IntArrayList> lists = new Long2ObjectOpenHashMap<>();
    for (int at = 0; at < transfers.size(); at++) {
      Transfer one = transfers.get(at);
      long account = byPayer ? one.from() : one.to();
      lists.computeIfAbsent(account, any -> new IntArrayList(2)).add(at);
    }
    Long2ObjectOpenHashMap<int[]> index = new Long2ObjectOpenHashMap<>(lists.size());
    index.defaultReturnValue(NOTHING);
    lists.forEach((account, list) -> index.put((long) account, list.toIntArray()));
    return index;
  }

  /** All transfers, by time, then id. */
  public List<Transfer> transfers() {
    return transfers;
  }

  public Transfer transfer(int index) {
    return transfers.get(index);
  }

  /** Indexes of what the account paid, in time order. */
  public int[] paidBy(long account) {
    return departing.get(account);
  }

  /** Indexes of what the account received, in time order. */
  public int[] receivedBy(long account) {
    return arriving.get(account);
  }

  /** Whether this run touched anything of the account in (from, to]. */
  public boolean touchedWithin(long account, long from, long to) {
    long[] times = touched.get(account);
    if (times == null) {
      return false;
    }
    int at = Arrays.binarySearch(times, to);
    int last = at >= 0 ? at : -at - 2;
    return last >= 0 && times[last] > from;
  }
}
