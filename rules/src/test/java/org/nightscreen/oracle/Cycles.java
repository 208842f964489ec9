package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.PartyRole;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;

/** T08: money that comes back to its owner over other owners. */
record Cycles(Book book, Edges edges) {

  private static final String TYPOLOGY = "T08";
  private static final Set<PartyRole> OWNERS =
      Set.of(PartyRole.OWNER, PartyRole.JOINT, PartyRole.UBO);

  List<Fact> facts() {
    List<List<Edge>> strict = maximalCycles(Lens.STRICT);
    List<Fact> facts = new ArrayList<>();
    strict.forEach(cycle -> facts.add(fact(cycle, Outcome.HIT, severity(cycle, strict))));
    PathRule.apart(maximalCycles(Lens.RELAXED), strict)
        .forEach(cycle -> facts.add(fact(cycle, Outcome.NEAR_MISS, Severity.LOW)));
    return facts;
  }

  private Fact fact(List<Edge> cycle, Outcome outcome, Severity severity) {
    return Fact.path(
        TYPOLOGY,
        name(cycle),
        cycle.get(0).time(),
        PathRule.last(cycle).time(),
        outcome,
        severity,
        cycle.get(0).amount(),
        PathRule.rows(cycle));
  }

  /** Where it closes at the same account, rotated so that the smallest id comes first. */
  private static String name(List<Edge> cycle) {
    if (!PathRule.isClosed(cycle)) {
      return PathRule.name(cycle);
    }
    List<String> ids =
        new ArrayList<>(cycle.stream().map(edge -> edge.from().accountId()).toList());
    Collections.rotate(ids, -ids.indexOf(Collections.min(ids)));
    return String.join(" > ", ids);
  }

  private List<List<Edge>> maximalCycles(Lens lens) {
    PathRule rule =
        new PathRule(
            edges,
            lens,
            book.hours(TYPOLOGY, "hop_h"),
            book.hours(TYPOLOGY, "total_h"),
            limit("lo"),
            limit("hi"),
            limit("min_amt"),
            limit("len_hi").intValueExact() + (lens.relaxed() ? 1 : 0));
    return PathRule.maximal(
        rule.paths(true).stream()
            .filter(path -> path.stream().noneMatch(Edge::within))
            .filter(path -> path.size() >= limit("len_lo").intValueExact())
            .filter(path -> PathRule.isClosed(path) || closesAtTheSameOwner(path, lens))
            .filter(path -> startMayStart(path, lens))
            .toList());
  }

  private BigDecimal limit(String parameter) {
    return book.limit(TYPOLOGY, parameter);
  }

  private boolean closesAtTheSameOwner(List<Edge> path, Lens lens) {
    Edge.End start = path.get(0).from();
    Edge last = PathRule.last(path);
    return start.own()
        && last.to().own()
        && owners(start).contains(last.to().account().customerId())
        && edges.passable(last.to(), last.time());
  }

  private boolean startMayStart(List<Edge> path, Lens lens) {
    Edge first = path.get(0);
    return !first.from().own() || edges.passable(first.from(), first.time());
  }

  private Set<String> owners(Edge.End start) {
    LocalDate businessDate = book.world().evaluatedTo();
    Set<String> owners = new TreeSet<>(Set.of(start.account().customerId()));
    book.world().accountParties().stream()
        .filter(party -> party.accountId().equals(start.accountId()))
        .filter(party -> OWNERS.contains(party.role()))
        .filter(party -> party.fromDate() == null || !party.fromDate().isAfter(businessDate))
        .filter(party -> party.toDate() == null || !party.toDate().isBefore(businessDate))
        .map(AccountParty::customerId)
        .forEach(owners::add);
    return owners;
  }

  private Severity severity(List<Edge> cycle, List<List<Edge>> strict) {
    return repeated(cycle, strict) || youngCompany(cycle) ? Severity.HIGH : Severity.MEDIUM;
  }

  private boolean repeated(List<Edge> cycle, List<List<Edge>> strict) {
    Instant until = PathRule.last(cycle).time();
    Instant from = until.minus(book.days(TYPOLOGY, "repeat_d"));
    return strict.stream()
        .filter(other -> Collections.disjoint(other, cycle))
        .filter(other -> customers(other).equals(customers(cycle)))
        .map(other -> PathRule.last(other).time())
        .anyMatch(ended -> ended.isAfter(from) && !ended.isAfter(until));
  }

  private static Set<String> customers(List<Edge> cycle) {
    Set<String> customers =
        cycle.stream()
            .map(edge -> edge.from().owner())
            .collect(Collectors.toCollection(TreeSet::new));
    customers.add(PathRule.last(cycle).to().owner());
    return customers;
  }

  private boolean youngCompany(List<Edge> cycle) {
    LocalDate anchorDay = book.world().dayOf(PathRule.last(cycle).time());
    return cycle.stream()
        .flatMap(edge -> Stream.of(edge.from(), edge.to()))
        .filter(Edge.End::own)
        .flatMap(end -> book.customer(end.account().customerId()).stream())
        .filter(customer -> customer.customerType() == CustomerType.LEGAL)
        .map(Customer::incorporationDate)
        .filter(Objects::nonNull)
        .map(born -> ChronoUnit.DAYS.between(born, anchorDay))
        .anyMatch(age -> Lens.STRICT.daysBelow(age, limit("young_d")));
  }
}
