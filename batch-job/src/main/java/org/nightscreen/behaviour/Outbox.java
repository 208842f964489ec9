package org.nightscreen.behaviour;

import java.util.List;
import org.nightscreen.timeline.EntryBlock;
import org.nightscreen.timeline.EntryColumns;
import scala.Tuple2;

/**
 * Entries on their way to buckets. They wait one after the other in one set of columns; when many
 * wait, they are sent off bucket by bucket, so that memory stays bounded however many buckets there
 * are and no entry is moved about before its block is packed.
 */
final class Outbox {

  private static final int BLOCK_ENTRIES = 4_096;

  /** 60 to 90 MB, however many buckets there are. */
  private static final int MOST_WAITING = 1 << 19;

  /** Fewer need not wait: 15 to 22 MB, soon gone from a young generation. */
  private static final int FEWEST_WAITING = 1 << 17;

  /** Entries of a bucket that make a block worth its while. */
  private static final int WORTH_A_BLOCK = 1_024;

  private final EntryColumns waiting = new EntryColumns();
  private final int buckets;
  private final int enough;

  Outbox(int buckets) {
    this.buckets = buckets;
    this.enough = Math.max(FEWEST_WAITING, Math.min(MOST_WAITING, buckets * WORTH_A_BLOCK));
  }

  /** Where rows are derived into. */
  EntryColumns waiting() {
    return waiting;
  }

  boolean full() {
    return waiting.size() >= enough;
  }

  /** Sends off everything that waits. */
  void send(List<Tuple2<Integer, Parcel>> parcels) {
    int[] begins = new int[buckets + 1];
    int[] order = byBucket(begins);
    for (int bucket = 0; bucket < buckets; bucket++) {
      for (int from = begins[bucket]; from < begins[bucket + 1]; from += BLOCK_ENTRIES) {
        int to = Math.min(begins[bucket + 1], from + BLOCK_ENTRIES);
        byte[] block = EntryBlock.pack(waiting.gather(order, from, to));
        parcels.add(new Tuple2<>(bucket, Parcel.entries(block)));
      }
    }
    waiting.clear();
  }

  /**
   * The waiting entries bucket by bucket, by counting.
   *
   * @param begins filled with where each bucket begins, and after the last one the end
   */
  private int[] byBucket(int[] begins) {
    int[] bucketOf = new int[waiting.size()];
    for (int entry = 0; entry < bucketOf.length; entry++) {
      bucketOf[entry] = BucketPartitioner.bucketOf(waiting.customer[entry], buckets);
      begins[bucketOf[entry] + 1]++;
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      begins[bucket + 1] += begins[bucket];
    }
    int[] next = begins.clone();
    int[] order = new int[bucketOf.length];
    for (int entry = 0; entry < order.length; entry++) {
      order[next[bucketOf[entry]]++] = entry;
    }
    return order;
  }
}
