package org.nightscreen.typology;

import java.util.SortedMap;
import org.nightscreen.hit.CounterIndicator;

/**
 * What a finder saw at one anchor of one subject, typed and immutable. Rules ask it questions;
 * every question is answered on the fact's {@link Scale}.
 */
public interface Fact {

  Sighting sighting();

  /** The scale the fact is read on. */
  Scale scale();

  /** The same fact, read on another scale. */
  Fact on(Scale scale);

  /** Every measure by its catalogue name, for the case file. */
  SortedMap<String, Measure> measures();

  /** Every yes-or-no finding by its catalogue name, for the case file. */
  SortedMap<String, Truth> findings();

  /** Innocent explanations that the data supports. */
  default java.util.List<CounterIndicator> counterIndicators() {
    return java.util.List.of();
  }

  /**
   * Ids of the customers who take part, sorted, where they can be fewer than all whom the subject
   * belongs to: not everybody at an address is in the case. Empty means all of them.
   */
  default java.util.List<String> takingPart() {
    return java.util.List.of();
  }

  /** The fact's number in the batch that is judged; {@link Sign#of} refers to it. */
  default int getCandidate() {
    return scale().candidate();
  }

  /** Whether the measure reaches the threshold. */
  default boolean atLeast(Measure measure, String parameter) {
    return scale().atLeast(measure, parameter);
  }

  /** Whether the measure stays at or under the threshold. */
  default boolean atMost(Measure measure, String parameter) {
    return scale().atMost(measure, parameter);
  }

  /** Whether the measure stays under the threshold. */
  default boolean under(Measure measure, String parameter) {
    return scale().under(measure, parameter);
  }

  /** Whether the finding holds. */
  default boolean isSo(Truth finding) {
    return scale().isSo(finding);
  }

  /** Whether the party was listed when it took part. */
  default boolean listed(Listed listed) {
    return scale().listed(listed);
  }
}
