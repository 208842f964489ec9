package org.nightscreen.canonical;

/** The kind of a session event. */
public enum AccessEventType {
  LOGIN,
  PAYMENT_SESSION,
  DETAIL_CHANGE
}
