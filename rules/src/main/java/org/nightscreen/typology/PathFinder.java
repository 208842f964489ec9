package org.nightscreen.typology;

import java.util.Set;
import java.util.function.IntConsumer;
import org.nightscreen.path.Flows;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;

/**
 * Finds money that walks through several accounts. First every own account names the entries that
 * could be part of a path through it, then the whole small graph is searched.
 *
 * <p>A search is bounded: what the bound cuts is told to the sink and becomes NOT_EVALUATED(CAP).
 */
public interface PathFinder {

  /** Whether rows of bank accounts without a time of day cannot be judged. */
  default boolean needsTimeOfDay() {
    return true;
  }

  /** How far it looks, by the widest thresholds; the look-back spans a whole path. */
  Horizon horizon(Limits limits);

  /**
   * Names the entries of one own account that could be part of a path through it, by thresholds
   * relaxed by the near-miss margin.
   *
   * @param account the account with its timeline
   * @param limits the default segment's thresholds
   * @param entries takes indexes of the account's timeline
   */
  default void legs(Subject account, Limits limits, IntConsumer entries) {}

  /** Whether it adds up payments, so that it must know those it named from those others named. */
  default boolean addsUp() {
    return false;
  }

  /** Accounts whose distinct senders the search will ask for. */
  default Set<Long> sinks(Flows flows, Limits limits) {
    return Set.of();
  }

  /**
   * Emits every path whose anchor could count, and a fact about it.
   *
   * @param flows the graph
   * @param limits the default segment's thresholds
   * @param paths takes the paths
   */
  void find(Flows flows, Limits limits, PathSink paths);
}
