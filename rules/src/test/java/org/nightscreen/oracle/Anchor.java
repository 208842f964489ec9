package org.nightscreen.oracle;

import java.time.Instant;
import java.util.List;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/** One event at which a typology's rule is read. */
interface Anchor {

  String typology();

  SubjectKind subjectKind();

  String subjectId();

  default String mergeKey() {
    return "";
  }

  Instant at();

  /** Start of the window, exclusive. */
  Instant windowFrom();

  /** End of the window, inclusive. */
  Instant windowTo();

  /** Whether the rule's ALERT line is true in this reading. */
  boolean holds(Lens lens);

  Severity severity();

  Sum headline(Lens lens);

  /** The entries that the measures of this reading counted. */
  List<Entry> evidence(Lens lens);

  /** Ids of the evidence; on-chain transfers, which are no entries, stand here by their hash. */
  default List<String> evidenceIds(Lens lens) {
    return evidence(lens).stream().map(Entry::id).toList();
  }

  default Outcome outcome() {
    if (holds(Lens.STRICT)) {
      return Outcome.HIT;
    }
    if (holds(Lens.LATER_LISTINGS)) {
      return Outcome.RETRO;
    }
    if (holds(Lens.RELAXED)) {
      return Outcome.NEAR_MISS;
    }
    if (holds(Lens.MISSING_HOLDS)) {
      return Outcome.NOT_EVALUATED;
    }
    if (holds(Lens.HIDDEN_HOLDS)) {
      return Outcome.INSUFFICIENT_HISTORY;
    }
    return holds(Lens.ALL_UNKNOWN_HOLDS) ? Outcome.NOT_EVALUATED : Outcome.NO_HIT;
  }

  /** The reading in which a reported outcome holds. */
  static Lens lensOf(Outcome outcome) {
    return switch (outcome) {
      case HIT -> Lens.STRICT;
      case RETRO -> Lens.LATER_LISTINGS;
      case NEAR_MISS -> Lens.RELAXED;
      default -> throw new IllegalArgumentException(outcome + " is not reported");
    };
  }
}
