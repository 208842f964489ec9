package org.nightscreen.benchmark.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.nightscreen.behaviour.Bucket;
import org.nightscreen.behaviour.Parcel;
import org.nightscreen.timeline.EntryBlock;
import org.nightscreen.timeline.EntryColumns;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What a task does with the blocks of its bucket before anything is measured: take the entries out,
 * put them in order and hand out one customer after the other. The plain version does it with rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BucketBenchmark {

  private static final int BLOCK_ENTRIES = 16_384;
  private static final int ENTRIES_PER_CUSTOMER = 20;

  @Param("131072")
  public int entries;

  private final List<byte[]> blocks = new ArrayList<>();
  private final List<byte[]> rows = new ArrayList<>();

  /** Draws the entries and refuses to time versions that hand out something else. */
  @Setup
  public void compareAnswers() {
    EntryColumns all = SampleTimeline.ofMany(entries / ENTRIES_PER_CUSTOMER, entries);
    for (int begin = 0; begin < entries; begin += BLOCK_ENTRIES) {
      EntryColumns part = new EntryColumns(BLOCK_ENTRIES);
      for (int entry = begin; entry < Math.min(entries, begin + BLOCK_ENTRIES); entry++) {
        part.addFrom(all, entry);
      }
      blocks.add(EntryBlock.pack(part));
      rows.add(Rows.write(Rows.of(part)));
    }
    List<List<EntryRow>> handedOut = new ArrayList<>();
    bucket().forEachCustomer(customer -> handedOut.add(Rows.of(customer)));
    if (!handedOut.equals(new ArrayList<>(byCustomer().values()))) {
      throw new IllegalStateException("Buckets hand out other entries than the plain version");
    }
  }

  @Benchmark
  public long ours() {
    long[] last = new long[1];
    bucket().forEachCustomer(customer -> last[0] += customer.time[customer.size() - 1]);
    return last[0];
  }

  @Benchmark
  public long plain() {
    long last = 0;
    for (List<EntryRow> customer : byCustomer().values()) {
      last += customer.get(customer.size() - 1).time();
    }
    return last;
  }

  private Bucket bucket() {
    Bucket bucket = new Bucket();
    blocks.forEach(block -> bucket.add(new Parcel(block, null)));
    return bucket;
  }

  private TreeMap<Long, List<EntryRow>> byCustomer() {
    TreeMap<Long, List<EntryRow>> customers = new TreeMap<>();
    for (byte[] part : rows) {
      for (EntryRow row : Rows.read(part)) {
        customers.computeIfAbsent(row.customer(), customer -> new ArrayList<>()).add(row);
      }
    }
    customers.values().forEach(customer -> customer.sort(EntryRow.IN_TIME));
    return customers;
  }
}
