package org.nightscreen.behaviour;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.function.Consumer;
import org.nightscreen.timeline.EntryBlock;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;

/** All entries of a bucket of customers, sorted once; hands out one customer after the other. */
public final class Bucket {

  private final EntryColumns entries = new EntryColumns(4096);
  private final RowTally tally = new RowTally();

  /** Takes in a parcel, in any order. */
  public void add(Parcel parcel) {
    if (parcel.block() != null) {
      EntryBlock.unpack(parcel.block(), entries);
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
    return entries.size();
  }

  /**
   * Hands out the entries of each customer, in time order; customers in the order of their keys.
   *
   * @param touchedOnly leaves out customers that this run did not touch
   */
  public void forEachCustomer(boolean touchedOnly, Consumer<EntryColumns> customer) {
    int[] order = new int[entries.size()];
    Arrays.setAll(order, entry -> entry);
    sort(order);
    int begin = 0;
    for (int end = 1; end <= order.length; end++) {
      if (end == order.length || entries.customer[order[end]] != entries.customer[order[begin]]) {
        if (!touchedOnly || anyTouched(order, begin, end)) {
          customer.accept(entries.gather(Arrays.copyOfRange(order, begin, end)));
        }
        begin = end;
      }
    }
  }

  /**
   * Hands out what each customer did lately, touched or not, in time order; customers in the order
   * of their keys.
   *
   * @param since entries not later than this are left out, microseconds
   */
  public void forEachCustomerSince(long since, Consumer<EntryColumns> customer) {
    int[] recent = new int[entries.size()];
    int count = 0;
    for (int entry = 0; entry < entries.size(); entry++) {
      if (entries.time[entry] > since) {
        recent[count++] = entry;
      }
    }
    int[] order = Arrays.copyOf(recent, count);
    sort(order);
    int begin = 0;
    for (int end = 1; end <= order.length; end++) {
      if (end == order.length || entries.customer[order[end]] != entries.customer[order[begin]]) {
        customer.accept(entries.gather(Arrays.copyOfRange(order, begin, end)));
        begin = end;
      }
    }
  }

  private void sort(int[] order) {
    IntArrays.mergeSort(
        order,
        (left, right) -> {
          int byCustomer = Long.compare(entries.customer[left], entries.customer[right]);
          return byCustomer != 0 ? byCustomer : entries.compareInTime(left, right);
        });
  }

  private boolean anyTouched(int[] order, int begin, int end) {
    for (int at = begin; at < end; at++) {
      if (entries.is(order[at], EntryFlag.TOUCHED)) {
        return true;
      }
    }
    return false;
  }
}
