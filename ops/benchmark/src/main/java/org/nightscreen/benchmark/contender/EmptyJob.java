package org.nightscreen.benchmark.contender;

import org.apache.spark.sql.SparkSession;
import org.nightscreen.spark.SparkSessions;

/** A process that starts Spark as the product does and runs one job without work. */
public final class EmptyJob {

  private EmptyJob() {}

  /** Starts, counts one row, stops. */
  public static void main(String[] arguments) {
    SparkSession spark = SparkSessions.local(OpenHome.CORES);
    spark.range(1).count();
    spark.stop();
  }
}
