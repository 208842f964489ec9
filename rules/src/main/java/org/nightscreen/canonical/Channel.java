package org.nightscreen.canonical;

/** The channel of a bank movement. */
public enum Channel {
  BRANCH,
  ATM,
  ONLINE,
  MOBILE,
  API,
  POS,
  PHONE
}
