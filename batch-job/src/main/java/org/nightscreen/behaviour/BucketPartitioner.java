package org.nightscreen.behaviour;

import org.apache.spark.Partitioner;

/** Sends every block to the partition of its bucket. */
final class BucketPartitioner extends Partitioner {

  private static final long serialVersionUID = 1L;

  private final int buckets;

  BucketPartitioner(int buckets) {
    this.buckets = buckets;
  }

  @Override
  public int numPartitions() {
    return buckets;
  }

  @Override
  public int getPartition(Object bucket) {
    return (Integer) bucket;
  }

  /** The bucket of a customer; independent of how rows were split. */
  static int bucketOf(long customer, int buckets) {
    return (int) Long.remainderUnsigned(customer * 0x9E3779B97F4A7C15L >>> 1, buckets);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BucketPartitioner same && same.buckets == buckets;
  }

  @Override
  public int hashCode() {
    return buckets;
  }
}
