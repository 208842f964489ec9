package org.nightscreen.handover.material;

/** Which way a row moves value, seen from one account. */
public enum Direction {
  IN("in"),
  OUT("out"),
  /** A trade inside the account: one asset for another. */
  CONVERSION("conversion");

  private final String word;

  Direction(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
