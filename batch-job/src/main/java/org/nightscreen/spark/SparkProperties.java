package org.nightscreen.spark;

import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/**
 * Spark settings of the operator. They are kept where {@code spark-submit} keeps its own, as system
 * properties of this process, so that Hadoop file systems that are asked before a session begins
 * know them too.
 */
public final class SparkProperties {

  private static final String PREFIX = "spark.";

  private SparkProperties() {}

  /**
   * Takes settings over from the command line: they win.
   *
   * @throws NightscreenException BAD_ARGUMENTS naming a key that is none of Spark's
   */
  public static void set(Map<String, String> settings) {
    settings.forEach(
        (key, value) -> {
          if (!key.startsWith(PREFIX)) {
            throw new NightscreenException(
                FailureCode.BAD_ARGUMENTS,
                "'" + key + "' is no Spark setting; write one as spark.executor.memory=4g.");
          }
          System.setProperty(key, value);
        });
  }

  /**
   * Takes over what a settings file says, except where the command line or {@code spark-submit}
   * said otherwise.
   *
   * @param file for the message
   * @throws NightscreenException CONFIGURATION naming a key that is none of Spark's
   */
  public static void declare(Map<String, String> settings, String file) {
    settings.forEach(
        (key, value) -> {
          if (!key.startsWith(PREFIX)) {
            throw new NightscreenException(
                FailureCode.CONFIGURATION,
                file + ": the key '" + key + "' under spark does not begin with 'spark.'.");
          }
          if (System.getProperty(key) == null) {
            System.setProperty(key, value);
          }
        });
  }

  /** What the operator set. */
  static Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        all.put(name, System.getProperty(name));
      }
    }
    return all;
  }
}
