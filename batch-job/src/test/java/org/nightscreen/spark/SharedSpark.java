package org.nightscreen.spark;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of a test JVM: starting one takes seconds, so all tests share it. */
public final class SharedSpark {

  private static SparkSession session;

  /** Generating code for every plan costs more than these small jobs run. */
  private static final Map<String, String> SMALL_JOBS =
      Map.of(
          "spark.sql.shuffle.partitions", "4",
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN");

  private SharedSpark() {}

  /** The session, started at its first use and left to the end of the JVM. */
  public static synchronized SparkSession session() {
    if (session == null || session.sparkContext().isStopped()) {
      session = SparkSessions.open("local[2]", SMALL_JOBS);
    }
    return session;
  }

  /**
   * Ends the session, so that a test can open one of another width; the next use starts it again.
   */
  public static synchronized void stop() {
    if (session != null) {
      session.stop();
      session = null;
    }
  }
}
