package org.nightscreen.typology.forcedlabourcontrol;

import java.util.ArrayDeque;
import java.util.Deque;
import org.nightscreen.timeline.Timeline;

/** One person in the rounds of one payer: which of its wages lie in the round now. */
final class PaidMember {

  private final Person person;
  private final Deque<Integer> wages = new ArrayDeque<>();
  private long livingSum;
  private int livingUnknown;

  PaidMember(Person person) {
    this.person = person;
  }

  Person person() {
    return person;
  }

  long household() {
    return person.household();
  }

  Timeline timeline() {
    return person.timeline();
  }

  void pay(int wage) {
    wages.addLast(wage);
  }

  /** The oldest wage of the round leaves it. */
  void forgetOldest() {
    wages.removeFirst();
  }

  boolean paid() {
    return !wages.isEmpty();
  }

  /** The wages of the round. */
  int[] wages() {
    return wages.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The sum of the wages of the round, or {@link Timeline#UNKNOWN_AMOUNT}. */
  long wage() {
    return person.sum(wages());
  }

  /** Something spent enters the span around the round ({@code by} 1) or leaves it (-1). */
  void spend(int entry, int by) {
    if (timeline().amountKnown(entry)) {
      livingSum += by * timeline().amount(entry);
    } else {
      livingUnknown += by;
    }
  }

  long livingSum() {
    return livingSum;
  }

  int livingUnknown() {
    return livingUnknown;
  }
}
