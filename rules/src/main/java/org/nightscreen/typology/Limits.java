package org.nightscreen.typology;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * The numbers of one typology for one segment.
 *
 * <p>Relaxing is for near misses: counts by one, every other unit by the margin (10 % unless the
 * pack says otherwise). Numbers that define a measure, such as window lengths, are read with {@link
 * #value} or one of its typed forms and never relaxed.
 */
public interface Limits {

  /** The segment the numbers are for. */
  String segment();

  /**
   * The number as it stands in {@code thresholds.csv}.
   *
   * @throws org.nightscreen.failure.NightscreenException RULE_PACK if the typology has no such
   *     parameter
   */
  BigDecimal value(String parameter);

  /** The number lowered by the margin. */
  BigDecimal relaxedDown(String parameter);

  /** The number raised by the margin. */
  BigDecimal relaxedUp(String parameter);

  /** A span of time, by its unit in the table, in microseconds. */
  long span(String parameter);

  /** An amount in base currency, 1/10,000. */
  long amount(String parameter);

  /** A whole number. */
  int count(String parameter);

  /**
   * Something worked out from these numbers; what is asked for at every subject is made once.
   *
   * @param name tells what a typology works out from its numbers apart
   * @param made makes it; always the same from the same numbers
   */
  default <T> T derived(String name, Function<Limits, T> made) {
    return made.apply(this);
  }

  /** All parameters in force, by name, as decimal strings. */
  SortedMap<String, String> all();
}
