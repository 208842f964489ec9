package org.nightscreen.path;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds walks that are as long as their limits let them be: none is a part of a longer one that
 * keeps the same limits. Accounts of a walk are distinct, every payment is later than the one
 * before, and accounts between are own, pass nothing on by their trade, and are no hubs.
 *
 * <p>Depth first from every payment, within {@link Budgets}. Belongs to one thread.
 */
public final class WalkSearch {

  private final Steps steps;
  private final WalkLimits limits;
  private final TransferGraph graph;
  private final BitSet taken;
  private final int[] walk;
  private final List<Walk> found = new ArrayList<>();
  private int length;
  private Budgets.Budget budget;

  private WalkSearch(Flows flows, WalkLimits limits, BitSet taken) {
    this.steps = new Steps(flows, limits.step());
    this.limits = limits;
    this.graph = flows.transfers();
    this.taken = taken;
    this.walk = new int[limits.most()];
  }

  /** The longest walks of the graph. */
  public static Walks longest(Flows flows, WalkLimits limits) {
    return longest(flows, limits, new BitSet());
  }

  /**
   * The longest walks of the graph that have none of the taken payments.
   *
   * @param taken places in the graph; a walk that could go on over one of them is not the longest
   */
  public static Walks longest(Flows flows, WalkLimits limits, BitSet taken) {
    return new WalkSearch(flows, limits, taken).search();
  }

  private Walks search() {
    Budgets budgets = new Budgets();
    for (int first = 0; first < steps.size(); first++) {
      if (steps.amount(first) >= limits.amount() && steps.goesOn(first) && !taken.get(first)) {
        budget = budgets.of(graph.transfer(first));
        length = 0;
        walk[length++] = first;
        goOn();
      }
    }
    return new Walks(found, budgets.cut());
  }

  private void goOn() {
    boolean goneOn = false;
    int last = walk[length - 1];
    if (length < limits.most() && steps.goesOn(last)) {
      int[] next = steps.onwards(last);
      long until = Math.min(steps.patience(last), steps.time(walk[0]) + limits.span());
      for (int at = steps.firstAfter(next, steps.time(last));
          at < next.length && steps.time(next[at]) <= until;
          at++) {
        if (!budget.look()) {
          return;
        }
        if (steps.fits(last, next[at]) && !visits(steps.to(next[at]))) {
          goneOn = true;
          visit(next[at]);
        }
      }
    }
    if (!goneOn && length >= limits.least() && !budget.spent()) {
      end();
    }
  }

  private void visit(int transfer) {
    if (!taken.get(transfer)) {
      walk[length++] = transfer;
      goOn();
      length--;
    }
  }

  private boolean visits(long account) {
    for (int at = 0; at < length; at++) {
      if (steps.from(walk[at]) == account) {
        return true;
      }
    }
    return steps.to(walk[length - 1]) == account;
  }

  private void end() {
    if (!comesFromFurther(walk[0], length, new long[limits.most()]) && budget.report()) {
      List<Integer> places = new ArrayList<>();
      List<Transfer> transfers = new ArrayList<>();
      for (int at = 0; at < length; at++) {
        places.add(walk[at]);
        transfers.add(graph.transfer(walk[at]));
      }
      found.add(new Walk(transfers, places));
    }
  }

  /**
   * Whether payments before the first would make a longer walk. One step back may be too small to
   * begin a walk although the step before it is not, so it looks back as far as a walk may reach.
   *
   * @param soFar payments of the walk, those before its first included
   * @param payers who made the payments before the first
   */
  private boolean comesFromFurther(int first, int soFar, long[] payers) {
    if (soFar == limits.most() || !steps.passedOn(first)) {
      return false;
    }
    int[] before = graph.receivedBy(steps.from(first));
    long since = Math.max(steps.reach(first), steps.time(walk[length - 1]) - limits.span());
    for (int at = steps.firstAfter(before, since - 1);
        at < before.length && steps.time(before[at]) < steps.time(first);
        at++) {
      if (!budget.look()) {
        return true;
      }
      int earlier = before[at];
      payers[soFar] = steps.from(earlier);
      if (steps.goesOn(earlier)
          && steps.fits(earlier, first)
          && isNew(payers, soFar)
          && (steps.amount(earlier) >= limits.amount()
              || comesFromFurther(earlier, soFar + 1, payers))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNew(long[] payers, int last) {
    for (int at = length; at < last; at++) {
      if (payers[at] == payers[last]) {
        return false;
      }
    }
    return !visits(payers[last]);
  }
}
