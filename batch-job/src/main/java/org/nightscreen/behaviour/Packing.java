package org.nightscreen.behaviour;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.LongPredicate;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.nightscreen.spark.MovementReader;
import org.nightscreen.spark.Shared;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import scala.Tuple2;

/**
 * Derives the rows of one partition into entries and packs them into blocks, one per bucket of
 * customers. A few thousand large records travel through the shuffle instead of tens of millions of
 * small ones.
 *
 * @param <T> one row
 */
final class Packing<T> implements PairFlatMapFunction<Iterator<ColumnarBatch>, Integer, Parcel> {

  private static final long serialVersionUID = 1L;

  private final Shared<Reference> reference;
  private final RowDerivation<T> rows;
  private final Scope scope;

  /**
   * Which rows are taken in and what is noted of them.
   *
   * @param since rows of before are left out, microseconds
   * @param touched whose rows are taken in from there, and from when on everybody's
   * @param arrivedLoads loads that came for this run
   * @param arrivalsTouch whether what arrived must be judged anew
   * @param buckets how many buckets of customers there are
   */
  record Scope(
      long since, Touched touched, Set<String> arrivedLoads, boolean arrivalsTouch, int buckets)
      implements java.io.Serializable {

    private long flags(String loadId, boolean late) {
      long flags = late ? EntryFlag.LATE.bit() : 0;
      if (arrivedLoads.contains(loadId)) {
        flags |= EntryFlag.ARRIVED.bit() | (arrivalsTouch ? EntryFlag.TOUCHED.bit() : 0);
      }
      return flags;
    }
  }

  Packing(Shared<Reference> reference, RowDerivation<T> rows, Scope scope) {
    this.reference = reference;
    this.rows = rows;
    this.scope = scope;
  }

  static <T> JavaPairRDD<Integer, Parcel> pack(JavaRDD<ColumnarBatch> batches, Packing<T> packing) {
    return batches.mapPartitionsToPair(packing);
  }

  @Override
  public Iterator<Tuple2<Integer, Parcel>> call(Iterator<ColumnarBatch> batches) {
    return new Parcels(batches);
  }

  /** Hands out parcels as they fill, and after the last row the rest. */
  private final class Parcels implements Iterator<Tuple2<Integer, Parcel>> {

    private final Iterator<ColumnarBatch> batches;
    private final MovementReader<T> reader = rows.reader();
    private final RowTally tally = new RowTally();
    private final Outbox outbox = new Outbox(scope.buckets());
    private final LongPredicate customers = scope.touched().customers();
    private Iterator<Tuple2<Integer, Parcel>> ready = Collections.emptyIterator();
    private boolean closed;

    private Parcels(Iterator<ColumnarBatch> batches) {
      this.batches = batches;
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext() && !closed) {
        ready = more().iterator();
      }
      return ready.hasNext();
    }

    private List<Tuple2<Integer, Parcel>> more() {
      List<Tuple2<Integer, Parcel>> full = new ArrayList<>();
      if (batches.hasNext()) {
        take(batches.next(), full);
      } else {
        closed = true;
        outbox.send(full);
        full.add(new Tuple2<>(0, Parcel.tally(tally)));
      }
      return full;
    }

    private void take(ColumnarBatch batch, List<Tuple2<Integer, Parcel>> full) {
      reader.turnTo(batch);
      Reference with = reference.value();
      EntryColumns waiting = outbox.waiting();
      for (int row = 0; row < batch.numRows(); row++) {
        long time = reader.micros(row);
        if (time >= scope.since()) {
          long flags = scope.flags(reader.loadId(row), reader.late(row));
          if (scope.touched().everybodyAt(time) || arrived(flags) || touched(with, row)) {
            rows.derive(with, reader.read(row), flags, waiting, tally);
          }
        }
      }
      if (outbox.full()) {
        outbox.send(full);
      }
    }

    private static boolean arrived(long flags) {
      return (flags & EntryFlag.ARRIVED.bit()) != 0;
    }

    private boolean touched(Reference with, int row) {
      return rows.concerns(with, reader.glance(row), customers);
    }

    @Override
    public Tuple2<Integer, Parcel> next() {
      if (!hasNext()) {
        throw new NoSuchElementException("All parcels of this partition are handed out");
      }
      return ready.next();
    }
  }
}
