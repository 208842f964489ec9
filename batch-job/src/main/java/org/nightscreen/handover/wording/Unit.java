package org.nightscreen.handover.wording;

/** How the number of a measure is written for a reader. */
public enum Unit {
  /** An amount in the base currency. */
  MONEY,
  /** A ratio, written as a percentage: 0.958 becomes 95.8 %. */
  RATIO,
  /** A plain multiple: 7.3 becomes 7.3 times. */
  FACTOR,
  COUNT,
  MINUTES,
  HOURS,
  DAYS,
  /** As it stands. */
  TEXT
}
