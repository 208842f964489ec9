package org.nightscreen.timeline;

import java.util.function.IntPredicate;

/**
 * The entries of one subject in time order: (time, direction, native id). Times are microseconds
 * since 1970 UTC, amounts base currency in 1/10,000 or {@link #UNKNOWN_AMOUNT}. Sessions lie on a
 * timeline of their own.
 *
 * <p>Immutable to its readers. Finders walk it by index; an index is valid for this timeline only.
 */
public final class Timeline {

  /** The amount of an entry whose exchange rate is missing. */
  public static final long UNKNOWN_AMOUNT = Long.MIN_VALUE;

  /** Microseconds in an hour, the unit of most windows. */
  public static final long HOUR = 3_600_000_000L;

  public static final long DAY = 24 * HOUR;
  public static final long MINUTE = 60_000_000L;

  private final EntryColumns columns;
  private final long[] touchedTimes;

  // What was asked for before, newest first. Written without a lock: whoever misses what another
  // thread just found finds it again, and all of it is immutable.
  private Found found;
  private OfAccount ofAccount;

  /**
   * @param columns the entries, sorted
   * @param touchedTimes sorted times of what this run touched, removed entries included
   */
  public Timeline(EntryColumns columns, long[] touchedTimes) {
    this.columns = columns;
    this.touchedTimes = touchedTimes.clone();
  }

  public int size() {
    return columns.size();
  }

  public long time(int entry) {
    return columns.time[entry];
  }

  /** The base amount in 1/10,000; check {@link #amountKnown} first. */
  public long amount(int entry) {
    return columns.amount[entry];
  }

  public boolean amountKnown(int entry) {
    return columns.amount[entry] != UNKNOWN_AMOUNT;
  }

  /** The counterparty's key, or {@link Keys#NONE}; of a session, the key of its device. */
  public long counterparty(int entry) {
    return columns.counterparty[entry];
  }

  /**
   * The key of the terminal, branch or kiosk; of an on-chain movement that of its network, of a P2P
   * trade that of the bank account used, of a session that of its IP network; or {@link Keys#NONE}.
   */
  public long place(int entry) {
    return columns.place[entry];
  }

  /** What else the entry's type needs, see {@link EntryColumns#detail}. */
  public long detail(int entry) {
    return columns.detail[entry];
  }

  public boolean detailKnown(int entry) {
    return columns.detail[entry] != EntryColumns.NO_DETAIL;
  }

  /** The key of the end-to-end id; of a session, the key of its IP address. */
  public long endToEnd(int entry) {
    return columns.endToEnd[entry];
  }

  /** The key of the account the entry is booked on. */
  public long account(int entry) {
    return columns.account[entry];
  }

  public EntryType type(int entry) {
    return EntryType.of(columns.type[entry]);
  }

  public Direction direction(int entry) {
    return columns.direction(entry);
  }

  public boolean in(int entry) {
    return columns.direction[entry] == 0;
  }

  public boolean out(int entry) {
    return columns.direction[entry] == 2;
  }

  public boolean is(int entry, EntryFlag flag) {
    return (columns.flags[entry] & flag.bit()) != 0;
  }

  /** Whether all bits of the mask are set. */
  public boolean all(int entry, long mask) {
    return (columns.flags[entry] & mask) == mask;
  }

  /** Whether any bit of the mask is set. */
  public boolean any(int entry, long mask) {
    return (columns.flags[entry] & mask) != 0;
  }

  /** Index of the matching watchlist entry, or -1. */
  public int listing(int entry) {
    return columns.listing[entry];
  }

  /** The native transaction id behind its feed's prefix, {@code B:} or {@code X:}. */
  public String id(int entry) {
    return columns.evidenceId(entry);
  }

  /** The indexes of the entries that the predicate holds for, in time order. */
  public int[] select(IntPredicate predicate) {
    int[] selected = new int[16];
    int count = 0;
    for (int entry = 0; entry < size(); entry++) {
      if (predicate.test(entry)) {
        if (count == selected.length) {
          selected = java.util.Arrays.copyOf(selected, count * 2);
        }
        selected[count++] = entry;
      }
    }
    return java.util.Arrays.copyOf(selected, count);
  }

  /** Those of the selected entries that the predicate holds for, in time order. */
  public int[] select(Selection selection, IntPredicate predicate) {
    return totals(selection).where(predicate).entries();
  }

  /** Totals over the selected entries. */
  public Totals totals(Selection selection) {
    for (Found known = found; known != null; known = known.before()) {
      if (known.selection() == selection) {
        return known.totals();
      }
    }
    Totals totals = Totals.of(this, entry -> selection.holds(this, entry));
    found = new Found(selection, totals, found);
    return totals;
  }

  private record Found(Selection selection, Totals totals, Found before) {}

  private record OfAccount(long key, Timeline timeline, OfAccount before) {}

  /** The first entry later than the instant: the start of the half-open window (instant, ...]. */
  public int firstAfter(long instant) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (columns.time[middle] <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether something that this run touched lies in (from, to]. */
  public boolean touchedWithin(long from, long to) {
    int at = java.util.Arrays.binarySearch(touchedTimes, to);
    int last = at >= 0 ? at : -at - 2;
    return last >= 0 && touchedTimes[last] > from;
  }

  /** Sorted times of what this run touched, removed entries included. */
  public long[] touchedTimes() {
    return touchedTimes.clone();
  }

  /** An empty timeline. */
  public static Timeline empty() {
    return new Timeline(new EntryColumns(1), new long[0]);
  }

  /** Whether this run touched anything of the subject. */
  public boolean touched() {
    return touchedTimes.length > 0;
  }

  /** The entries of one account, as a timeline of its own. */
  public Timeline ofAccount(long accountKey) {
    for (OfAccount known = ofAccount; known != null; known = known.before()) {
      if (known.key() == accountKey) {
        return known.timeline();
      }
    }
    int[] chosen = select(entry -> columns.account[entry] == accountKey);
    if (chosen.length == size()) {
      return this;
    }
    Timeline account = new Timeline(columns.gather(chosen), touchedTimes);
    ofAccount = new OfAccount(accountKey, account, ofAccount);
    return account;
  }
}
