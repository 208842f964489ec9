package org.nightscreen.canonical;

/** The status of an exchange row; only SETTLED is evaluated. */
public enum SettlementStatus {
  SETTLED,
  PENDING,
  REJECTED
}
