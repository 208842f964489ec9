package org.nightscreen.benchmark.micro;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import org.nightscreen.timeline.EntryColumns;

/** An entry as an object of its own, as a row engine would hold it. */
record EntryRow(
    long customer,
    long account,
    long time,
    long amount,
    long counterparty,
    long place,
    long flags,
    long detail,
    long endToEnd,
    long nativeAmount,
    int listing,
    byte type,
    byte direction,
    String nativeId) {

  /** The order of a timeline; native ids here are plain ASCII. */
  static final Comparator<EntryRow> IN_TIME =
      Comparator.comparingLong(EntryRow::time)
          .thenComparingInt(EntryRow::direction)
          .thenComparing(EntryRow::nativeId)
          .thenComparingLong(EntryRow::account)
          .thenComparingLong(EntryRow::counterparty);

  static EntryRow of(EntryColumns columns, int entry) {
    return new EntryRow(
        columns.customer[entry],
        columns.account[entry],
        columns.time[entry],
        columns.amount[entry],
        columns.counterparty[entry],
        columns.place[entry],
        columns.flags[entry],
        columns.detail[entry],
        columns.endToEnd[entry],
        columns.nativeAmount[entry],
        columns.listing[entry],
        columns.type[entry],
        columns.direction[entry],
        columns.nativeId(entry));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeLong(customer);
    out.writeLong(account);
    out.writeLong(time);
    out.writeLong(amount);
    out.writeLong(counterparty);
    out.writeLong(place);
    out.writeLong(flags);
    out.writeLong(detail);
    out.writeLong(endToEnd);
    out.writeLong(nativeAmount);
    out.writeInt(listing);
    out.writeByte(type);
    out.writeByte(direction);
    out.writeUTF(nativeId);
  }

  static EntryRow read(DataInputStream in) throws IOException {
    return new EntryRow(
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readInt(),
        in.readByte(),
        in.readByte(),
        in.readUTF());
  }
}
