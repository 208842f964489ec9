package org.nightscreen.spark;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/**
 * Opens the Spark session with the settings that make a run repeatable: UTC, no UI, one network
 * card. What the operator set ({@link SparkProperties}) holds over everything here.
 */
public final class SparkSessions {

  private static final String LOOPBACK = "127.0.0.1";

  private static volatile String master = "local";

  private SparkSessions() {}

  /** The master of the session that was begun last. */
  static String master() {
    return master;
  }

  /**
   * The session of a command.
   *
   * @param master a Spark master URL; null for the one that {@code spark-submit} or the settings
   *     name, else this process with all its cores
   */
  public static SparkSession begin(String master) {
    String chosen = master == null ? System.getProperty("spark.master") : master;
    return chosen == null
        ? local(Runtime.getRuntime().availableProcessors())
        : open(chosen, Map.of());
  }

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
    SparkSessions.master = master;
    SparkSession.Builder builder = SparkSession.builder().appName("nightscreen");
    quiet(builder);
    repeatable(builder);
    boolean inside = inside(master);
    (inside ? insideDefaults() : ClusterDefaults.of(master)).forEach(builder::config);
    settings.forEach(builder::config);
    SparkProperties.all().forEach(builder::config);
    if (!inside) {
      ClusterDefaults.flags().forEach(builder::config);
    }
    SparkSession session = begun(builder.master(master));
    if (!inside) {
      ExecutorWatch.over(session.sparkContext());
    }
    return session;
  }

  /** Spark's own exceptions are checked and not declared. */
  private static SparkSession begun(SparkSession.Builder builder) {
    try {
      return builder.getOrCreate();
    } catch (Exception failure) {
      throw SparkTrouble.told(failure).orElseGet(() -> notBegun(failure));
    }
  }

  private static NightscreenException notBegun(Exception failure) {
    String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
    return new NightscreenException(
        FailureCode.CONFIGURATION,
        "Spark does not start: "
            + (reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason)
            + "; correct --master, --spark-conf or what nightscreen.yaml says under spark, and run"
            + " the command again.",
        failure);
  }

  /** Whether the tasks of that master run in this process. */
  static boolean inside(String master) {
    return master.equals("local") || master.startsWith("local[");
  }

  /** The session that this process has open already; whoever opened it closes it. */
  public static Optional<SparkSession> existing() {
    scala.Option<SparkSession> open = SparkSession.getDefaultSession();
    boolean usable = open.isDefined() && !open.get().sparkContext().isStopped();
    return usable ? Optional.of(open.get()) : Optional.empty();
  }

  private static void quiet(SparkSession.Builder builder) {
    builder.config("spark.ui.enabled", false).config("spark.ui.showConsoleProgress", false);
    builder.config(
        "spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/nightscreen-warehouse");
  }

  private static Map<String, String> insideDefaults() {
    return Map.of(
        "spark.driver.bindAddress",
        LOOPBACK,
        "spark.driver.host",
        LOOPBACK,
        "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version",
        "2",
        // A task that runs out of memory fails the run with a sentence; nothing halts this process.
        "spark.executor.killOnFatalError.depth",
        "0");
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
    builder.config("spark.hadoop.parquet.block.size", 32 * 1024 * 1024);
    // What is shuffled are a few large blocks. A stream that is not reset after each would hold on
    // to
    // the last hundred of every bucket.
    builder.config("spark.serializer.objectStreamReset", 1);
  }
}
