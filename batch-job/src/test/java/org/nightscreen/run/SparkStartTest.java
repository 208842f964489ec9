package org.nightscreen.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/** Whoever waits for Spark hears of it, whatever kept it from starting. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SparkStartTest {

  @Test
  void passesOnWhatTheOperatorIsTold() {
    NightscreenException told =
        new NightscreenException(FailureCode.CONFIGURATION, "No such master.");
    SparkStart start =
        SparkStart.of(
            () -> {
              throw told;
            });

    assertThatThrownBy(start::await).isSameAs(told);
    assertThat(start.outcome()).isEmpty();
  }

  @Test
  void doesNotWaitForASessionThatACheckedExceptionKeptFromStarting() {
    SparkStart start = SparkStart.of(SparkStartTest::undeclared);

    assertThatThrownBy(start::await).hasRootCauseInstanceOf(IOException.class);
    assertThat(start.outcome()).isEmpty();
  }

  /** As Scala throws it. */
  private static SparkSession undeclared() {
    return SparkStartTest.<RuntimeException>sneaky(new IOException("Cannot bind."));
  }

  @SuppressWarnings("unchecked")
  private static <E extends Exception> SparkSession sneaky(Exception failure) throws E {
    throw (E) failure;
  }
}
