package org.nightscreen.behaviour;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.nightscreen.timeline.EntryBlock;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;

/** All entries of a bucket of customers, sorted once; hands out one customer after the other. */
public final class Bucket {

  private final RowTally tally = new RowTally();
  private final List<byte[]> blocks = new ArrayList<>();
  private int size;

  /** The entries of one customer after the other, each in time order; null until asked for. */
  private EntryColumns entries;

  /** Where each customer begins, and after the last one how many entries there are. */
  private int[] begins;

  /** Takes in a parcel, in any order. */
  public void add(Parcel parcel) {
    if (parcel.block() != null) {
      blocks.add(parcel.block());
      size += EntryBlock.size(parcel.block());
    } else {
      tally.add(parcel.tally());
    }
  }

  /** Row counts that came with the parcels. */
  public RowTally tally() {
    return tally;
  }

  /** How many entries the bucket holds. */
  public int size() {
    return size;
  }

  /** Takes what one customer did, in time order. */
  public interface Visitor {

    /**
     * @param all all entries, or null for a customer that is only asked for what it did lately
     * @param recent the late entries, the same object as all where there are no others; null if
     *     there are none
     */
    void visit(EntryColumns all, EntryColumns recent);
  }

  /**
   * Hands out the entries of each customer, in time order; customers in the order of their keys.
   */
  public void forEachCustomer(Consumer<EntryColumns> customer) {
    forEachCustomer(false, Long.MAX_VALUE, (all, recent) -> customer.accept(all));
  }

  /**
   * Hands out the entries of each customer, all and the late ones, in time order; customers in the
   * order of their keys.
   *
   * @param touchedOnly gives of customers that this run did not touch only the late entries
   * @param since entries not later than this are not late, microseconds
   */
  public void forEachCustomer(boolean touchedOnly, long since, Visitor visitor) {
    sort();
    for (int at = 0; at + 1 < begins.length; at++) {
      int begin = begins[at];
      int end = begins[at + 1];
      int late = begin;
      while (late < end && entries.time[late] <= since) {
        late++;
      }
      if (!touchedOnly || anyTouched(begin, end)) {
        EntryColumns all = entries.slice(begin, end);
        visitor.visit(all, late == begin ? all : late == end ? null : entries.slice(late, end));
      } else if (late < end) {
        visitor.visit(null, entries.slice(late, end));
      }
    }
  }

  /** Unpacks the blocks and puts the entries in order, each column once. */
  private void sort() {
    if (entries != null) {
      return;
    }
    EntryColumns mixed = new EntryColumns(size);
    blocks.forEach(block -> EntryBlock.unpack(block, mixed));
    blocks.clear();
    int[] order = byCustomer(mixed);
    sortInTime(mixed, order);
    entries = mixed.gather(order);
  }

  /** Brings the entries of each customer together by counting. */
  private int[] byCustomer(EntryColumns mixed) {
    Long2IntOpenHashMap places = placesByKey(mixed);
    begins = new int[places.size() + 1];
    int[] placeOf = new int[mixed.size()];
    for (int entry = 0; entry < placeOf.length; entry++) {
      placeOf[entry] = places.get(mixed.customer[entry]);
      begins[placeOf[entry] + 1]++;
    }
    for (int at = 1; at < begins.length; at++) {
      begins[at] += begins[at - 1];
    }
    int[] next = begins.clone();
    int[] order = new int[placeOf.length];
    for (int entry = 0; entry < placeOf.length; entry++) {
      order[next[placeOf[entry]]++] = entry;
    }
    return order;
  }

  /** Puts the entries of each customer in time order; few of them share an instant. */
  private void sortInTime(EntryColumns mixed, int[] order) {
    int[] grouped = order.clone();
    long[] times = new long[order.length];
    for (int at = 0; at < order.length; at++) {
      times[at] = mixed.time[order[at]];
      order[at] = at;
    }
    IntComparator inTime =
        (left, right) -> {
          int byTime = Long.compare(times[left], times[right]);
          return byTime != 0 ? byTime : mixed.compareInTime(grouped[left], grouped[right]);
        };
    int[] spare = order.clone(); // without it every sort copies all that lies before it
    for (int at = 0; at + 1 < begins.length; at++) {
      IntArrays.mergeSort(order, begins[at], begins[at + 1], inTime, spare);
    }
    for (int at = 0; at < order.length; at++) {
      order[at] = grouped[order[at]];
    }
  }

  /** The place of each customer in the order of their keys. */
  private static Long2IntOpenHashMap placesByKey(EntryColumns mixed) {
    Long2IntOpenHashMap places = new Long2IntOpenHashMap();
    for (int entry = 0; entry < mixed.size(); entry++) {
      places.put(mixed.customer[entry], 0);
    }
    long[] keys = places.keySet().toLongArray();
    Arrays.sort(keys);
    for (int at = 0; at < keys.length; at++) {
      places.put(keys[at], at);
    }
    return places;
  }

  private boolean anyTouched(int begin, int end) {
    for (int at = begin; at < end; at++) {
      if (entries.is(at, EntryFlag.TOUCHED)) {
        return true;
      }
    }
    return false;
  }
}
