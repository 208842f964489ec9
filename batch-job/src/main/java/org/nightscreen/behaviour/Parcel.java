package org.nightscreen.behaviour;

import java.io.Serializable;

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

  static Parcel tally(RowTally tally) {
    return new Parcel(null, tally);
  }
}
