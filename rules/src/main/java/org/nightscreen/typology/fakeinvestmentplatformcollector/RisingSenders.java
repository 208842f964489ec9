package org.nightscreen.typology.fakeinvestmentplatformcollector;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;

/**
 * Senders with a credit larger than their credit just before it, both in a window that only moves
 * forward: each credit enters and leaves once. A credit of unknown amount may be larger, and so may
 * the one after it.
 */
final class RisingSenders {

  private static final int NONE = -1;

  private final Timeline timeline;
  private final Totals credits;

  /** Place of the same sender's credit just before each credit, and just after. */
  private final int[] before;

  private final int[] after;
  private final Map<Long, Integer> rises = new HashMap<>();
  private int begin;
  private int end;

  RisingSenders(Timeline timeline, Totals credits) {
    this.timeline = timeline;
    this.credits = credits;
    this.before = new int[credits.size()];
    this.after = new int[credits.size()];
    Arrays.fill(after, NONE);
    Map<Long, Integer> last = new HashMap<>();
    for (int at = 0; at < before.length; at++) {
      Integer earlier = last.put(sender(at), at);
      before[at] = earlier == null ? NONE : earlier;
      if (earlier != null) {
        after[earlier] = at;
      }
    }
  }

  private long sender(int at) {
    return timeline.counterparty(credits.entry(at));
  }

  /** How many senders rise in (from, to]; neither bound may move backward. */
  int moveTo(long from, long to) {
    for (int newEnd = credits.firstAfter(to); end < newEnd; end++) {
      if (rises(end) && before[end] >= begin) {
        rises.merge(sender(end), 1, Integer::sum);
      }
    }
    for (int newBegin = credits.firstAfter(from); begin < newBegin; begin++) {
      int next = after[begin];
      if (next != NONE && next < end && rises(next)) {
        rises.computeIfPresent(sender(begin), (same, count) -> count == 1 ? null : count - 1);
      }
    }
    return rises.size();
  }

  private boolean rises(int at) {
    if (before[at] == NONE) {
      return false;
    }
    int credit = credits.entry(at);
    int earlier = credits.entry(before[at]);
    return !timeline.amountKnown(credit)
        || !timeline.amountKnown(earlier)
        || timeline.amount(credit) > timeline.amount(earlier);
  }
}
