package org.nightscreen.escalation;

/** The kind of run that opened a case. */
public enum CaseKind {
  NIGHTLY,
  LOOKBACK
}
