package org.nightscreen.typology.newordormantmule;

/** How an account came to life. */
public enum Activation {
  /** It was opened. */
  OPENED,
  /** A customer event ended a long sleep. */
  WOKEN
}
