package org.nightscreen.path;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nightscreen.subject.AccountProfile;

/**
 * Finds walks that come back to whom they left: to the first account, or to another account of one
 * of its owners. All their accounts are own and pass nothing on by their trade, but for a first
 * account that is not own. None is a part of a longer one that keeps the same limits.
 *
 * <p>Depth first from every payment, within {@link Budgets}. Belongs to one thread.
 */
public final class CycleSearch {

  private final Flows flows;
  private final Steps steps;
  private final WalkLimits limits;
  private final TransferGraph graph;
  private final long[] receiver;
  private final int[] walk;
  private final List<Walk> found = new ArrayList<>();
  private int length;
  private Set<Long> owners;
  private Budgets.Budget budget;

  private CycleSearch(Flows flows, WalkLimits limits) {
    this.flows = flows;
    this.steps = new Steps(flows, limits.step());
    this.limits = limits;
    this.graph = flows.transfers();
    this.receiver =
        graph.transfers().stream().mapToLong(transfer -> flows.owner(transfer.to())).toArray();
    this.walk = new int[limits.most()];
  }

  /** The longest closed walks of the graph. */
  public static Walks longest(Flows flows, WalkLimits limits) {
    return new CycleSearch(flows, limits).search();
  }

  private Walks search() {
    Budgets budgets = new Budgets();
    for (int first = 0; first < steps.size(); first++) {
      if (begins(first)) {
        AccountProfile own = flows.profiles().account(steps.from(first));
        owners = own == null ? Set.of() : own.terms().owners();
        budget = budgets.of(graph.transfer(first));
        length = 0;
        walk[length++] = first;
        goOn();
      }
    }
    return new Walks(withoutParts(), budgets.cut());
  }

  private boolean begins(int first) {
    return steps.amount(first) >= limits.amount()
        && steps.goesOn(first)
        && (steps.passedOn(first) || flows.profiles().account(steps.from(first)) == null);
  }

  private void goOn() {
    int last = walk[length - 1];
    int[] next = steps.onwards(last);
    long until = Math.min(steps.patience(last), steps.time(walk[0]) + limits.span());
    for (int at = steps.firstAfter(next, steps.time(last));
        at < next.length && steps.time(next[at]) <= until && budget.look();
        at++) {
      if (steps.fits(last, next[at])) {
        visit(next[at]);
      }
    }
  }

  private void visit(int transfer) {
    boolean home = steps.to(transfer) == steps.from(walk[0]);
    if (!home && (!steps.goesOn(transfer) || visits(steps.to(transfer)))) {
      return;
    }
    walk[length++] = transfer;
    if (length >= limits.least()
        && (home || owners.contains(receiver[transfer]))
        && budget.report()) {
      note();
    }
    if (!home && length < limits.most()) {
      goOn();
    }
    length--;
  }

  private boolean visits(long account) {
    for (int at = 0; at < length; at++) {
      if (steps.from(walk[at]) == account) {
        return true;
      }
    }
    return steps.to(walk[length - 1]) == account;
  }

  private void note() {
    List<Integer> places = new ArrayList<>();
    List<Transfer> transfers = new ArrayList<>();
    for (int at = 0; at < length; at++) {
      places.add(walk[at]);
      transfers.add(graph.transfer(walk[at]));
    }
    found.add(new Walk(transfers, places));
  }

  private List<Walk> withoutParts() {
    Set<List<Integer>> parts = new HashSet<>();
    for (Walk one : found) {
      for (int size = limits.least(); size < one.length(); size++) {
        for (int from = 0; from + size <= one.length(); from++) {
          parts.add(List.copyOf(one.places().subList(from, from + size)));
        }
      }
    }
    return found.stream().filter(one -> !parts.contains(one.places())).toList();
  }
}
