package org.nightscreen.benchmark.peer.drools;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.nightscreen.night.Night;

/**
 * The evaluated days, in microseconds since 1970 UTC.
 *
 * @param from the first instant
 * @param end the first instant after them
 */
public record Evaluated(long from, long end) {

  /** The days of a run. */
  public static Evaluated of(Night night) {
    return new Evaluated(micros(night.begin()), micros(night.end()));
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
