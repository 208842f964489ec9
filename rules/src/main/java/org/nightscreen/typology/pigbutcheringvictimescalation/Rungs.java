package org.nightscreen.typology.pigbutcheringvictimescalation;

import java.util.Arrays;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.ThirdParty;

/**
 * What one customer and one beneficiary paid each other, as indexes in the timeline, in time order.
 */
final class Rungs {

  private int[] payments = new int[4];
  private int paymentCount;
  private int[] payouts = new int[2];
  private int payoutCount;
  private long lastPending = Long.MIN_VALUE;

  /** Adds a payment to the beneficiary; a pending one only by its time. */
  void addPayment(Timeline timeline, int entry) {
    if (!ThirdParty.booked(timeline, entry)) {
      lastPending = timeline.time(entry);
      return;
    }
    if (paymentCount == payments.length) {
      payments = Arrays.copyOf(payments, paymentCount * 2);
    }
    payments[paymentCount++] = entry;
  }

  /** Adds a booked credit from the beneficiary. */
  void addPayout(int entry) {
    if (payoutCount == payouts.length) {
      payouts = Arrays.copyOf(payouts, payoutCount * 2);
    }
    payouts[payoutCount++] = entry;
  }

  int[] payments() {
    return Arrays.copyOf(payments, paymentCount);
  }

  int[] payouts() {
    return Arrays.copyOf(payouts, payoutCount);
  }

  /** Whether a payment to the beneficiary is pending at or after the instant. */
  boolean pendingSince(long instant) {
    return lastPending >= instant;
  }
}
