package org.nightscreen.behaviour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.nightscreen.spark.Shared;
import org.nightscreen.timeline.EntryBlock;
import org.nightscreen.timeline.EntryColumns;
import scala.Tuple2;

/**
 * Brings the recent entries of chosen customers together a second time, by the groups they belong
 * to. Reads the parcels that were shuffled already; only the chosen entries travel again.
 */
public final class Members implements PairFlatMapFunction<Iterator<Parcel>, Integer, Parcel> {

  private static final long serialVersionUID = 1L;

  private final Shared<Map<Long, int[]>> bucketsOf;
  private final long since;

  private Members(Shared<Map<Long, int[]>> bucketsOf, long since) {
    this.bucketsOf = bucketsOf;
    this.since = since;
  }

  /**
   * @param parcels as {@link Timelines#parcels} laid them out
   * @param bucketsOf the buckets of groups that a customer belongs to, by customer key
   * @param buckets how many buckets of groups there are
   * @param since entries not later than this are left out, microseconds
   */
  public static JavaRDD<Parcel> gather(
      JavaRDD<Parcel> parcels, Shared<Map<Long, int[]>> bucketsOf, int buckets, long since) {
    return parcels
        .mapPartitionsToPair(new Members(bucketsOf, since))
        .partitionBy(new BucketPartitioner(buckets))
        .values();
  }

  @Override
  public Iterator<Tuple2<Integer, Parcel>> call(Iterator<Parcel> parcels) {
    Map<Integer, EntryColumns> chosen = new HashMap<>();
    Parcel.forEachBlock(parcels, entries -> choose(entries, chosen));
    List<Tuple2<Integer, Parcel>> packed = new ArrayList<>();
    chosen.forEach(
        (bucket, columns) ->
            packed.add(new Tuple2<>(bucket, Parcel.entries(EntryBlock.pack(columns)))));
    return packed.iterator();
  }

  private void choose(EntryColumns entries, Map<Integer, EntryColumns> chosen) {
    Map<Long, int[]> wanted = bucketsOf.value();
    for (int entry = 0; entry < entries.size(); entry++) {
      int[] buckets = entries.time[entry] > since ? wanted.get(entries.customer[entry]) : null;
      if (buckets != null) {
        for (int bucket : buckets) {
          chosen.computeIfAbsent(bucket, any -> new EntryColumns()).addFrom(entries, entry);
        }
      }
    }
  }
}
