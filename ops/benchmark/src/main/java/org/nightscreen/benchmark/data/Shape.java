package org.nightscreen.benchmark.data;

/** How the entries of a drop lie over its accounts. */
public enum Shape {
  /** Heavy-tailed, as customers are. */
  EVEN,
  /** One account has a fifth of all entries. */
  HUB,
  /** A thousand accounts share all entries: 20,000 each at ten million rows. */
  WIDE
}
