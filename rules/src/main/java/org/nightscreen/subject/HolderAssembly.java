package org.nightscreen.subject;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.timeline.Direction;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Exclusion;
import org.nightscreen.timeline.Timeline;

/**
 * Makes the timeline of one customer from its derived entries: pending entries that were booked or
 * refused since are dropped, reversals are paired off with their originals, and what this run
 * touched is noted, removed entries included.
 */
public final class HolderAssembly {

  private static final long REVERSAL_WINDOW = 10 * Timeline.DAY;

  private final EntryColumns entries;
  private final BitSet removed;

  /** Originals that a reversal of this run took out: their windows must be judged anew. */
  private final BitSet takenOutTonight = new BitSet();

  private final Map<Exclusion, Integer> excludedRows = new EnumMap<>(Exclusion.class);

  private HolderAssembly(EntryColumns entries) {
    this.entries = entries;
    this.removed = new BitSet(entries.size());
  }

  /**
   * A customer's timeline and what was taken out of it.
   *
   * @param timeline the movements that rules see
   * @param transfers the same and the fiat legs of others' exchange accounts, for paths
   * @param sessions the sessions that rules see
   * @param excludedRows rows of this run taken out, each counted on one of its sides only
   */
  public record Assembled(
      Timeline timeline,
      Timeline transfers,
      Timeline sessions,
      Map<Exclusion, Integer> excludedRows) {}

  /**
   * @param entries all entries of one customer, sorted by {@link EntryColumns#compareInTime}
   */
  public static Assembled assemble(EntryColumns entries) {
    int[] sessions = chosen(entries, HolderAssembly::session);
    int[] mirrors = chosen(entries, HolderAssembly::mirror);
    if (sessions.length == 0 && mirrors.length == 0) {
      HolderAssembly only = assembled(entries);
      Timeline timeline = only.timeline();
      return new Assembled(timeline, timeline, Timeline.empty(), only.excludedRows);
    }
    HolderAssembly moved =
        assembled(
            entries.gather(chosen(entries, (all, at) -> !session(all, at) && !mirror(all, at))));
    Timeline timeline = moved.timeline();
    Timeline transfers =
        mirrors.length == 0
            ? timeline
            : assembled(entries.gather(chosen(entries, (all, at) -> !session(all, at)))).timeline();
    Timeline ofSessions =
        sessions.length == 0
            ? Timeline.empty()
            : new HolderAssembly(entries.gather(sessions)).timeline();
    return new Assembled(timeline, transfers, ofSessions, moved.excludedRows);
  }

  private static HolderAssembly assembled(EntryColumns entries) {
    HolderAssembly assembly = new HolderAssembly(entries);
    assembly.cancelPending();
    assembly.pairReversals();
    return assembly;
  }

  private static boolean session(EntryColumns entries, int entry) {
    return EntryType.of(entries.type[entry]).session();
  }

  private static boolean mirror(EntryColumns entries, int entry) {
    return entries.is(entry, EntryFlag.MIRROR);
  }

  /** Tells entries of a set apart. */
  private interface Choice {
    boolean test(EntryColumns entries, int entry);
  }

  private static int[] chosen(EntryColumns entries, Choice choice) {
    int[] chosen = new int[entries.size()];
    int count = 0;
    for (int entry = 0; entry < entries.size(); entry++) {
      if (choice.test(entries, entry)) {
        chosen[count++] = entry;
      }
    }
    return Arrays.copyOf(chosen, count);
  }

  private void cancelPending() {
    Set<String> settled = new HashSet<>();
    boolean anyPending = false;
    for (int entry = 0; entry < entries.size(); entry++) {
      anyPending |= entries.is(entry, EntryFlag.PENDING);
    }
    for (int entry = 0; entry < entries.size(); entry++) {
      if (entries.is(entry, EntryFlag.REFUSED)) {
        removed.set(entry);
      }
      if (anyPending && !entries.is(entry, EntryFlag.PENDING)) {
        settled.add(entries.evidenceId(entry));
      }
    }
    if (anyPending) {
      for (int entry = 0; entry < entries.size(); entry++) {
        if (entries.is(entry, EntryFlag.PENDING) && settled.contains(entries.evidenceId(entry))) {
          removed.set(entry);
        }
      }
    }
  }

