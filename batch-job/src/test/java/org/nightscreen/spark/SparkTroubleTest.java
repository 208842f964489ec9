package org.nightscreen.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.junit.jupiter.api.Test;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

class SparkTroubleTest {

  @Test
  void passesOnWhatATaskSaid() {
    NightscreenException told =
        told(
            failing(
                row -> {
                  throw new NightscreenException(FailureCode.RULE_PACK, "Two rules are lost.");
                }));

    assertThat(told.code()).isEqualTo(FailureCode.RULE_PACK);
    assertThat(told).hasMessage("Two rules are lost.");
  }

  @Test
  void namesTheHeapWhenATaskInThisProcessRunsOutOfMemory() {
    NightscreenException told =
        told(
            failing(
                row -> {
                  throw new OutOfMemoryError("Java heap space");
                }));

    assertThat(told.code()).isEqualTo(FailureCode.OUT_OF_MEMORY);
    assertThat(told)
        .hasMessage(
            "This process ran out of memory: its heap is "
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MB; raise NIGHTSCREEN_HEAP and resume the run, its finished steps are kept.");
  }

  @Test
  void namesTheSettingWhenResultsAreTooLarge() {
    NightscreenException told =
        told(
            new SparkException(
                "Total size of serialized results of 9 tasks (1100.0 MiB) is bigger than"
                    + " spark.driver.maxResultSize (1024.0 MiB)"));

    assertThat(told.code()).isEqualTo(FailureCode.OUT_OF_MEMORY);
    assertThat(told).hasMessageContaining("spark.driver.maxResultSize, which is 1g; raise it");
  }

  @Test
  void callsAClusterThatLosesItsExecutorsUnavailable() {
    NightscreenException told =
        told(
            new SparkException(
                "Job aborted due to stage failure: Task 3 in stage 7.0 failed 4 times, most recent"
                    + " failure: Lost task 3.3 (executor 5): ExecutorLostFailure (executor 5 exited"
                    + " caused by one of the running tasks) Reason: worker lost"));

    assertThat(told.code()).isEqualTo(FailureCode.CLUSTER_UNAVAILABLE);
    assertThat(told).hasMessageContaining("lost its executors too often; look at its master");
  }

  @Test
  void saysThatAClusterGaveNoExecutor() {
    NightscreenException told =
        told(new SparkException("[SPARK_JOB_CANCELLED] Job 3 cancelled " + ExecutorWatch.NONE));

    assertThat(told.code()).isEqualTo(FailureCode.CLUSTER_UNAVAILABLE);
    assertThat(told)
        .hasMessageContaining("gave this run no executor within 10min: its workers are busy, or")
        .hasMessageContaining("raise spark.nightscreen.executorWait, and resume the run");
  }

  @Test
  void takesTheExitOfAnExecutorForWhatItMeans() {
    assertThat(told(lost("Command exited with code 52")).code())
        .isEqualTo(FailureCode.OUT_OF_MEMORY);
    assertThat(told(lost("Container killed by YARN for exceeding memory limits")).code())
        .isEqualTo(FailureCode.OUT_OF_MEMORY);
    assertThat(told(lost("Container from a bad node. Exit status: 137")).code())
        .isEqualTo(FailureCode.OUT_OF_MEMORY);
    assertThat(told(lost("Command exited with code 520")).code())
        .isEqualTo(FailureCode.CLUSTER_UNAVAILABLE);
  }

  @Test
  void saysNothingOfOtherFailures() {
    assertThat(SparkTrouble.told(new IllegalStateException("a defect"))).isEmpty();
    assertThat(
            SparkTrouble.told(
                new NightscreenException(
                    FailureCode.PERMISSION, "Closed.", new OutOfMemoryError("Java heap space"))))
        .isEmpty();
  }

  private static SparkException lost(String reason) {
    return new SparkException("Job aborted: ExecutorLostFailure (executor 5) Reason: " + reason);
  }

  private static NightscreenException told(Throwable failure) {
    Optional<NightscreenException> told = SparkTrouble.told(failure);
    assertThat(told).as("%s", failure).isPresent();
    return told.get();
  }

  private static Throwable failing(Function<Integer, Integer> task) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(SharedSpark.session().sparkContext());
    return catchThrowable(() -> context.parallelize(List.of(1), 1).map(task).collect());
  }
}
