package org.nightscreen.typology.motorcaderelay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.path.Walk;

/** How many relays of the trailing span an account of a relay was in. */
final class Reuse {

  /** A crew of a hundred relays is told by its size; nobody counts it further. */
  private static final int ENOUGH = 100;

  /** Relays that are looked at for one of the accounts, the latest first. */
  private static final int LOOKS = 1_000;

  private final Map<Long, List<Walk>> relaysOf = new HashMap<>();
  private final long span;

  /**
   * @param relays the relays that count
   * @param span how far back from the end of a relay the others may have ended, microseconds
   */
  Reuse(List<Walk> relays, long span) {
    this.span = span;
    relays.stream()
        .sorted(Comparator.comparingLong(relay -> relay.last().time()))
        .forEach(
            relay ->
                relay.stops().stream()
                    .distinct()
                    .forEach(
                        stop ->
                            relaysOf.computeIfAbsent(stop, any -> new ArrayList<>()).add(relay)));
  }

  /**
   * The relays that ended within the span before this one ended, or with it, share an account with
   * it but no payment, and this one itself.
   */
  int count(Walk relay) {
    long until = relay.last().time();
    Set<Integer> own = new HashSet<>(relay.places());
    Set<List<Integer>> others = new HashSet<>();
    for (long stop : relay.stops()) {
      List<Walk> there = relaysOf.getOrDefault(stop, List.of());
      int last = endedBy(there, until);
      for (int at = last; at >= 0 && last - at < LOOKS && others.size() < ENOUGH - 1; at--) {
        Walk other = there.get(at);
        if (other.last().time() <= until - span) {
          break;
        }
        if (other.places().stream().noneMatch(own::contains)) {
          others.add(other.places());
        }
      }
    }
    return others.size() + 1;
  }

  private static int endedBy(List<Walk> relays, long until) {
    int low = 0;
    int high = relays.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (relays.get(middle).last().time() <= until) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
