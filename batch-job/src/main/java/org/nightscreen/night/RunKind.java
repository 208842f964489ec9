package org.nightscreen.night;

/** Whether a run screens one business date or a historical range. */
public enum RunKind {
  NIGHTLY,
  LOOKBACK
}
