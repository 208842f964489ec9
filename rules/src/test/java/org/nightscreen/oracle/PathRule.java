package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What T07, T08 and T22 ask alike of a row of payments, each later than the one before.
 *
 * @param hopSpan longest time from one payment to the next
 * @param totalSpan longest time from the first payment to the last
 * @param most most payments of a path
 */
record PathRule(
    Edges edges,
    Lens lens,
    Duration hopSpan,
    Duration totalSpan,
    BigDecimal low,
    BigDecimal high,
    BigDecimal least,
    int most) {

  /** More counterparties than this in 30 days make an account a hub. */
  static final int HUB = 50;

  /** All paths that keep the limits, of whatever length, whether or not they end well. */
  List<List<Edge>> paths(boolean mayClose) {
    List<List<Edge>> paths = new ArrayList<>();
    for (Edge first : edges.all()) {
      if (lens.measureAtLeast(first.amount(), least)) {
        extend(List.of(first), mayClose, paths);
      }
    }
    return paths;
  }

  private void extend(List<Edge> path, boolean mayClose, List<List<Edge>> paths) {
    paths.add(path);
    if (path.size() == most || isClosed(path)) {
      return;
    }
    for (Edge next : edges.all()) {
      if (continues(path, next, mayClose)) {
        List<Edge> longer = new ArrayList<>(path);
        longer.add(next);
        extend(List.copyOf(longer), mayClose, paths);
      }
    }
  }

  private boolean continues(List<Edge> path, Edge next, boolean mayClose) {
    Edge last = path.get(path.size() - 1);
    return last.to().key().equals(next.from().key())
        && !last.within()
        && next.follows(last, hopSpan)
        && !next.time().isAfter(path.get(0).time().plus(totalSpan))
        && ratioFits(last, next)
        && arrivesElsewhere(path, next, mayClose)
        && edges.passable(next.from(), next.time());
  }

  private boolean ratioFits(Edge last, Edge next) {
    Sum before = Sum.of(last.amount());
    Sum after = Sum.of(next.amount());
    return lens.ratioAtLeast(after, before, low) && lens.ratioAtMost(after, before, high);
  }

  /** Accounts are distinct along a path; only a cycle comes back, and to its first account. */
  private boolean arrivesElsewhere(List<Edge> path, Edge next, boolean mayClose) {
    String arrival = next.to().key();
    boolean toFirst = path.get(0).from().key().equals(arrival);
    return toFirst ? mayClose : path.stream().noneMatch(edge -> edge.to().key().equals(arrival));
  }

  static boolean isClosed(List<Edge> path) {
    return path.get(0).from().key().equals(path.get(path.size() - 1).to().key());
  }

  /** Those that are no contiguous part of a longer one. */
  static List<List<Edge>> maximal(List<List<Edge>> paths) {
    return paths.stream()
        .filter(
            path ->
                paths.stream()
                    .noneMatch(
                        longer ->
                            longer.size() > path.size()
                                && Collections.indexOfSubList(longer, path) >= 0))
        .toList();
  }

  /** Those of the relaxed paths that share no row with a strict one. */
  static List<List<Edge>> apart(List<List<Edge>> relaxed, List<List<Edge>> strict) {
    Set<Edge> taken = new HashSet<>();
    strict.forEach(taken::addAll);
    Predicate<List<Edge>> free = path -> Collections.disjoint(path, taken);
    return relaxed.stream().filter(free).toList();
  }

  static List<String> rows(List<Edge> path) {
    return path.stream().map(Edge::row).toList();
  }

  static Edge last(List<Edge> path) {
    return path.get(path.size() - 1);
  }

  /** Account ids in the order of the path, the first and the last included. */
  static String name(List<Edge> path) {
    return path.get(0).from().accountId()
        + path.stream().map(edge -> " > " + edge.to().accountId()).collect(Collectors.joining());
  }
}
