package org.nightscreen.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.SparkException;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/**
 * Says in one sentence what went wrong with Spark itself: too little memory, executors that are
 * lost, a master that does not answer. Spark tells these things in a page of stack traces only.
 */
public final class SparkTrouble {

  /**
   * Also the exit codes of a JVM that ran out of memory, and of a process that was killed for it.
   */
  private static final Pattern NO_MEMORY =
      Pattern.compile(
          "java\\.lang\\.OutOfMemoryError|SparkOutOfMemoryError|\\b(code|status|exitCode):?"
              + " (52|137)\\b|exceeding memory limits|OOMKilled");

  private static final Pattern RESULTS = Pattern.compile("spark\\.driver\\.maxResultSize");

  private static final Pattern LOST =
      Pattern.compile(
          "ExecutorLostFailure|Master removed our application|All masters are unresponsive"
              + "|SparkContext was shut down|SparkContext has been shutdown"
              + "|stopped SparkContext|FetchFailed|Could not find CoarseGrainedScheduler");

  private static final Pattern NO_EXECUTOR = Pattern.compile(ExecutorWatch.NONE);

  private SparkTrouble() {}

  /**
   * The sentence for a failure of a step.
   *
   * @return empty if it is not Spark's, or says already what is wrong
   */
  public static Optional<NightscreenException> told(Throwable failure) {
    if (failure instanceof NightscreenException known && known.code() != FailureCode.INTERNAL) {
      return Optional.empty();
    }
    List<Throwable> chain = chain(failure);
    for (Throwable one : chain.subList(1, chain.size())) {
      if (one instanceof NightscreenException told && told.code() != FailureCode.INTERNAL) {
        return Optional.of(told);
      }
    }
    if (says(chain, RESULTS)) {
      return told(FailureCode.OUT_OF_MEMORY, results(), failure);
    }
    if (says(chain, NO_MEMORY)) {
      return told(FailureCode.OUT_OF_MEMORY, inTask(chain) ? executor() : driver(), failure);
    }
    if (says(chain, NO_EXECUTOR)) {
      return told(FailureCode.CLUSTER_UNAVAILABLE, noExecutor(), failure);
    }
    return says(chain, LOST)
        ? told(FailureCode.CLUSTER_UNAVAILABLE, lost(), failure)
        : Optional.empty();
  }

  private static Optional<NightscreenException> told(
      FailureCode code, String sentence, Throwable cause) {
    return Optional.of(new NightscreenException(code, sentence, cause));
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable one = failure; one != null && !chain.contains(one); one = one.getCause()) {
      chain.add(one);
    }
    return chain;
  }

  private static boolean says(List<Throwable> chain, Pattern pattern) {
    return chain.stream().anyMatch(one -> pattern.matcher(String.valueOf(one)).find());
  }

  private static boolean inTask(List<Throwable> chain) {
    return onCluster() && chain.stream().anyMatch(SparkException.class::isInstance);
  }

  /** The session may be gone by now; what it was begun with is not. */
  private static boolean onCluster() {
    return !SparkSessions.inside(SparkSessions.master());
  }

  private static String executor() {
    String memory = System.getProperty("spark.executor.memory", "1g");
    String cores = System.getProperty("spark.executor.cores", "all of its worker");
    return "An executor ran out of memory: spark.executor.memory is "
        + memory
        + ", spark.executor.cores is "
        + cores
        + "; raise the first or lower the second and resume the run, its finished steps are kept.";
  }

  private static String driver() {
    return "This process ran out of memory: its heap is "
        + (Runtime.getRuntime().maxMemory() >> 20)
        + " MB; raise NIGHTSCREEN_HEAP and resume the run, its finished steps are kept.";
  }

  private static String results() {
    return "The findings of all tasks together exceed spark.driver.maxResultSize, which is "
        + System.getProperty("spark.driver.maxResultSize", "1g")
        + "; raise it, and NIGHTSCREEN_HEAP with it, and resume the run.";
  }

  private static String noExecutor() {
    return "The Spark cluster '"
        + SparkSessions.master()
        + "' gave this run no executor within "
        + System.getProperty(ExecutorWatch.WAIT, ExecutorWatch.DEFAULT_WAIT)
        + ": its workers are busy, or an executor cannot start; stderr of an executor, in the work"
        + " directory of its worker, says why. Correct that, or raise "
        + ExecutorWatch.WAIT
        + ", and resume the run, its finished steps are kept.";
  }

  private static String lost() {
    return "The Spark cluster '"
        + SparkSessions.master()
        + "' does not answer or lost its executors too often; look at its master and workers, then"
        + " resume the run, its finished steps are kept.";
  }
}
