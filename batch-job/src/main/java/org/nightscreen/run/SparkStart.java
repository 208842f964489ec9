package org.nightscreen.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/**
 * A Spark session that starts beside other work, on a thread of its own. It takes seconds in which
 * the rule pack can be compiled and tested.
 */
final class SparkStart {

  private final CompletableFuture<SparkSession> session = new CompletableFuture<>();

  private SparkStart() {}

  static SparkStart of(Supplier<SparkSession> opening) {
    SparkStart start = new SparkStart();
    Thread starter = new Thread(() -> start.complete(opening), "spark-start");
    starter.setDaemon(true);
    starter.start();
    return start;
  }

  /** The session, once it is there; what kept it from starting is thrown as it was. */
  SparkSession await() {
    try {
      return session.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** The session, once the start has ended; empty if it failed. */
  Optional<SparkSession> outcome() {
    return session.handle((opened, failure) -> Optional.ofNullable(opened)).join();
  }

  private void complete(Supplier<SparkSession> opening) {
    try {
      session.complete(opening.get());
    } catch (
        Throwable failure) { // Spark's own are checked and not declared: whoever waits must know
      session.completeExceptionally(failure);
    }
  }
}
