package org.nightscreen.hit;

/** The first reading of a person's part; a human decides. */
public enum Disposition {
  SUSPECT,
  /** Probably a victim or a held worker. */
  PROTECT,
  UNCLEAR;

  /**
   * What two readings of one person come to: PROTECT with SUSPECT is UNCLEAR ("possible victim
   * whose account is used"), PROTECT with UNCLEAR is PROTECT, SUSPECT with UNCLEAR is SUSPECT.
   */
  public Disposition with(Disposition other) {
    if (this == other) {
      return this;
    }
    boolean protect = this == PROTECT || other == PROTECT;
    boolean suspect = this == SUSPECT || other == SUSPECT;
    if (protect) {
      return suspect ? UNCLEAR : PROTECT;
    }
    return SUSPECT;
  }
}
