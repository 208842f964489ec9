package org.nightscreen.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;

/**
 * One behaviour of one subject over all nights.
 *
 * @param hit its newest version
 * @param caseIds the stored cases that hold it
 * @param tonight the hits of tonight that are in it, empty if tonight did not touch it
 * @param withdrawn it was evaluated again and no longer hits
 */
record Episode(Hit hit, SortedSet<String> caseIds, List<Hit> tonight, boolean withdrawn) {

  /** An episode closes this long after its last anchor. */
  static final Duration STAYS_OPEN = Duration.ofDays(30);

  /** Total order of episodes: the earliest behaviour first. */
  static final Comparator<Hit> EARLIEST_FIRST =
      Comparator.comparing(Hit::firstAnchor)
          .thenComparing(Hit::windowFrom)
          .thenComparing(Hit::typology)
          .thenComparing(Hit::subjectId)
          .thenComparing(Hit::mergeKey)
          .thenComparing(Hit::outcome)
          .thenComparing(Hit::hitId);

  /**
   * The strongest version last: the best anchor of all nights is the one a lookback would report.
   * It looks only at what the strongest hands on, so the order of joining does not matter.
   */
  private static final Comparator<Hit> WEAKEST_FIRST =
      Comparator.comparing(Hit::outcome, Comparator.reverseOrder())
          .thenComparing(Hit::severity)
          .thenComparingLong(Hit::amount)
          .thenComparing(hit -> String.join("|", hit.transactionIds()))
          .thenComparing(Hit::ruleId)
          .thenComparing(hit -> hit.measures().toString());

  boolean touched() {
    return withdrawn || !tonight.isEmpty();
  }

  boolean nearMiss() {
    return hit.outcome() == Outcome.NEAR_MISS;
  }

  /**
   * The episode of both; identity and window are those of the earliest, the figures those of the
   * strongest.
   */
  Episode joinedWith(Episode other) {
    SortedSet<String> cases = new TreeSet<>(caseIds);
    cases.addAll(other.caseIds);
    return new Episode(
        join(hit, other.hit),
        cases,
        Stream.concat(tonight.stream(), other.tonight.stream()).toList(),
        false);
  }

  /** The same episode in the place of a weaker one: it stands in its cases too. */
  Episode takingOver(Episode weaker) {
    SortedSet<String> cases = new TreeSet<>(caseIds);
    cases.addAll(weaker.caseIds);
    return new Episode(
        hit, cases, Stream.concat(tonight.stream(), weaker.tonight.stream()).toList(), withdrawn);
  }

  /** Whether two versions speak of one behaviour: their windows overlap and neither had closed. */
  static boolean sameBehaviour(Hit one, Hit other) {
    return overlap(one, other) && near(one, other);
  }

  static boolean overlap(Hit one, Hit other) {
    return one.windowFrom().isBefore(other.windowTo())
        && other.windowFrom().isBefore(one.windowTo());
  }

  /** Whether the anchors of two hits are at most thirty days apart. */
  static boolean near(Hit one, Hit other) {
    return !one.firstAnchor().isAfter(other.lastAnchor().plus(STAYS_OPEN))
        && !other.firstAnchor().isAfter(one.lastAnchor().plus(STAYS_OPEN));
  }

  static Hit join(Hit one, Hit other) {
    Hit strongest = WEAKEST_FIRST.compare(one, other) >= 0 ? one : other;
    Hit earliest = one.windowFrom().isAfter(other.windowFrom()) ? other : one;
    return new Hit(
        earliest.hitId(),
        strongest.typology(),
        strongest.ruleId(),
        strongest.ruleVersion(),
        strongest.outcome(),
        strongest.subjectKind(),
        strongest.subjectId(),
        strongest.mergeKey(),
        strongest.customerIds(),
        strongest.accountIds(),
        earliest.windowFrom(),
        later(one.windowTo(), other.windowTo()),
        earlier(one.firstAnchor(), other.firstAnchor()),
        later(one.lastAnchor(), other.lastAnchor()),
        strongest.severity(),
        strongest.disposition(),
        strongest.segment(),
        strongest.amount(),
        strongest.measures(),
        strongest.thresholds(),
        strongest.aggravators(),
        strongest.counterIndicators(),
        strongest.transactionIds(),
        strongest.listMatches());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
