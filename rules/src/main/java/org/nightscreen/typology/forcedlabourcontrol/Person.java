package org.nightscreen.typology.forcedlabourcontrol;

import org.nightscreen.subject.Holder;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;

/** A natural person who shares the identifier: what leaves its accounts and what it lives on. */
final class Person {

  private final Holder holder;
  private final Totals leaving;
  private final Totals living;

  Person(Holder holder) {
    this.holder = holder;
    Timeline timeline = holder.timeline();
    this.leaving = Totals.of(timeline, entry -> Wages.leaves(timeline, entry));
    this.living = Totals.of(timeline, entry -> Wages.living(timeline, entry));
  }

  String customerId() {
    return holder.customer().customerId();
  }

  long household() {
    return holder.customer().household();
  }

  Timeline timeline() {
    return holder.timeline();
  }

  int[] wages() {
    return timeline().select(entry -> Wages.paid(timeline(), entry));
  }

  /** Shops, direct debits and bills. */
  Totals living() {
    return living;
  }

  /** Whether an amount or a terminal that is not known could matter. */
  boolean doubtful() {
    return timeline()
            .select(
                entry ->
                    Wages.paid(timeline(), entry) && !timeline().amountKnown(entry)
                        || Wages.leaves(timeline(), entry) && doubtful(entry))
            .length
        > 0;
  }

  private boolean doubtful(int leaving) {
    boolean nameless =
        Wages.atTerminal(timeline(), leaving) && timeline().place(leaving) == Keys.NONE;
    return nameless || !timeline().amountKnown(leaving);
  }

  /** What left within the span after the first of these wages. */
  Outflow outflow(int[] wages, long span) {
    long first = timeline().time(wages[0]);
    return Outflow.of(timeline(), leaving.entries(first, first + span), holder.directory());
  }

  /** The sum of these wages, or {@link Timeline#UNKNOWN_AMOUNT}. */
  long sum(int[] wages) {
    long sum = 0;
    for (int wage : wages) {
      if (!timeline().amountKnown(wage)) {
        return Timeline.UNKNOWN_AMOUNT;
      }
      sum += timeline().amount(wage);
    }
    return sum;
  }
}
