package org.nightscreen.escalation;

/** What became of a case tonight. */
public enum Change {
  NEW,
  GROWN,
  UNCHANGED,
  /**
   * Its own episode was evaluated again and no longer hits; goes to a person and closes nothing.
   */
  WITHDRAWN
}
