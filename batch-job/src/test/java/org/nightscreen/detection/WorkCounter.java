package org.nightscreen.detection;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Counts what Spark does while something runs: the same on a slow machine and on a fast one. */
final class WorkCounter extends SparkListener {

  private static final String LOCAL_FILES = "fs.file.impl";
  private static final String UNCACHED = "fs.file.impl.disable.cache";
  private static final long PATIENCE_MILLIS = 30_000;

  private final Map<String, Long> counts = new TreeMap<>();

  /** What was done, and how much work it was by the name of the figure. */
  record Counted<T>(T result, Map<String, Long> work) {}

  /** Does something and counts the work of all Spark jobs meanwhile. */
  static <T> Counted<T> during(SparkContext context, Supplier<T> action) throws TimeoutException {
    WorkCounter counter = new WorkCounter();
    Configuration files = context.hadoopConfiguration();
    context.listenerBus().waitUntilEmpty(PATIENCE_MILLIS);
    context.addSparkListener(counter);
    OpenedFiles.forget();
    files.set(LOCAL_FILES, OpenedFiles.class.getName());
    files.setBoolean(UNCACHED, true);
    try {
      T result = action.get();
      context.listenerBus().waitUntilEmpty(PATIENCE_MILLIS);
      counter.count("ledger-files-read", OpenedFiles.files());
      counter.count("ledger-file-openings", OpenedFiles.openings());
      return new Counted<>(result, counter.counts);
    } finally {
      files.unset(LOCAL_FILES);
      files.unset(UNCACHED);
      context.removeSparkListener(counter);
    }
  }

  private void count(String figure, long amount) {
    counts.merge(figure, amount, Long::sum);
  }

  @Override
  public void onJobStart(SparkListenerJobStart job) {
    count("spark-jobs", 1);
  }

  @Override
  public void onStageCompleted(SparkListenerStageCompleted stage) {
    count("spark-stages", 1);
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    TaskMetrics metrics = task.taskMetrics();
    count("spark-tasks", 1);
    count("ledger-rows-read", metrics.inputMetrics().recordsRead());
    count("shuffle-records", metrics.shuffleWriteMetrics().recordsWritten());
    count("shuffle-bytes", metrics.shuffleWriteMetrics().bytesWritten());
    count("spilled-bytes", metrics.diskBytesSpilled());
  }
}
