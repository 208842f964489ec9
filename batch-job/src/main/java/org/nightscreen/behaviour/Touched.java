package org.nightscreen.behaviour;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.Serializable;
import java.util.Iterator;
import java.util.function.LongPredicate;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.nightscreen.spark.Shared;
import org.nightscreen.timeline.EntryFlag;

/**
 * Whose movements a run takes in. A night judges the customers that it touched by all they did; of
 * the others it needs only what they did lately, for groups and paths. Years of rows that nobody
 * asks for are not even derived.
 */
final class Touched implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Everybody's rows are taken in if they are later than this, microseconds. */
  private final long everybodySince;

  /** Keys of customers; null where everybody is wanted at any time. */
  private final Shared<LongOpenHashSet> customers;

  private Touched(long everybodySince, Shared<LongOpenHashSet> customers) {
    this.everybodySince = everybodySince;
    this.customers = customers;
  }

  /** Takes in everybody at any time. */
  static Touched everybody() {
    return new Touched(Long.MIN_VALUE, null);
  }

  /**
   * Takes in before an instant only those whom the run touched.
   *
   * @param parcels of all rows that may touch somebody
   * @param everybodySince rows not later than this are of touched customers only, microseconds
   */
  static Touched by(JavaRDD<Parcel> parcels, long everybodySince) {
    LongOpenHashSet customers = new LongOpenHashSet();
    parcels.mapPartitions(new Look()).collect().forEach(keys -> addAll(customers, keys));
    JavaSparkContext context = JavaSparkContext.fromSparkContext(parcels.context());
    return new Touched(everybodySince, Shared.of(context, customers));
  }

  private static void addAll(LongOpenHashSet customers, long[] keys) {
    for (long key : keys) {
      customers.add(key);
    }
  }

  /** Whether everybody's rows of an instant are taken in. */
  boolean everybodyAt(long time) {
    return time > everybodySince;
  }

  /** Tells the keys of customers whose rows are taken in at any time. */
  LongPredicate customers() {
    return customers == null ? any -> true : customers.value()::contains;
  }

  /** Finds whom the entries of one partition touch. */
  private static final class Look implements FlatMapFunction<Iterator<Parcel>, long[]> {

    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<long[]> call(Iterator<Parcel> parcels) {
      LongOpenHashSet found = new LongOpenHashSet();
      Parcel.forEachBlock(
          parcels,
          entries -> {
            for (int entry = 0; entry < entries.size(); entry++) {
              if (entries.is(entry, EntryFlag.TOUCHED)) {
                found.add(entries.customer[entry]);
              }
            }
          });
      return java.util.List.of(found.toLongArray()).iterator();
    }
  }
}
