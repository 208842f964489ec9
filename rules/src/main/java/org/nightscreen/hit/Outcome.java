package org.nightscreen.hit;

/**
 * What a typology says of a subject, strongest first: a subject counts once per typology, with its
 * strongest outcome.
 */
public enum Outcome {
  /** The rule is true, whatever the unknown inputs are. */
  HIT,
  /** The rule is true only through a listing that was made after the event. */
  RETRO,
  /** The rule would be true if every numeric threshold were relaxed by the near-miss margin. */
  NEAR_MISS,
  /** Whether the rule is true depends on an input that is missing. */
  NOT_EVALUATED,
  /** Visible history does not reach back as far as the rule looks. */
  INSUFFICIENT_HISTORY,
  /** The rule is false, whatever the unknown inputs are. */
  NO_HIT;

  /** Whether this outcome is reported as a row of its own in {@code hits.csv}. */
  public boolean reported() {
    return this == HIT || this == RETRO || this == NEAR_MISS;
  }

  /** The stronger of the two. */
  public Outcome or(Outcome other) {
    return ordinal() <= other.ordinal() ? this : other;
  }
}
