package org.nightscreen.hit;

/** How bad a hit is, and the points it adds to a case. */
public enum Severity {
  LOW(10),
  MEDIUM(25),
  HIGH(50),
  CRITICAL(100);

  private final int points;

  Severity(int points) {
    this.points = points;
  }

  public int points() {
    return points;
  }

  public Severity max(Severity other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
