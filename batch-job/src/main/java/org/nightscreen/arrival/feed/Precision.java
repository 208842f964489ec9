package org.nightscreen.arrival.feed;

/** How exact the event times of a feed are. */
public enum Precision {
  SECOND,
  /** Only the day is known: rules that need hours are not evaluated. */
  DAY
}
