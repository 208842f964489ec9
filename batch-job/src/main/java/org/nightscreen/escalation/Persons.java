package org.nightscreen.escalation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;

/** The first reading of each person, never summed over persons. */
final class Persons {

  /**
   * {@link Disposition#with} is no associative sum; in this order any number of readings comes out
   * right.
   */
  private static final List<Disposition> ORDER =
      List.of(Disposition.UNCLEAR, Disposition.SUSPECT, Disposition.PROTECT);

  private static final String LISTED_WALLET = "T16";
  private static final String PAID_OUT = "-OUT";
  private static final Set<String> VICTIM = Set.of("T11", "T12");

  private Persons() {}

  /**
   * The readings of all persons the hits speak of, by customer id. The other holders of a joint
   * account share its protection but not its suspicion; hubs, VASPs and exempt parties on a path
   * are no persons of the case.
   */
  static SortedMap<String, Disposition> readings(Collection<Hit> hits, Links links) {
    SortedMap<String, Set<Disposition>> readings = new TreeMap<>();
    for (Hit hit : hits) {
      if (hit.outcome() == Outcome.NEAR_MISS) {
        continue;
      }
      List<String> members = links.membersOf(hit);
      members.forEach(member -> add(readings, member, readingOf(hit, member, hits, links)));
      Disposition others =
          hit.disposition() == Disposition.PROTECT ? Disposition.PROTECT : Disposition.UNCLEAR;
      hit.customerIds().stream()
          .filter(each -> !members.contains(each) && !links.neverLinking().contains(each))
          .forEach(each -> add(readings, each, others));
    }
    SortedMap<String, Disposition> result = new TreeMap<>();
    readings.forEach((person, all) -> result.put(person, reading(all)));
    return result;
  }

  /** Who pays a listed wallet and shows a victim's pattern is a victim who paid the scammer. */
  private static Disposition readingOf(Hit hit, String member, Collection<Hit> hits, Links links) {
    boolean pays = hit.typology().equals(LISTED_WALLET) && hit.mergeKey().endsWith(PAID_OUT);
    boolean victim =
        pays
            && hits.stream()
                .anyMatch(
                    other ->
                        VICTIM.contains(other.typology())
                            && other.outcome() == Outcome.HIT
                            && links.membersOf(other).contains(member)
                            && Episode.near(hit, other));
    return victim ? Disposition.PROTECT : hit.disposition();
  }

  private static void add(
      SortedMap<String, Set<Disposition>> readings, String person, Disposition reading) {
    readings.computeIfAbsent(person, any -> EnumSet.noneOf(Disposition.class)).add(reading);
  }

  private static Disposition reading(Set<Disposition> all) {
    return ORDER.stream()
        .filter(all::contains)
        .reduce(Disposition::with)
        .orElse(Disposition.UNCLEAR);
  }
}
