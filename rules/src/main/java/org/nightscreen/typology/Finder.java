package org.nightscreen.typology;

import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;

/**
 * Walks one subject's timeline once and emits a fact at every anchor that could meet the typology's
 * rule. A finder measures; it does not judge. It may drop an anchor only where no segment's
 * thresholds, relaxed by the near-miss margin and with every unknown counted for the rule, could be
 * met.
 */
public interface Finder {

  /** The kind of subject it walks. */
  SubjectKind subjectKind();

  /** Whether it has anything to say of a subject of its kind; others are not counted. */
  default boolean judges(Subject subject) {
    return true;
  }

  /**
   * Whether its windows are shorter than a day, so that rows without a time of day cannot be
   * judged.
   */
  default boolean needsTimeOfDay() {
    return true;
  }

  /** How far it looks, by the widest thresholds of all segments. */
  Horizon horizon(Limits limits);

  /**
   * Emits the facts of one subject.
   *
   * @param subject whom to look at; {@link Subject#eligible} tells which anchors count
   * @param limits thresholds of the subject's segment
   * @param sightings takes the facts
   */
  void find(Subject subject, Limits limits, FactSink sightings);
}
