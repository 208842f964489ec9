package org.nightscreen.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;

/**
 * Severity steps that need other hits, in a fixed order: what follows or goes with a hit, then what
 * its payees show, then the velocity spike of the same day. Only HITs raise and are raised, and
 * only within thirty days.
 */
final class SecondStage {

  /** A hit is raised if the subject or a linked one also shows another typology. */
  private record Company(
      String typology, Set<String> others, boolean followed, Severity severity) {}

  private static final List<Company> COMPANY =
      List.of(
          new Company("T10", Set.of("T27"), true, Severity.HIGH),
          new Company("T27", Set.of("T10"), false, Severity.HIGH),
          new Company("T25", Set.of("T03", "T06"), false, Severity.HIGH),
          new Company("T15", Set.of("T14", "T16"), false, Severity.CRITICAL),
          new Company("T26", Set.of("T19"), false, Severity.CRITICAL));

  private static final Set<String> DISPERSING = Set.of("T03", "T06");
  private static final Set<String> PAYEE_SHOWS = Set.of("T03", "T28");
  private static final int PAYEES = 2;
  private static final String VELOCITY_SPIKE = "T24";

  private final Map<String, List<Hit>> hitsOfCustomer = new HashMap<>();
  private final CustomerLinks customerLinks;
  private final Links links;
  private final ZoneId zone;

  SecondStage(Collection<Hit> hits, CustomerLinks customerLinks, Links links, ZoneId zone) {
    this.customerLinks = customerLinks;
    this.links = links;
    this.zone = zone;
    for (Hit hit : hits) {
      if (hit.outcome() == Outcome.HIT) {
        links
            .membersOf(hit)
            .forEach(
                each -> hitsOfCustomer.computeIfAbsent(each, any -> new ArrayList<>()).add(hit));
      }
    }
  }

  JudgedHit judge(Hit hit) {
    JudgedHit judged = JudgedHit.asDetected(hit);
    if (hit.outcome() != Outcome.HIT) {
      return judged;
    }
    return afterVelocitySpike(afterPayees(afterCompany(judged)));
  }

  private JudgedHit afterCompany(JudgedHit judged) {
    JudgedHit result = judged;
    for (Company company : COMPANY) {
      if (company.typology().equals(judged.hit().typology()) && keeps(judged.hit(), company)) {
        String verb = company.followed() ? "followed by " : "together with ";
        String others = String.join(" or ", company.others().stream().sorted().toList());
        result = result.raisedTo(company.severity(), verb + others);
      }
    }
    return result;
  }

  private boolean keeps(Hit hit, Company company) {
    return relatedCustomers(hit).stream()
        .anyMatch(
            customer ->
                shows(customer, company.others(), other -> inTime(hit, other, company.followed())));
  }

  private static boolean inTime(Hit hit, Hit other, boolean followed) {
    return Episode.near(hit, other)
        && (!followed || !other.lastAnchor().isBefore(hit.firstAnchor()));
  }

  private JudgedHit afterPayees(JudgedHit judged) {
    Hit hit = judged.hit();
    if (!DISPERSING.contains(hit.typology())) {
      return judged;
    }
    long flagged =
        links.membersOf(hit).stream()
            .flatMap(member -> customerLinks.payeesOf(member).stream())
            .distinct()
            .filter(payee -> shows(payee, PAYEE_SHOWS, other -> inTime(hit, other, true)))
            .count();
    return flagged < PAYEES
        ? judged
        : judged.raisedTo(Severity.HIGH, flagged + " in-house payees show T03 or T28");
  }

  private JudgedHit afterVelocitySpike(JudgedHit judged) {
    Hit hit = judged.hit();
    boolean raised =
        !hit.typology().equals(VELOCITY_SPIKE)
            && judged.severity() != Severity.CRITICAL
            && links.membersOf(hit).stream()
                .anyMatch(
                    member ->
                        shows(
                            member,
                            Set.of(VELOCITY_SPIKE),
                            spike -> sameSubjectAndDay(hit, spike)));
    return raised
        ? judged.raisedTo(Severity.values()[judged.severity().ordinal() + 1], "T24 on the same day")
        : judged;
  }

  private boolean sameSubjectAndDay(Hit hit, Hit spike) {
    return hit.subjectId().equals(spike.subjectId())
        && !day(spike.firstAnchor()).isAfter(day(hit.lastAnchor()))
        && !day(hit.firstAnchor()).isAfter(day(spike.lastAnchor()));
  }

  private LocalDate day(Instant anchor) {
    return LocalDate.ofInstant(anchor, zone);
  }

  private Set<String> relatedCustomers(Hit hit) {
    Set<String> related = new HashSet<>(links.membersOf(hit));
    links.membersOf(hit).forEach(member -> related.addAll(customerLinks.linkedTo(member)));
    return related;
  }

  private boolean shows(String customerId, Set<String> typologies, Predicate<Hit> condition) {
    return hitsOfCustomer.getOrDefault(customerId, List.of()).stream()
        .anyMatch(other -> typologies.contains(other.typology()) && condition.test(other));
  }
}
