package org.nightscreen.path;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Payments one after the other, each made by the account that received the one before.
 *
 * @param transfers the payments, in order
 * @param places their places in the graph
 */
public record Walk(List<Transfer> transfers, List<Integer> places) {

  private static final Comparator<Step> BY_SHARE =
      (one, other) ->
          BigInteger.valueOf(one.after())
              .multiply(BigInteger.valueOf(other.before()))
              .compareTo(
                  BigInteger.valueOf(other.after()).multiply(BigInteger.valueOf(one.before())));

  public Walk {
    transfers = List.copyOf(transfers);
    places = List.copyOf(places);
  }

  /**
   * The amounts of two payments that follow each other.
   *
   * @param before amount received, 1/10,000
   * @param after amount passed on, 1/10,000
   */
  public record Step(long before, long after) {}

  public Transfer first() {
    return transfers.get(0);
  }

  public Transfer last() {
    return transfers.get(transfers.size() - 1);
  }

  /** How many payments it has. */
  public int length() {
    return transfers.size();
  }

  /** Keys of its accounts in order, the first payer first. */
  public List<Long> stops() {
    List<Long> stops = new ArrayList<>();
    stops.add(first().from());
    transfers.forEach(transfer -> stops.add(transfer.to()));
    return stops;
  }

  /** Microseconds from its first payment to its last. */
  public long duration() {
    return last().time() - first().time();
  }

  /** The longest time that passed between two payments, microseconds. */
  public long slowestStep() {
    long slowest = 0;
    for (int at = 1; at < transfers.size(); at++) {
      slowest = Math.max(slowest, transfers.get(at).time() - transfers.get(at - 1).time());
    }
    return slowest;
  }

  /** The step at which the least share was passed on. */
  public Step lowestShare() {
    return steps().stream().min(BY_SHARE).orElseThrow();
  }

  /** The step at which the greatest share was passed on. */
  public Step highestShare() {
    return steps().stream().max(BY_SHARE).orElseThrow();
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int at = 1; at < transfers.size(); at++) {
      steps.add(new Step(transfers.get(at - 1).amount(), transfers.get(at).amount()));
    }
    return steps;
  }
}
