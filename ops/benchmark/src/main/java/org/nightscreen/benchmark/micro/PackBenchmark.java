package org.nightscreen.benchmark.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Packing entries for the shuffle: a block of columns against one row after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PackBenchmark {

  private static final int CUSTOMERS = 1_000;

  /** One full block. */
  @Param("16384")
  public int entries;

  private EntryColumns columns;
  private List<EntryRow> rows;

  /** Draws the entries and refuses to time versions that hold something else. */
  @Setup
  public void compareAnswers() {
    columns = SampleTimeline.ofMany(CUSTOMERS, entries);
    rows = Rows.of(columns);
    EntryColumns unpacked = new EntryColumns(entries);
    EntryBlock.unpack(ours(), unpacked);
    if (!Rows.of(unpacked).equals(rows) || !Rows.read(plain()).equals(rows)) {
      throw new IllegalStateException("Entries do not come out of a block as they went in");
    }
  }

  @Benchmark
  public byte[] ours() {
    return EntryBlock.pack(columns);
  }

  @Benchmark
  public byte[] plain() {
    return Rows.write(rows);
  }
}
