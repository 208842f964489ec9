package org.nightscreen.typology;

import java.util.Set;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.IdentifierKind;
import org.nightscreen.subject.SharedIdentifier;
import org.nightscreen.timeline.Horizon;

/**
 * Looks at the customers who share an identifier. A group is looked at only if enough of them show
 * what a member of such a group shows.
 */
public interface IdentifierFinder {

  /** The kinds of identifier it looks at. */
  Set<IdentifierKind> identifiers();

  /** How many customers must share an identifier, by thresholds relaxed for near misses. */
  int sharedBy(PackLimits limits);

  /**
   * How many customers may carry such an identifier at most, where the masters tell: more make it a
   * hub that is never looked at.
   */
  default int sharedByAtMost(IdentifierKind kind, PackLimits limits) {
    return Integer.MAX_VALUE;
  }

  /** How many of them must be {@link #active}, by thresholds relaxed for near misses. */
  int activeNeeded(PackLimits limits);

  /**
   * Whether a customer shows what an active member of such a group shows: a necessary condition.
   */
  boolean active(Holder holder, PackLimits limits);

  /** Payees whose distinct senders the finder will ask for, of one active customer. */
  default Set<Long> payees(Holder holder, PackLimits limits) {
    return Set.of();
  }

  /**
   * The feed without which it cannot judge groups of session identifiers, or empty. Without it
   * every active customer is NOT_EVALUATED.
   */
  default String neededFeed() {
    return "";
  }

  /**
   * Whether its windows are shorter than a day, so that bank rows without a time of day cannot be
   * judged.
   */
  default boolean needsTimeOfDay() {
    return true;
  }

  /** How far it looks, by the widest thresholds. */
  Horizon horizon(PackLimits limits);

  /**
   * Emits the facts of one identifier.
   *
   * @param shared the identifier and its members
   * @param limits the default segment's thresholds of every typology
   * @param sightings takes the facts
   */
  void find(SharedIdentifier shared, PackLimits limits, FactSink sightings);
}
