package org.nightscreen.escalation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.SubjectKind;

/**
 * Which customers are linked: by a hit on an identifier or path they share, or by what {@link
 * Links} knows. Hubs, VASPs and exempt parties never link; a PROTECT hit links nobody.
 */
final class CustomerLinks {

  private final Map<String, SortedSet<String>> linked = new HashMap<>();
  private final Map<String, SortedSet<String>> payees = new HashMap<>();
  private final Links known;

  CustomerLinks(Collection<Hit> hits, Links known) {
    this.known = known;
    for (Link link : known.links()) {
      connect(link.fromCustomerId(), link.toCustomerId());
      if (link.kind() == LinkKind.PAYS && mayLink(link.fromCustomerId(), link.toCustomerId())) {
        payees
            .computeIfAbsent(link.fromCustomerId(), any -> new TreeSet<>())
            .add(link.toCustomerId());
      }
    }
    hits.stream().filter(CustomerLinks::linking).forEach(this::connectMembers);
  }

  /** The customers linked to this one, without itself. */
  Set<String> linkedTo(String customerId) {
    return linked.getOrDefault(customerId, new TreeSet<>());
  }

  /** In-house customers that this one is known to pay. */
  Set<String> payeesOf(String customerId) {
    return payees.getOrDefault(customerId, new TreeSet<>());
  }

  private static boolean linking(Hit hit) {
    boolean shared =
        hit.subjectKind() == SubjectKind.IDENTIFIER || hit.subjectKind() == SubjectKind.PATH;
    return shared && hit.outcome() != Outcome.NEAR_MISS && hit.disposition() != Disposition.PROTECT;
  }

  private void connectMembers(Hit hit) {
    List<String> members = known.membersOf(hit);
    for (String one : members) {
      members.forEach(other -> connect(one, other));
    }
  }

  private void connect(String one, String other) {
    if (mayLink(one, other)) {
      linked.computeIfAbsent(one, any -> new TreeSet<>()).add(other);
      linked.computeIfAbsent(other, any -> new TreeSet<>()).add(one);
    }
  }

  private boolean mayLink(String one, String other) {
    return !one.equals(other)
        && !known.neverLinking().contains(one)
        && !known.neverLinking().contains(other);
  }
}
