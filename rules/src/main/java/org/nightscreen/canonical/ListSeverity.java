package org.nightscreen.canonical;

/** The severity of a watchlist entry. */
public enum ListSeverity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
