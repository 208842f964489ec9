package org.nightscreen.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * The records of all partitions, in the order of partitions. Where tasks run in this process they
 * hand the records over as they are; elsewhere their values travel serialized.
 */
final class Collected {

  private static final AtomicLong NEXT = new AtomicLong();
  private static final Map<Long, Map<Integer, List<?>>> HERE = new ConcurrentHashMap<>();

  private Collected() {}

  @SuppressWarnings("unchecked")
  static <T extends Record> List<T> from(JavaRDD<ColumnarBatch> batches, RecordReading<T> reading) {
    if (!batches.context().isLocal()) {
      return reading.records(
          batches.mapPartitions(part -> reading.values(part).iterator()).collect());
    }
    List<T> all = new ArrayList<>();
    long place = NEXT.incrementAndGet();
    HERE.put(place, new ConcurrentHashMap<>());
    try {
      int parts =
          batches.mapPartitionsWithIndex(new HandOver(place, reading), false).collect().size();
      Map<Integer, List<?>> found = HERE.get(place);
      for (int part = 0; part < parts; part++) {
        all.addAll((List<T>) found.get(part));
      }
      return all;
    } finally {
      HERE.remove(place);
    }
  }

  /** Leaves the records of a partition where the caller finds them. */
  private record HandOver(long place, RecordReading<?> reading)
      implements Function2<Integer, Iterator<ColumnarBatch>, Iterator<Boolean>>, Serializable {

    @Override
    public Iterator<Boolean> call(Integer part, Iterator<ColumnarBatch> batches) {
      HERE.get(place).put(part, reading.read(batches));
      return List.of(Boolean.TRUE).iterator();
    }
  }
}
