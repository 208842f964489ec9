package org.nightscreen.path;

/**
 * What a whole walk keeps.
 *
 * @param step what each of its steps keeps
 * @param least fewest payments
 * @param most most payments
 * @param span longest time from the first payment to the last, microseconds, inclusive
 * @param amount least amount of the first payment, base currency, 1/10,000
 */
public record WalkLimits(StepLimits step, int least, int most, long span, long amount) {

  /** The least that any payment of such a walk can be. */
  public long smallestPayment() {
    ShareRange shares = new ShareRange(step);
    long smallest = amount;
    for (int payment = 1; payment < most; payment++) {
      smallest = Math.min(smallest, shares.least(smallest));
    }
    return smallest;
  }
}
