package org.nightscreen.benchmark.micro;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.nightscreen.timeline.Timeline;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One pass over a timeline with every entry an anchor: the primitive against starting anew. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WindowBenchmark {

  @Param public WindowMeasure measure;

  /** A busy account and a hub, over 150 days. */
  @Param({"1000", "10000"})
  public int entries;

  private Timeline timeline;

  /** Draws the timeline and refuses to time two versions that do not agree at every anchor. */
  @Setup
  public void compareAnswers() {
    timeline = SampleTimeline.of(entries);
    long[] ours = measure.measurement().sliding(timeline);
    long[] plain = measure.measurement().recomputed(timeline);
    int anchor = Arrays.mismatch(ours, plain);
    if (anchor >= 0) {
      throw new IllegalStateException(
          measure + " differs from the plain version at anchor " + anchor);
    }
  }

  @Benchmark
  public long[] ours() {
    return measure.measurement().sliding(timeline);
  }

  @Benchmark
  public long[] plain() {
    return measure.measurement().recomputed(timeline);
  }
}
