package org.nightscreen.typology.pigbutcheringvictimescalation;

import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.ThirdParty;

/**
 * Loans paid out to a customer and savings closed, on any account, that are large enough to count.
 */
final class Loans {

  private final Totals large;

  /** Those of unknown amount. */
  private final Totals unknown;

  private final long span;

  Loans(Timeline timeline, Limits limits) {
    long least = limits.amount("loan");
    this.large =
        Totals.of(
            timeline,
            entry ->
                loan(timeline, entry)
                    && timeline.amountKnown(entry)
                    && timeline.amount(entry) >= least);
    this.unknown =
        Totals.of(timeline, entry -> loan(timeline, entry) && !timeline.amountKnown(entry));
    this.span = limits.span("loan_d");
  }

  private static boolean loan(Timeline timeline, int entry) {
    EntryType type = timeline.type(entry);
    return timeline.in(entry)
        && ThirdParty.booked(timeline, entry)
        && (type == EntryType.LOAN_DISBURSEMENT || type == EntryType.SAVINGS_CLOSURE);
  }

  /** Whether a large one came shortly before the payment. */
  boolean before(long payment) {
    return !large.none(payment - span, payment);
  }

  /** Whether one came shortly before the payment that may have been large. */
  boolean perhapsBefore(long payment) {
    return !unknown.none(payment - span, payment);
  }

  /** The large ones shortly before the payment, as indexes in the timeline. */
  int[] entriesBefore(long payment) {
    return large.entries(payment - span, payment);
  }
}
