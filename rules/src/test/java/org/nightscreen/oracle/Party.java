package org.nightscreen.oracle;

/** One side of a bank row as it is written there; any part may be empty. */
record Party(String account, String agent, String name) {

  static final Party NONE = new Party(null, null, null);

  static Party of(String account, String agent) {
    return new Party(account, agent, null);
  }

  static Party named(String name) {
    return new Party(null, null, name);
  }
}
