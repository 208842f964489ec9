package org.nightscreen.typology.fakeinvestmentplatformcollector;

import org.nightscreen.timeline.DistinctInWindow;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.ThirdParty;

/**
 * Credits of some size from private persons, and those that may be such: nothing says whether the
 * payer is a person, or the amount has no rate. Its window only moves forward.
 */
final class PrivateCredits {

  static final String RATE = "fx_rate";
  static final String KIND = "counterparty_is_natural_person";

  private final Totals sure;
  private final Totals possible;
  private final Totals withoutRate;
  private final Totals sureWorded;
  private final Totals possibleWorded;
  private final DistinctInWindow sureSenders;
  private final DistinctInWindow possibleSenders;
  private final RisingSenders sureRising;
  private final RisingSenders possibleRising;
  private long from;
  private long to;
  private int rising;
  private int perhapsRising;

  PrivateCredits(Timeline timeline, long least) {
    possible = Totals.of(timeline, entry -> possible(timeline, entry, least));
    withoutRate = possible.where(entry -> !timeline.amountKnown(entry));
    sure =
        possible.where(
            entry -> timeline.amountKnown(entry) && timeline.is(entry, EntryFlag.PRIVATE_PARTY));
    sureWorded = sure.where(entry -> timeline.is(entry, EntryFlag.INVESTMENT_WORDS));
    possibleWorded = possible.where(entry -> timeline.is(entry, EntryFlag.INVESTMENT_WORDS));
    sureSenders = new DistinctInWindow(sure, timeline::counterparty);
    possibleSenders = new DistinctInWindow(possible, timeline::counterparty);
    sureRising = new RisingSenders(timeline, sure);
    possibleRising = new RisingSenders(timeline, possible);
  }

  private static boolean possible(Timeline timeline, int entry, long least) {
    boolean perhapsPrivate =
        timeline.is(entry, EntryFlag.PRIVATE_PARTY)
            || timeline.is(entry, EntryFlag.PARTY_KIND_UNKNOWN);
    return perhapsPrivate
        && ThirdParty.received(timeline, entry)
        && (!timeline.amountKnown(entry) || timeline.amount(entry) >= least);
  }

  /** Moves to (since, until]; neither bound may move backward. */
  void moveTo(long since, long until) {
    from = since;
    to = until;
    sureSenders.moveTo(from, to);
    possibleSenders.moveTo(from, to);
    rising = sureRising.moveTo(from, to);
    perhapsRising = possibleRising.moveTo(from, to);
  }

  /** The input for want of which some credits may or may not count. */
  private String missing() {
    return withoutRate.none(from, to) ? KIND : RATE;
  }

  Measure senders() {
    return Measure.between(
        Measure.count(sureSenders.size()), Measure.count(possibleSenders.size()), missing());
  }

  Measure received() {
    return withoutRate.none(from, to)
        ? Measure.between(Measure.amount(sum()), Measure.amount(possible.sum(from, to)), KIND)
        : Measure.seen(Measure.amount(sum()), false, RATE);
  }

  /**
   * A sum over what was received. Credits without a rate may make the share as small as nothing.
   *
   * @param least the least that the sum can be
   * @param most the most that it can be
   * @param missing the input that would tell the sum
   */
  Measure share(long least, long most, String missing) {
    if (possible.none(from, to)) {
      return Measure.ratio(0, 0);
    }
    if (most == 0) {
      return Measure.ratio(0, Math.max(1, possible.sum(from, to)));
    }
    boolean rated = withoutRate.none(from, to);
    Measure low = Measure.ratio(rated ? least : 0, possible.sum(from, to));
    Measure high = Measure.ratio(most, sum());
    return Measure.between(low, high, rated && least != most ? missing : missing());
  }

  /** A sum over what was received, of which only the least that it can be is known. */
  Measure shareOfAtLeast(long least, String missing) {
    long counted = withoutRate.none(from, to) ? least : 0;
    return Measure.seen(Measure.ratio(counted, possible.sum(from, to)), false, missing);
  }

  /** Without the credits that may count, or with them: whichever share is smaller comes first. */
  Measure worded() {
    long without = sureWorded.count(from, to);
    long with = possibleWorded.count(from, to);
    long all = possible.count(from, to);
    long counted = sure.count(from, to);
    Measure shareWith = Measure.ratio(with, all);
    if (counted == 0) {
      return Measure.between(Measure.ratio(0, all), shareWith, missing());
    }
    Measure shareWithout = Measure.ratio(without, counted);
    int order = Long.compare(without * all, with * counted);
    if (order == 0) {
      return shareWithout;
    }
    return order < 0
        ? Measure.between(shareWithout, shareWith, missing())
        : Measure.between(shareWith, shareWithout, missing());
  }

  Measure rising() {
    return Measure.between(Measure.count(rising), Measure.count(perhapsRising), missing());
  }

  /** What surely counts. */
  int[] entries() {
    return sure.entries(from, to);
  }

  /** The sum of what surely counts. */
  long sum() {
    return sure.sum(from, to);
  }
}
