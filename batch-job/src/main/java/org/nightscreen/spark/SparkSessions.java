package org.nightscreen.spark;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * Opens the Spark session with the settings that make a run repeatable: UTC, no UI, one network
 * card.
 */
public final class SparkSessions {

  private static final String LOOPBACK = "127.0.0.1";

  private SparkSessions() {}

  /**
   * A session inside this process.
   *
   * @param cores how many tasks run at once
   */
  public static SparkSession local(int cores) {
    return open(
        "local[" + cores + "]", Map.of("spark.sql.shuffle.partitions", String.valueOf(2 * cores)));
  }

  /**
   * A session on any master.
   *
   * @param master a Spark master URL
   * @param settings further Spark settings; they hold over the defaults here
   */
  public static SparkSession open(String master, Map<String, String> settings) {
    SparkSession.Builder builder = SparkSession.builder().master(master).appName("nightscreen");
    quiet(builder, master);
    repeatable(builder);
    settings.forEach(builder::config);
    return builder.getOrCreate();
  }

  /** The session that this process has open already; whoever opened it closes it. */
  public static Optional<SparkSession> existing() {
    scala.Option<SparkSession> open = SparkSession.getDefaultSession();
    boolean usable = open.isDefined() && !open.get().sparkContext().isStopped();
    return usable ? Optional.of(open.get()) : Optional.empty();
  }

  private static void quiet(SparkSession.Builder builder, String master) {
    builder.config("spark.ui.enabled", false).config("spark.ui.showConsoleProgress", false);
    if (master.startsWith("local")) {
      builder.config("spark.driver.bindAddress", LOOPBACK).config("spark.driver.host", LOOPBACK);
    }
    builder.config(
        "spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/nightscreen-warehouse");
  }

  private static void repeatable(SparkSession.Builder builder) {
    builder.config("spark.sql.session.timeZone", "UTC");
    builder.config("spark.sql.datetime.java8API.enabled", true);
    builder.config("spark.sql.adaptive.enabled", true);
    builder.config("spark.sql.adaptive.coalescePartitions.enabled", true);
    builder.config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    builder.config("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED");
    builder.config("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED");
    // Arrival splits accepted from refused rows while writing; open writers spare it a sort of wide
    // rows.
    builder.config("spark.sql.maxConcurrentOutputFileWriters", 8);
    builder.config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", false);
    builder.config("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", 2);
    builder.config("spark.hadoop.parquet.block.size", 32 * 1024 * 1024);
  }
}
