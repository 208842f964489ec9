package org.nightscreen.benchmark.measure;

import java.nio.file.Path;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.nightscreen.benchmark.contender.OpenHome;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.spark.SparkSessions;

/**
 * What Spark itself takes to turn the same CSV files into Parquet: header, quoted line breaks
 * allowed, every column a string, nothing checked. Arguments: drop, target.
 */
public final class PlainCsvToParquet {

  private PlainCsvToParquet() {}

  /** Converts every feed of the drop. */
  public static void main(String[] arguments) {
    SparkSession spark = SparkSessions.local(OpenHome.CORES);
    for (FeedKind kind : FeedKind.values()) {
      Path file = Path.of(arguments[0], kind.feedName() + ".csv");
      if (file.toFile().exists()) {
        spark
            .read()
            .option("header", true)
            .option("multiLine", true)
            .csv(file.toString())
            .write()
            .mode(SaveMode.Overwrite)
            .parquet(Path.of(arguments[1], kind.feedName()).toString());
      }
    }
    spark.stop();
  }
}
