package org.nightscreen.spark;

import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/**
 * Ends the jobs of a run that its cluster gives no executor. Spark itself waits for one without
 * end, be the workers busy or each executor too small to start.
 */
final class ExecutorWatch implements Runnable {

  /** The Spark setting that says how long to wait, such as {@code 30min}. */
  static final String WAIT = "spark.nightscreen.executorWait";

  /** What the jobs fail with; {@link SparkTrouble} makes a sentence of it. */
  static final String NONE = "because the cluster gave this run no executor";

  static final String DEFAULT_WAIT = "10min";

  private static final long LOOK_AFTER_MILLIS = 1_000;

  private final SparkContext context;
  private final long wait;

  private ExecutorWatch(SparkContext context, long wait) {
    this.context = context;
    this.wait = wait;
  }

  /** Watches until the context is stopped; not at all where the wait is 0. */
  static void over(SparkContext context) {
    long wait = TimeUnit.SECONDS.toNanos(seconds(context));
    if (wait > 0) {
      Thread watch = new Thread(new ExecutorWatch(context, wait), "executor-watch");
      watch.setDaemon(true);
      watch.start();
    }
  }

  private static long seconds(SparkContext context) {
    try {
      return context.getConf().getTimeAsSeconds(WAIT, DEFAULT_WAIT);
    } catch (NumberFormatException wrong) {
      throw new NightscreenException(
          FailureCode.BAD_ARGUMENTS,
          WAIT + " is '" + context.getConf().get(WAIT) + "'; write a span of time as 10min or 0.",
          wrong);
    }
  }

  @Override
  public void run() {
    long lastSeen = System.nanoTime();
    while (!context.isStopped()) {
      int[] jobs = context.statusTracker().getActiveJobIds();
      if (jobs.length == 0 || anyExecutor()) {
        lastSeen = System.nanoTime();
      } else if (System.nanoTime() - lastSeen > wait) {
        for (int job : jobs) {
          context.cancelJob(job, NONE);
        }
      }
      pause();
    }
  }

  /** The driver counts itself. */
  private boolean anyExecutor() {
    return context.statusTracker().getExecutorInfos().length > 1;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_AFTER_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
