package org.nightscreen.typology.declared;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Limits;

/**
 * The entries of one subject that a filter counts, found in one walk. Where nothing is in doubt and
 * nothing was listed later, the three are one.
 *
 * @param timeline the subject's entries
 * @param surely those that count by what was known when they were booked
 * @param later those that count once listings made later count too
 * @param perhaps those that count or would if a missing input said so
 * @param filter the filter
 * @param watchlistKnown whether a watchlist was ever delivered
 */
record Chosen(
    Timeline timeline,
    Totals surely,
    Totals later,
    Totals perhaps,
    EntryFilter filter,
    boolean watchlistKnown) {

  /** What each of several filters counts, found in one walk over the subject's entries. */
  static Map<EntryFilter, Chosen> of(
      Subject subject, Collection<EntryFilter> filters, Limits limits) {
    Timeline timeline = subject.timeline();
    boolean watchlistKnown = subject.holder().coverage().watchlistKnown();
    List<EntryFilter> different = List.copyOf(new LinkedHashSet<>(filters));
    byte[][] counts = new byte[different.size()][timeline.size()];
    for (int entry = 0; entry < timeline.size(); entry++) {
      for (int filter = 0; filter < counts.length; filter++) {
        counts[filter][entry] =
            (byte) different.get(filter).counts(timeline, entry, limits, watchlistKnown);
      }
    }
    Map<EntryFilter, Chosen> chosen = new HashMap<>();
    for (int filter = 0; filter < counts.length; filter++) {
      chosen.put(
          different.get(filter),
          of(timeline, counts[filter], different.get(filter), watchlistKnown));
    }
    return chosen;
  }

  private static Chosen of(
      Timeline timeline, byte[] counts, EntryFilter filter, boolean watchlistKnown) {
    int[] surely = entries(counts, EntryFilter.SURELY);
    int[] later = entries(counts, EntryFilter.LATER);
    int[] perhaps = entries(counts, EntryFilter.PERHAPS);
    Totals sure = Totals.over(timeline, surely);
    return new Chosen(
        timeline,
        sure,
        Arrays.equals(later, surely) ? sure : Totals.over(timeline, later),
        Arrays.equals(perhaps, surely) ? sure : Totals.over(timeline, perhaps),
        filter,
        watchlistKnown);
  }

  private static int[] entries(byte[] counts, int wanted) {
    int[] entries = new int[counts.length];
    int size = 0;
    for (int entry = 0; entry < counts.length; entry++) {
      if ((counts[entry] & wanted) != 0) {
        entries[size++] = entry;
      }
    }
    return Arrays.copyOf(entries, size);
  }

  boolean inDoubt() {
    return perhaps != surely;
  }

  boolean listedLater() {
    return later != surely;
  }

  /** The first input that leaves an entry of (from, to] in doubt, or empty. */
  String missing(long from, long to) {
    if (!inDoubt() || perhaps.count(from, to) == surely.count(from, to)) {
      return "";
    }
    int end = perhaps.firstAfter(to);
    for (int at = perhaps.firstAfter(from); at < end; at++) {
      String missing = filter.missing(timeline, perhaps.entry(at), watchlistKnown);
      if (!missing.isEmpty()) {
        return missing;
      }
    }
    return "";
  }

  /** Entries that count by listings made before them; where there are none, by later ones. */
  int[] counted(long from, long to) {
    return (surely.none(from, to) ? later : surely).entries(from, to);
  }
}
