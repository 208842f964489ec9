package org.nightscreen.arrival.feed;

import org.nightscreen.canonical.FeedKind;

/** What a delivery of reference data says about the rows it does not hold. */
public enum SnapshotMode {
  /** They are gone: the delivery replaces the one before. */
  FULL,
  /** They stay: the delivery adds and replaces by key. */
  DELTA;

  /** How a kind is delivered where nothing is declared: rates and feedback accumulate. */
  public static SnapshotMode usual(FeedKind kind) {
    return kind == FeedKind.FX_RATE || kind == FeedKind.CASE_FEEDBACK ? DELTA : FULL;
  }
}
