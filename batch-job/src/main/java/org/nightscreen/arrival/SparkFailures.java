package org.nightscreen.arrival;

import java.io.IOException;
import java.util.function.Supplier;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.spark.SparkTrouble;

/** Says in one sentence what a failed task met. */
final class SparkFailures {

  private SparkFailures() {}

  static <T> T telling(String feedId, Supplier<T> work) {
    try {
      return work.get();
    } catch (NightscreenException told) {
      throw told;
    } catch (Exception failed) {
      // Spark throws checked exceptions through Scala that no Java signature names.
      throw told(feedId, failed);
    }
  }

  private static NightscreenException told(String feedId, Exception failed) {
    return SparkTrouble.told(failed).orElseGet(() -> ofFeed(feedId, failed));
  }

  private static NightscreenException ofFeed(String feedId, Exception failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof NightscreenException told) {
        return told;
      }
      if (cause instanceof IOException) {
        return new NightscreenException(
            FailureCode.STORE_UNAVAILABLE,
            "Feed '"
                + feedId
                + "' could not be read or stored; check disk space and the delivered files.",
            failed);
      }
    }
    return new NightscreenException(
        FailureCode.FEED_SCHEMA,
        "Feed '"
            + feedId
            + "' could not be read as declared; check its format, the log has the details.",
        failed);
  }
}
