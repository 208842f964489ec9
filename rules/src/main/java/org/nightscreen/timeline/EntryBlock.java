package org.nightscreen.timeline;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/**
 * Entries packed column by column into one byte array: what travels through a shuffle instead of
 * millions of small rows. A block is valid for one run only, since its flags depend on the pack and
 * the lists.
 */
public final class EntryBlock {

  private static final int LONG_COLUMNS = 10;
  private static final int FIXED = LONG_COLUMNS * Long.BYTES + Integer.BYTES + 2 + Integer.BYTES;

  private EntryBlock() {}

  /** Packs all entries. */
  public static byte[] pack(EntryColumns entries) {
    int size = entries.size();
    ByteBuffer block = ByteBuffer.allocate(Integer.BYTES + size * FIXED + entries.idBytes());
    block.putInt(size);
    for (long[] column : longColumns(entries)) {
      block.asLongBuffer().put(column, 0, size);
      block.position(block.position() + size * Long.BYTES);
    }
    block.asIntBuffer().put(entries.listing, 0, size);
    block.position(block.position() + size * Integer.BYTES);
    block.put(entries.type, 0, size).put(entries.direction, 0, size);
    for (int entry = 0; entry < size; entry++) {
      block.putInt(entries.idLength(entry));
    }
    entries.copyIds(block.array(), block.position());
    return block.array();
  }

  /** Adds the entries of a block to the columns. */
  public static void unpack(byte[] packed, EntryColumns target) {
    ByteBuffer block = ByteBuffer.wrap(packed);
    int size = block.getInt();
    int lengths = Integer.BYTES + size * (LONG_COLUMNS * Long.BYTES + Integer.BYTES + 2);
    int ids = lengths + size * Integer.BYTES;
    int first = target.size();
    for (int entry = 0; entry < size; entry++) {
      int length = block.getInt(lengths + entry * Integer.BYTES);
      target.add(packed, ids, length);
      ids += length;
    }
    for (long[] column : longColumns(target)) {
      LongBuffer longs = block.asLongBuffer();
      longs.get(column, first, size);
      block.position(block.position() + size * Long.BYTES);
    }
    block.asIntBuffer().get(target.listing, first, size);
    block.position(block.position() + size * Integer.BYTES);
    block.get(target.type, first, size).get(target.direction, first, size);
  }

  private static long[][] longColumns(EntryColumns entries) {
    return new long[][] {
      entries.customer,
      entries.account,
      entries.time,
      entries.amount,
      entries.counterparty,
      entries.place,
      entries.flags,
      entries.detail,
      entries.endToEnd,
      entries.nativeAmount
    };
  }
}
