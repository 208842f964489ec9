package org.nightscreen.behaviour;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.nightscreen.timeline.EntryBlock;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import scala.Tuple2;

/**
 * Derives the rows of one partition into entries and packs them into blocks, one per bucket of
 * customers. A few thousand large records travel through the shuffle instead of tens of millions of
 * small ones.
 */
final class Packing
    implements PairFlatMapFunction<Iterator<InternalRow>, Integer, Parcel>, Serializable {

  private static final long serialVersionUID = 1L;

  /** A bucket's entries are sent off when there are this many, so that memory stays bounded. */
  private static final int BLOCK_ENTRIES = 16_384;

  private final Broadcast<Reference> reference;
  private final RowDerivation rows;
  private final Set<String> arrivedLoads;
  private final boolean arrivalsTouch;
  private final int buckets;

  /** Derives one internal row; the two books differ only in this. */
  interface RowDerivation extends Serializable {
    /** Adds the row's entries and notes it in the tally. */
    void derive(
        Reference reference,
        InternalRow row,
        ArrivalMark mark,
        EntryColumns entries,
        RowTally tally);
  }

  /** Tells what the flags of a row's arrival are. */
  interface ArrivalMark {
    long flags(String loadId, boolean late);
  }

  Packing(
      Broadcast<Reference> reference,
      RowDerivation rows,
      Set<String> arrivedLoads,
      boolean arrivalsTouch,
      int buckets) {
    this.reference = reference;
    this.rows = rows;
    this.arrivedLoads = arrivedLoads;
    this.arrivalsTouch = arrivalsTouch;
    this.buckets = buckets;
  }

  @Override
  public Iterator<Tuple2<Integer, Parcel>> call(Iterator<InternalRow> source) {
    RowTally tally = new RowTally();
    EntryColumns[] open = new EntryColumns[buckets];
    Supplier<List<Tuple2<Integer, Parcel>>> nextParcels =
        () -> {
          List<Tuple2<Integer, Parcel>> full = new ArrayList<>();
          EntryColumns derived = new EntryColumns(2);
          while (source.hasNext() && full.isEmpty()) {
            derived.clear();
            rows.derive(reference.value(), source.next(), this::arrivalFlags, derived, tally);
            distribute(derived, open, full);
          }
          if (!source.hasNext()) {
            closeAll(open, tally, full);
          }
          return full;
        };
    return new ParcelIterator(source, nextParcels);
  }

  private long arrivalFlags(String loadId, boolean late) {
    long flags = late ? EntryFlag.LATE.bit() : 0;
    if (arrivedLoads.contains(loadId)) {
      flags |= EntryFlag.ARRIVED.bit() | (arrivalsTouch ? EntryFlag.TOUCHED.bit() : 0);
    }
    return flags;
  }

  private void distribute(
      EntryColumns derived, EntryColumns[] open, List<Tuple2<Integer, Parcel>> full) {
    for (int entry = 0; entry < derived.size(); entry++) {
      int bucket = BucketPartitioner.bucketOf(derived.customer[entry], buckets);
      if (open[bucket] == null) {
        open[bucket] = new EntryColumns(256);
      }
      open[bucket].addFrom(derived, entry);
      if (open[bucket].size() >= BLOCK_ENTRIES) {
        full.add(new Tuple2<>(bucket, Parcel.entries(EntryBlock.pack(open[bucket]))));
        open[bucket].clear();
      }
    }
  }

  private void closeAll(EntryColumns[] open, RowTally tally, List<Tuple2<Integer, Parcel>> full) {
    for (int bucket = 0; bucket < buckets; bucket++) {
      if (open[bucket] != null && open[bucket].size() > 0) {
        full.add(new Tuple2<>(bucket, Parcel.entries(EntryBlock.pack(open[bucket]))));
        open[bucket] = null;
      }
    }
    full.add(new Tuple2<>(0, Parcel.tally(tally)));
  }

  /** Hands out parcels as they fill, and after the last row the rest. */
  private static final class ParcelIterator implements Iterator<Tuple2<Integer, Parcel>> {
    private final Iterator<InternalRow> source;
    private final Supplier<List<Tuple2<Integer, Parcel>>> nextParcels;
    private Iterator<Tuple2<Integer, Parcel>> ready = java.util.Collections.emptyIterator();
    private boolean closed;

    ParcelIterator(
        Iterator<InternalRow> source, Supplier<List<Tuple2<Integer, Parcel>>> nextParcels) {
      this.source = source;
      this.nextParcels = nextParcels;
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext() && !closed) {
        ready = nextParcels.get().iterator();
        closed = !source.hasNext();
      }
      return ready.hasNext();
    }

    @Override
    public Tuple2<Integer, Parcel> next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException("All parcels of this partition are handed out");
      }
      return ready.next();
    }
  }

  static JavaPairRDD<Integer, Parcel> pack(JavaRDD<InternalRow> rows, Packing packing) {
    return rows.mapPartitionsToPair(packing);
  }
}
