package org.nightscreen.benchmark.measure;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Adds up what Spark's tasks did since the last reset. */
final class TaskWatch extends SparkListener {

  private final Map<String, Long> totals = new TreeMap<>();

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
    TaskMetrics metrics = end.taskMetrics();
    if (metrics == null) {
      return;
    }
    totals.merge("tasks", 1L, Long::sum);
    totals.merge("task.millis", metrics.executorRunTime(), Long::sum);
    totals.merge("task.cpuMillis", metrics.executorCpuTime() / 1_000_000, Long::sum);
    totals.merge("task.gcMillis", metrics.jvmGCTime(), Long::sum);
    totals.merge("task.longestMillis", metrics.executorRunTime(), Math::max);
    totals.merge("rows.read", metrics.inputMetrics().recordsRead(), Long::sum);
    totals.merge("bytes.read", metrics.inputMetrics().bytesRead(), Long::sum);
    totals.merge("bytes.shuffled", metrics.shuffleWriteMetrics().bytesWritten(), Long::sum);
    totals.merge("bytes.spilled", metrics.diskBytesSpilled(), Long::sum);
  }

  synchronized Map<String, Long> totals() {
    return new TreeMap<>(totals);
  }

  synchronized void reset() {
    totals.clear();
  }
}