  private record Pairing(long account, long counterparty, long nativeAmount, Direction direction) {}

  private void pairReversals() {
    Map<Pairing, Deque<Integer>> originals = new HashMap<>();
    if (!anyReversal()) {
      return;
    }
    int[] order = originalsBeforeReversalsOfOneInstant();
    for (int entry : order) {
      if (removed.get(entry) || entries.is(entry, EntryFlag.PENDING) || entryOnExchange(entry)) {
        continue;
      }
      Direction direction = entries.direction(entry);
      if (!entries.is(entry, EntryFlag.REVERSAL)) {
        originals
            .computeIfAbsent(pairing(entry, direction), key -> new ArrayDeque<>())
            .addLast(entry);
        continue;
      }
      Direction opposite = direction == Direction.IN ? Direction.OUT : Direction.IN;
      Integer original = latestMatch(originals.get(pairing(entry, opposite)), entry);
      exclude(entry, original == null ? Exclusion.REVERSAL_WITHOUT_ORIGINAL : Exclusion.REVERSED);
      if (original != null) {
        exclude(original, Exclusion.REVERSED);
        takenOutTonight.set(original, entries.is(entry, EntryFlag.TOUCHED));
      }
    }
  }

  private int[] originalsBeforeReversalsOfOneInstant() {
    List<Integer> order = new ArrayList<>();
    for (int entry = 0; entry < entries.size(); entry++) {
      order.add(entry);
    }
    order.sort(
        (left, right) -> {
          int byTime = Long.compare(entries.time[left], entries.time[right]);
          int byReversal =
              Boolean.compare(
                  entries.is(left, EntryFlag.REVERSAL), entries.is(right, EntryFlag.REVERSAL));
          if (byTime != 0 || byReversal != 0) {
            return byTime != 0 ? byTime : byReversal;
          }
          return entries.compareIds(left, right);
        });
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private Integer latestMatch(Deque<Integer> candidates, int reversal) {
    if (candidates == null) {
      return null;
    }
    long endToEnd = entries.endToEnd[reversal];
    for (Iterator<Integer> latest = candidates.descendingIterator(); latest.hasNext(); ) {
      int original = latest.next();
      boolean matches =
          endToEnd != 0
              ? entries.endToEnd[original] == endToEnd
              : entries.time[reversal] - entries.time[original] <= REVERSAL_WINDOW;
      if (matches) {
        latest.remove();
        return original;
      }
    }
    return null;
  }

  private Pairing pairing(int entry, Direction direction) {
    return new Pairing(
        entries.account[entry],
        entries.counterparty[entry],
        entries.nativeAmount[entry],
        direction);
  }

  private boolean anyReversal() {
    for (int entry = 0; entry < entries.size(); entry++) {
      if (entries.is(entry, EntryFlag.REVERSAL)) {
        return true;
      }
    }
    return false;
  }

  private boolean entryOnExchange(int entry) {
    return EntryType.of(entries.type[entry]).onExchange();
  }

  private void exclude(int entry, Exclusion reason) {
    removed.set(entry);
    if (entries.is(entry, EntryFlag.COUNTS_ROW) && entries.is(entry, EntryFlag.ARRIVED)) {
      excludedRows.merge(reason, 1, Integer::sum);
    }
  }

  private Timeline timeline() {
    long[] touched = new long[entries.size()];
    int touches = 0;
    int[] kept = new int[entries.size()];
    int keep = 0;
    for (int entry = 0; entry < entries.size(); entry++) {
      if (entries.is(entry, EntryFlag.TOUCHED) || takenOutTonight.get(entry)) {
        touched[touches++] = entries.time[entry];
      }
      if (!removed.get(entry)) {
        kept[keep++] = entry;
      }
    }
    EntryColumns visible =
        keep == entries.size() ? entries : entries.gather(Arrays.copyOf(kept, keep));
    return new Timeline(visible, Arrays.copyOf(touched, touches));
  }
}
