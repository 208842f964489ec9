package org.nightscreen.timeline;

/** Why an accepted row is not screened; every such row is counted under one of these. */
public enum Exclusion {
  /** Booked status is PDNG or PENDING; screened when it is booked. */
  PENDING,
  /** RJCT or REJECTED: no money moved. */
  REFUSED,
  FEE_OR_INTEREST,
  /** Neither side is an account of the own institution. */
  NO_OWN_ACCOUNT,
  /**
   * An own-institution account that the account master does not know; screened when the master
   * arrives.
   */
  UNKNOWN_OWN_ACCOUNT,
  /** A reversal and its original, both taken out. */
  REVERSED,
  /** A reversal whose original is not in the visible history. */
  REVERSAL_WITHOUT_ORIGINAL,
  /** Older than the longest look-back of any rule from the first evaluated day. */
  BEFORE_HORIZON
}
