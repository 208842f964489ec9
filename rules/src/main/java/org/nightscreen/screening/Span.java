package org.nightscreen.screening;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.nightscreen.hit.Hit;

/**
 * An episode that stands in an open case: is it judged again tonight?
 *
 * @param typology catalogue code
 * @param subjectId native id of the subject
 * @param from start of its window, exclusive, microseconds
 * @param to end of its window, inclusive, microseconds
 */
public record Span(String typology, String subjectId, long from, long to) implements Serializable {

  /** The span of a known episode. */
  public static Span of(Hit episode) {
    return new Span(
        episode.typology(),
        episode.subjectId(),
        micros(episode.windowFrom()),
        micros(episode.windowTo()));
  }

  /** The start of the window as an instant. */
  public Instant begin() {
    return Instant.EPOCH.plus(from, ChronoUnit.MICROS);
  }

  /** The end of the window as an instant. */
  public Instant end() {
    return Instant.EPOCH.plus(to, ChronoUnit.MICROS);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
