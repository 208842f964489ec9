package org.nightscreen.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightscreen.policy.RulePack;
import org.nightscreen.subject.IdentifierKind;
import org.nightscreen.subject.Sharing;
import org.nightscreen.typology.IdentifierFinder;

/** Which identifiers are worth a look: shared by enough customers, enough of them active. */
public final class Groups {

  /** What one customer has alone is not shared. */
  private static final int PAIR = 2;

  private Groups() {}

  /**
   * The identifiers to look at and the customers who share them, in order.
   *
   * @param interested customer id to the places of the finders that it interests
   */
  public static Map<Sharing.Identifier, List<String>> worthALook(
      Sharing sharing, Map<String, Set<Integer>> interested, RulePack pack) {
    Map<Sharing.Identifier, List<String>> chosen = new TreeMap<>();
    List<IdentifierFinder> finders = IdentifierScreener.finders(pack);
    sharing
        .customers()
        .forEach(
            (identifier, customers) -> {
              for (int at = 0; at < finders.size(); at++) {
                if (wants(finders.get(at), at, identifier, customers, interested, pack)) {
                  chosen.put(identifier, new ArrayList<>(customers));
                }
              }
            });
    return chosen;
  }

  /** How many customers who interest a finder must use a session's identifier at least. */
  public static int leastActive(RulePack pack) {
    return IdentifierScreener.finders(pack).stream()
        .filter(finder -> finder.identifiers().stream().anyMatch(IdentifierKind::ofSessions))
        .mapToInt(finder -> activeNeeded(finder, pack))
        .min()
        .orElse(PAIR);
  }

  /** A group in which nobody shows anything is not looked at, whatever the thresholds. */
  private static int activeNeeded(IdentifierFinder finder, RulePack pack) {
    return Math.max(1, finder.activeNeeded(pack.defaultLimits()));
  }

  private static boolean wants(
      IdentifierFinder finder,
      int place,
      Sharing.Identifier identifier,
      TreeSet<String> customers,
      Map<String, Set<Integer>> interested,
      RulePack pack) {
    if (!finder.identifiers().contains(identifier.kind())
        || customers.size() < Math.max(PAIR, finder.sharedBy(pack.defaultLimits()))
        || customers.size() > finder.sharedByAtMost(identifier.kind(), pack.defaultLimits())) {
      return false;
    }
    long active =
        customers.stream()
            .filter(customer -> interested.getOrDefault(customer, Set.of()).contains(place))
            .count();
    return active >= activeNeeded(finder, pack);
  }
}
