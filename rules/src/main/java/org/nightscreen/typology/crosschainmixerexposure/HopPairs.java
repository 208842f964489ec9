package org.nightscreen.typology.crosschainmixerexposure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.ThirdParty;

/**
 * Which stablecoin withdrawal answers which stablecoin deposit: in time order each takes the latest
 * deposit on another network, within the span, of nearly its amount, that no earlier one took.
 *
 * <p>Open deposits lie on shelves by network and order of magnitude, so that a busy account is not
 * searched from end to end at each withdrawal.
 */
final class HopPairs {

  private final Timeline timeline;
  private final Scale scale;
  private final long span;

  /** The input for want of which no share can be told, or empty. */
  private final String blind;

  private final Map<Shelf, List<Integer>> open = new HashMap<>();
  private final Map<Integer, Integer> depositOf = new HashMap<>();
  private final Totals paired;

  /**
   * @param timeline entries of one exchange account
   * @param scale how the share of a pair is read
   * @param span how long a deposit may lie before the withdrawal, microseconds
   * @param blind the input for want of which no share can be told, or empty
   */
  HopPairs(Timeline timeline, Scale scale, long span, String blind) {
    this.timeline = timeline;
    this.scale = scale;
    this.span = span;
    this.blind = blind;
    for (int transfer : timeline.select(entry -> stablecoin(timeline, entry))) {
      if (timeline.in(transfer)) {
        open.computeIfAbsent(shelfOf(transfer), any -> new ArrayList<>()).add(transfer);
      } else {
        pair(transfer);
      }
    }
    this.paired = Totals.of(timeline, depositOf::containsKey);
  }

  /** Deposits of one network whose amounts have the same number of binary digits. */
  private record Shelf(long network, int digits) {

    static final int UNKNOWN_AMOUNT = -1;

    /** Whether a deposit of the shelf could answer that amount. */
    boolean suits(long amount, Scale scale) {
      if (digits == UNKNOWN_AMOUNT || amount == Timeline.UNKNOWN_AMOUNT) {
        return true;
      }
      long least = digits == 0 ? 0 : 1L << (digits - 1);
      return (least == 0 || scale.atLeast(Measure.ratio(amount, least), "lo"))
          && (digits >= Long.SIZE - 1 || scale.atMost(Measure.ratio(amount, 1L << digits), "hi"));
    }
  }

  /** A stablecoin on a known network, coming in, or going out to a wallet not proved own. */
  private static boolean stablecoin(Timeline timeline, int entry) {
    EntryType type = timeline.type(entry);
    boolean leaves =
        type == EntryType.CRYPTO_WITHDRAWAL && !timeline.is(entry, EntryFlag.WALLET_PROVED_OWN);
    return (leaves || type == EntryType.CRYPTO_DEPOSIT)
        && timeline.is(entry, EntryFlag.STABLECOIN)
        && timeline.place(entry) != Keys.NONE
        && ThirdParty.booked(timeline, entry);
  }

  private Shelf shelfOf(int deposit) {
    int digits =
        timeline.amountKnown(deposit)
            ? Long.SIZE - Long.numberOfLeadingZeros(Math.max(timeline.amount(deposit), 0))
            : Shelf.UNKNOWN_AMOUNT;
    return new Shelf(timeline.place(deposit), digits);
  }

  private void pair(int withdrawal) {
    int latest = -1;
    for (Map.Entry<Shelf, List<Integer>> shelf : open.entrySet()) {
      boolean elsewhere = shelf.getKey().network() != timeline.place(withdrawal);
      if (elsewhere
          && (!blind.isEmpty() || shelf.getKey().suits(timeline.amount(withdrawal), scale))) {
        latest = Math.max(latest, latestOf(shelf.getValue(), withdrawal, latest));
      }
    }
    if (latest >= 0) {
      depositOf.put(withdrawal, latest);
      List<Integer> deposits = open.get(shelfOf(latest));
      deposits.remove(Collections.binarySearch(deposits, latest));
    }
  }

  /** The latest answering deposit of a shelf, or -1; what precedes the best so far is no better. */
  private int latestOf(List<Integer> deposits, int withdrawal, int best) {
    for (int at = deposits.size() - 1; at >= 0; at--) {
      int deposit = deposits.get(at);
      if (deposit < best || timeline.time(deposit) <= timeline.time(withdrawal) - span) {
        return -1;
      }
      Measure share = share(withdrawal, deposit);
      if (scale.atLeast(share, "lo") && scale.atMost(share, "hi")) {
        return deposit;
      }
    }
    return -1;
  }

  /** What left, over what came in. */
  Measure share(int withdrawal, int deposit) {
    if (!blind.isEmpty()) {
      return Measure.unknown(blind);
    }
    return timeline.amountKnown(withdrawal) && timeline.amountKnown(deposit)
        ? Measure.ratio(timeline.amount(withdrawal), timeline.amount(deposit))
        : Measure.unknown("fx_rate");
  }

  /** The deposit that the withdrawal answers, or -1. */
  int depositOf(int withdrawal) {
    return depositOf.getOrDefault(withdrawal, -1);
  }

  /** How many pairs have their withdrawal in (from, to]. */
  int within(long from, long to) {
    return paired.count(from, to);
  }
}
