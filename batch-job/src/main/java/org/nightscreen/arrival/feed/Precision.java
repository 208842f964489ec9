package org.nightscreen.arrival.feed;

/** How exact the event times of a feed are. */
public enum Precision {
  /** Not declared: a delivery whose events all stand at midnight knows the day only. */
  DETECTED,
  /** Declared to be exact: events at midnight did happen at midnight, all at once. */
  SECOND,
  /** Only the day is known: rules that need hours are not evaluated. */
  DAY
}
