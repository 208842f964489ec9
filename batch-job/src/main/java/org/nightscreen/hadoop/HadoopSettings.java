package org.nightscreen.hadoop;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The Hadoop configuration of this process: {@code core-site.xml} and its like on the class path,
 * and over them what Spark is told as {@code spark.hadoop.*}, by the session where there is one,
 * else by system properties.
 */
final class HadoopSettings {

  /** Directories 0700 and files 0600, where the file system has modes. */
  private static final String OWNER_ONLY = "077";

  private static SparkEnv known;
  private static Configuration configuration;

  private HadoopSettings() {}

  /** Made once, and once more when a Spark session has begun since: it may know more. */
  static synchronized Configuration configuration() {
    SparkEnv now = SparkEnv.get();
    if (configuration == null || now != known) {
      SparkConf settings = new SparkConf();
      if (now != null) {
        settings.setAll(CollectionConverters.asScala(List.of(now.conf().getAll())));
      }
      settings.setIfMissing("spark.hadoop.fs.permissions.umask-mode", OWNER_ONLY);
      configuration = SparkHadoopUtil.get().newConfiguration(settings);
      known = now;
    }
    return configuration;
  }
}
