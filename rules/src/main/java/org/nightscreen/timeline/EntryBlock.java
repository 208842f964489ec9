package org.nightscreen.timeline;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Entries packed column by column into one byte array: what travels through a shuffle instead of
 * millions of small rows. A block is valid for one run only, since its flags depend on the pack and
 * the lists.
 */
public final class EntryBlock {

  private static final long MICROS_PER_SECOND = 1_000_000L;

  /** Stands for a detail that is the amount itself, as it is in the account's own currency. */
  private static final long THE_AMOUNT = Long.MIN_VALUE + 1;

  private static final int LONG_COLUMNS = 12;

  private EntryBlock() {}

  /** Packs all entries. */
  public static byte[] pack(EntryColumns entries) {
    int size = entries.size();
    int most =
        Integer.BYTES
            + 1
            + LONG_COLUMNS * LongCoding.mostBytes(size)
            + 2 * size
            + entries.idBytes();
    byte[] block = new byte[most + LongCoding.SLACK];
    ByteBuffer.wrap(block).putInt(size);
    boolean seconds = wholeSeconds(entries);
    block[Integer.BYTES] = (byte) (seconds ? 1 : 0);
    int at = Integer.BYTES + 1;
    long[] changed = new long[size];
    for (int entry = 0; entry < size; entry++) {
      changed[entry] = seconds ? entries.time[entry] / MICROS_PER_SECOND : entries.time[entry];
    }
    at = LongCoding.write(entries.customer, size, block, at);
    at = LongCoding.write(changed, size, block, at);
    for (long[] column : plainColumns(entries)) {
      at = LongCoding.write(column, size, block, at);
    }
    for (int entry = 0; entry < size; entry++) {
      boolean same = entries.detail[entry] == entries.amount[entry];
      changed[entry] = same ? THE_AMOUNT : entries.detail[entry];
    }
    at = LongCoding.write(changed, size, block, at);
    at = LongCoding.write(widened(entries.listing, size), size, block, at);
    System.arraycopy(entries.type, 0, block, at, size);
    System.arraycopy(entries.direction, 0, block, at + size, size);
    at += 2 * size;
    for (int entry = 0; entry < size; entry++) {
      changed[entry] = entries.idLength(entry);
    }
    at = LongCoding.write(changed, size, block, at);
    entries.copyIds(block, at);
    return Arrays.copyOf(block, at + entries.idBytes() + LongCoding.SLACK);
  }

  private static long[] widened(int[] column, int size) {
    long[] widened = new long[size];
    for (int entry = 0; entry < size; entry++) {
      widened[entry] = column[entry];
    }
    return widened;
  }

  private static boolean wholeSeconds(EntryColumns entries) {
    for (int entry = 0; entry < entries.size(); entry++) {
      if (entries.time[entry] % MICROS_PER_SECOND != 0) {
        return false;
      }
    }
    return true;
  }

  private static long[][] plainColumns(EntryColumns entries) {
    return new long[][] {
      entries.account,
      entries.amount,
      entries.counterparty,
      entries.place,
      entries.flags,
      entries.endToEnd,
      entries.nativeAmount
    };
  }

  /** How many entries a block holds. */
  public static int size(byte[] packed) {
    return ByteBuffer.wrap(packed).getInt();
  }

  /** Adds the entries of a block to the columns. */
  public static void unpack(byte[] packed, EntryColumns target) {
    int size = size(packed);
    int first = target.makeRoom(size);
    int at = LongCoding.read(packed, Integer.BYTES + 1, target.customer, first, size);
    at = LongCoding.read(packed, at, target.time, first, size);
    for (long[] column : plainColumns(target)) {
      at = LongCoding.read(packed, at, column, first, size);
    }
    at = LongCoding.read(packed, at, target.detail, first, size);
    long[] whole = new long[size];
    at = LongCoding.read(packed, at, whole, 0, size);
    boolean seconds = packed[Integer.BYTES] == 1;
    for (int entry = first; entry < first + size; entry++) {
      target.listing[entry] = (int) whole[entry - first];
      if (seconds) {
        target.time[entry] *= MICROS_PER_SECOND;
      }
      if (target.detail[entry] == THE_AMOUNT) {
        target.detail[entry] = target.amount[entry];
      }
    }
    System.arraycopy(packed, at, target.type, first, size);
    System.arraycopy(packed, at + size, target.direction, first, size);
    at = LongCoding.read(packed, at + 2 * size, whole, 0, size);
    target.takeIds(packed, at, whole, first);
  }
}
