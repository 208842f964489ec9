package org.nightscreen.behaviour;

import java.util.List;
import org.nightscreen.timeline.EntryBlock;
import org.nightscreen.timeline.EntryColumns;
import scala.Tuple2;

/**
 * Entries on their way to buckets. A bucket's entries are sent off when they fill a block, or all
 * of them when too many wait, so that memory stays bounded however many buckets there are.
 */
final class OpenBlocks {

  private static final int BLOCK_ENTRIES = 4_096;

  /** About 60 MB. */
  private static final int MOST_WAITING = 1 << 19;

  private final EntryColumns[] open;

  /** What a block has room for at first: a quarter more than its share of what may wait. */
  private final int room;

  private int waiting;

  OpenBlocks(int buckets) {
    this.open = new EntryColumns[buckets];
    this.room = Math.min(BLOCK_ENTRIES, 1 + MOST_WAITING / buckets * 5 / 4);
  }

  /** Takes in entries; what is full then is added to the parcels. */
  void add(EntryColumns entries, List<Tuple2<Integer, Parcel>> full) {
    for (int entry = 0; entry < entries.size(); entry++) {
      int bucket = BucketPartitioner.bucketOf(entries.customer[entry], open.length);
      if (open[bucket] == null) {
        open[bucket] = new EntryColumns(room);
      }
      open[bucket].addFrom(entries, entry);
      waiting++;
      if (open[bucket].size() >= BLOCK_ENTRIES) {
        send(bucket, full);
      }
    }
    if (waiting >= MOST_WAITING) {
      close(full);
    }
  }

  /** Sends off everything that waits. */
  void close(List<Tuple2<Integer, Parcel>> full) {
    for (int bucket = 0; bucket < open.length; bucket++) {
      if (open[bucket] != null && open[bucket].size() > 0) {
        send(bucket, full);
      }
    }
  }

  private void send(int bucket, List<Tuple2<Integer, Parcel>> full) {
    waiting -= open[bucket].size();
    full.add(new Tuple2<>(bucket, Parcel.entries(EntryBlock.pack(open[bucket]))));
    open[bucket].clear();
  }
}
