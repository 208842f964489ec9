package org.nightscreen.canonical;

/** The state of the travel-rule message of a transfer. */
public enum TravelRuleStatus {
  COMPLETE,
  INCOMPLETE,
  NOT_REQUIRED,
  MISSING
}
