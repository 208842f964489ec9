package org.nightscreen.escalation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.SubjectKind;

/**
 * What is known of customers beyond their hits, as of the business date. Empty is allowed: then
 * only the hits on identifiers and paths link.
 *
 * @param links pairs of linked customers, of tonight's hits and of open cases
 * @param neverLinking customers that are hubs, VASPs or exempt parties: they link nobody and join
 *     no ring's case
 * @param primaryOwners account id to the customer that is its primary owner, for joint accounts
 */
public record Links(Set<Link> links, Set<String> neverLinking, Map<String, String> primaryOwners) {

  public Links {
    links = Set.copyOf(links);
    neverLinking = Set.copyOf(neverLinking);
    primaryOwners = Map.copyOf(primaryOwners);
  }

  /** Nothing is known beyond the hits. */
  public static Links none() {
    return of(Set.of());
  }

  /** Links between customers of whom none is a hub and none shares an account. */
  public static Links of(Set<Link> links) {
    return new Links(links, Set.of(), Map.of());
  }

  /** Whether neither end of the link is a hub, a VASP or an exempt party. */
  boolean mayLink(Link link) {
    return !neverLinking.contains(link.fromCustomerId())
        && !neverLinking.contains(link.toCustomerId());
  }

  /**
   * The customers whose cases a hit belongs to: the owner of an account, every linking member of a
   * ring.
   */
  List<String> membersOf(Hit hit) {
    if (hit.subjectKind() == SubjectKind.ACCOUNT || hit.subjectKind() == SubjectKind.CUSTOMER) {
      return List.of(ownerOf(hit));
    }
    List<String> members =
        hit.customerIds().stream().filter(each -> !neverLinking.contains(each)).sorted().toList();
    return members.isEmpty() ? List.of(ownerOf(hit)) : members;
  }

  /**
   * A joint account belongs to its primary owner; an account nobody is known to own stands for
   * itself.
   */
  private String ownerOf(Hit hit) {
    String owner = primaryOwners.get(hit.subjectId());
    if (owner != null) {
      return owner;
    }
    return hit.customerIds().stream().sorted().findFirst().orElse(hit.subjectId());
  }
}
