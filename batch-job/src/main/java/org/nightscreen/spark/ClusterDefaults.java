package org.nightscreen.spark;

import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/** What a session needs where its tasks run in other processes. */
final class ClusterDefaults {

  private static final String JARS = "spark.jars";
  private static final String EXECUTOR_FLAGS = "spark.executor.extraJavaOptions";
  private static final String SAME_AS_HERE =
      "-Duser.timezone=UTC -Dfile.encoding=UTF-8 -XX:+UseParallelGC";

  private ClusterDefaults() {}

  /** The settings for a master; what opens modules of the JDK, Spark adds by itself. */
  static Map<String, String> of(String master) {
    Map<String, String> settings = new TreeMap<>();
    // A file counts when the driver commits the job: a task that is run twice, or whose executor is
    // lost while it commits, leaves nothing behind.
    settings.put("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1");
    settings.put("spark.hadoop.fs.permissions.umask-mode", "077");
    if (System.getProperty(JARS) == null) {
      String classPath = System.getProperty("java.class.path");
      settings.put(JARS, String.join(",", ExecutorJars.onClassPath(classPath)));
    }
    if (System.getProperty("spark.driver.host") == null) {
      facing(master, settings);
    }
    return settings;
  }

  /** The flags of executors that must hold whatever else the operator asks of them. */
  static Map<String, String> flags() {
    return Map.of(
        EXECUTOR_FLAGS, (SAME_AS_HERE + " " + System.getProperty(EXECUTOR_FLAGS, "")).strip());
  }

  /** Executors call the driver back at the address that it sees the master from. */
  private static void facing(String master, Map<String, String> settings) {
    if (!master.startsWith("spark://")) {
      return;
    }
    URI first = URI.create(master.split(",")[0]);
    if (first.getHost() == null || first.getPort() < 0) {
      throw new NightscreenException(
          FailureCode.BAD_ARGUMENTS,
          "The master '" + master + "' is no address; write it as spark://host:7077.");
    }
    InetSocketAddress address = new InetSocketAddress(first.getHost(), first.getPort());
    if (address.isUnresolved()) {
      throw new NightscreenException(
          FailureCode.CLUSTER_UNAVAILABLE,
          "The host of the Spark master '" + master + "' is unknown; check --master.");
    }
    try (DatagramSocket probe = new DatagramSocket()) {
      probe.connect(address);
      String here = probe.getLocalAddress().getHostAddress();
      settings.put("spark.driver.host", here);
      settings.put("spark.driver.bindAddress", here);
    } catch (SocketException e) {
      throw new NightscreenException(
          FailureCode.CLUSTER_UNAVAILABLE,
          "The Spark master '" + master + "' cannot be reached; check --master and the network.",
          e);
    }
  }
}
