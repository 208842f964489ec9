package org.nightscreen.timeline;

/**
 * Which way an entry moves value on its account. The order is the order within one instant: what
 * comes in precedes what is exchanged, and that precedes what goes out.
 */
public enum Direction {
  IN,
  CONVERSION,
  OUT,
  /** Sessions move nothing. */
  NONE
}
