package org.nightscreen.escalation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/**
 * Which subjects lend points to those they are linked with: accounts and customers with a hit of
 * HIGH or above whose person is not PROTECT.
 */
final class LinkedSubjects {

  private final Map<String, List<Hit>> lending = new HashMap<>();
  private final CustomerLinks customerLinks;
  private final Links links;

  LinkedSubjects(Collection<JudgedHit> judged, CustomerLinks customerLinks, Links links) {
    this.customerLinks = customerLinks;
    this.links = links;
    Map<String, Disposition> readings =
        Persons.readings(judged.stream().map(JudgedHit::hit).toList(), links);
    for (JudgedHit each : judged) {
      Hit hit = each.hit();
      String customer = links.membersOf(hit).get(0);
      if (lends(each) && readings.get(customer) != Disposition.PROTECT) {
        lending.computeIfAbsent(customer, any -> new ArrayList<>()).add(hit);
      }
    }
  }

  /** Whether a linked customer's subject shows HIGH or above within thirty days. */
  boolean linkedToHigh(Hit hit) {
    return links.membersOf(hit).stream()
        .flatMap(member -> customerLinks.linkedTo(member).stream())
        .flatMap(customer -> lending.getOrDefault(customer, List.of()).stream())
        .anyMatch(other -> !other.subjectId().equals(hit.subjectId()) && Episode.near(hit, other));
  }

  private static boolean lends(JudgedHit judged) {
    Hit hit = judged.hit();
    boolean ofOnePerson =
        hit.subjectKind() == SubjectKind.ACCOUNT || hit.subjectKind() == SubjectKind.CUSTOMER;
    return ofOnePerson
        && hit.outcome() == Outcome.HIT
        && hit.disposition() != Disposition.PROTECT
        && judged.severity().compareTo(Severity.HIGH) >= 0;
  }
}
