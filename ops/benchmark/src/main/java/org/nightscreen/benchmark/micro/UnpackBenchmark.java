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

/** Taking entries out of what was shuffled: a block of columns against one row after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class UnpackBenchmark {

  private static final int CUSTOMERS = 1_000;

  /** One full block. */
  @Param("16384")
  public int entries;

  private byte[] block;
  private byte[] bytes;

  /** Draws the entries and refuses to time versions that give back something else. */
  @Setup
  public void compareAnswers() {
    EntryColumns columns = SampleTimeline.ofMany(CUSTOMERS, entries);
    List<EntryRow> rows = Rows.of(columns);
    block = EntryBlock.pack(columns);
    bytes = Rows.write(rows);
    if (!Rows.of(ours()).equals(rows) || !plain().equals(rows)) {
      throw new IllegalStateException("Entries do not come out of a block as they went in");
    }
  }

  @Benchmark
  public EntryColumns ours() {
    EntryColumns unpacked = new EntryColumns(entries);
    EntryBlock.unpack(block, unpacked);
    return unpacked;
  }

  @Benchmark
  public List<EntryRow> plain() {
    return Rows.read(bytes);
  }
}
