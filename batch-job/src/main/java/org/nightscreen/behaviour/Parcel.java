package org.nightscreen.behaviour;

import java.io.Serializable;
import java.util.Iterator;
import java.util.function.Consumer;
import org.nightscreen.timeline.EntryBlock;
import org.nightscreen.timeline.EntryColumns;

/**
 * What travels to a bucket: a block of entries, or the row counts of one partition.
 *
 * @param block packed entries, or null
 * @param tally row counts, or null
 */
public record Parcel(byte[] block, RowTally tally) implements Serializable {

  static Parcel entries(byte[] block) {
    return new Parcel(block, null);
  }

  /**
   * Hands out the entries of one block after the other.
   *
   * @param take gets the same columns each time, filled anew
   */
  static void forEachBlock(Iterator<Parcel> parcels, Consumer<EntryColumns> take) {
    EntryColumns entries = new EntryColumns(4096);
    while (parcels.hasNext()) {
      byte[] block = parcels.next().block();
      if (block != null) {
        entries.clear();
        EntryBlock.unpack(block, entries);
        take.accept(entries);
      }
    }
  }

  static Parcel tally(RowTally tally) {
    return new Parcel(null, tally);
  }
}
