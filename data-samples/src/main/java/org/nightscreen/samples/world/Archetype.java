package org.nightscreen.samples.world;

/**
 * A way of living, with its share of customers and its pace. Rates are times in a thousand days.
 */
public enum Archetype {
  SALARIED(52, 420, 60, 70),
  PENSIONER(11, 210, 65, 25),
  STUDENT(11, 380, 50, 110),
  FREELANCER(7, 430, 45, 70),
  LANDLORD(3, 330, 45, 30),
  TRADER(7, 180, 30, 40),
  SMALL_BUSINESS(7, 160, 10, 0),
  COMPANY(2, 90, 0, 0);

  private final int percent;
  private final int cards;
  private final int cashWithdrawals;
  private final int friendTransfers;

  Archetype(int percent, int cards, int cashWithdrawals, int friendTransfers) {
    this.percent = percent;
    this.cards = cards;
    this.cashWithdrawals = cashWithdrawals;
    this.friendTransfers = friendTransfers;
  }

  /** Draws one by its share of customers. */
  static Archetype drawn(Draw draw) {
    int point = draw.between(0, 99);
    for (Archetype archetype : values()) {
      point -= archetype.percent;
      if (point < 0) {
        return archetype;
      }
    }
    return SALARIED;
  }

  public boolean company() {
    return this == SMALL_BUSINESS || this == COMPANY;
  }

  /** Whether such people open exchange accounts. */
  boolean mayTrade() {
    return this == SALARIED || this == FREELANCER || this == STUDENT;
  }

  public int cards() {
    return cards;
  }

  public int cashWithdrawals() {
    return cashWithdrawals;
  }

  public int friendTransfers() {
    return friendTransfers;
  }
}
