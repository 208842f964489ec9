package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;

/** T07 and T22: one sum that walks through a row of accounts, in days or in minutes. */
record Chains(Book book, Edges edges, String typology) {

  List<Fact> facts() {
    List<List<Edge>> strict = maximalPaths(Lens.STRICT);
    List<Fact> facts = new ArrayList<>();
    strict.forEach(path -> facts.add(fact(path, Outcome.HIT, severity(path, strict))));
    PathRule.apart(maximalPaths(Lens.RELAXED), strict)
        .forEach(path -> facts.add(fact(path, Outcome.NEAR_MISS, Severity.LOW)));
    return facts;
  }

  private Fact fact(List<Edge> path, Outcome outcome, Severity severity) {
    return Fact.path(
        typology,
        PathRule.name(path),
        path.get(0).time(),
        PathRule.last(path).time(),
        outcome,
        severity,
        path.get(0).amount(),
        PathRule.rows(path));
  }

  private List<List<Edge>> maximalPaths(Lens lens) {
    boolean relay = typology.equals("T22");
    PathRule rule =
        new PathRule(
            edges,
            lens,
            relay ? minutes("hop_m") : book.hours(typology, "hop_h"),
            relay ? totalMinutes(lens) : book.hours(typology, "total_h"),
            limit("lo"),
            limit("hi"),
            limit("min_amt"),
            limit("max_hops").intValueExact());
    return PathRule.maximal(
        rule.paths(false).stream()
            .filter(path -> lens.countAtLeast(path.size(), limit("hops")))
            .toList());
  }

  private BigDecimal limit(String parameter) {
    return book.limit(typology, parameter);
  }

  private Duration minutes(String parameter) {
    return Duration.ofMinutes(limit(parameter).longValueExact());
  }

  /** The rule compares the minutes of the whole relay, so they have a margin; hops have none. */
  private Duration totalMinutes(Lens lens) {
    Duration total = minutes("total_m");
    return lens.relaxed() ? total.plus(total.dividedBy(10)) : total;
  }

  private Severity severity(List<Edge> path, List<List<Edge>> strict) {
    boolean critical =
        typology.equals("T07")
            ? endsAtExchange(path) || endsAbroad(path)
            : endsAtExchange(path) || reuse(path, strict) >= limit("reuse").longValueExact();
    return critical ? Severity.CRITICAL : Severity.HIGH;
  }

  private boolean endsAtExchange(List<Edge> path) {
    Edge.End end = PathRule.last(path).to();
    return end.onExchange()
        || (end.own() && end.account().accountType() == AccountType.VASP_FIAT)
        || edges
            .reference()
            .known(end.accountId(), end.agentId(), PartyClass.VASP, PartyClass.KIOSK);
  }

  /** Whether the payee is known to be in another country than the payer lives in. */
  private boolean endsAbroad(List<Edge> path) {
    Edge last = PathRule.last(path);
    if (!last.from().own()) {
      return false;
    }
    Optional<String> payeeIn =
        last.country() != null
            ? Optional.of(last.country())
            : Optional.ofNullable(last.to().account())
                .flatMap(account -> book.parties().home(account.customerId()));
    Optional<String> home = book.parties().home(last.from().account().customerId());
    return payeeIn.isPresent() && home.isPresent() && !payeeIn.get().equals(home.get());
  }

  /** Relays of the last hours that share an account but no row with this one, and itself. */
  private long reuse(List<Edge> path, List<List<Edge>> strict) {
    Instant until = PathRule.last(path).time();
    Instant from = until.minus(book.hours("T22", "reuse_h"));
    return 1
        + strict.stream()
            .filter(other -> Collections.disjoint(other, path))
            .filter(other -> !Collections.disjoint(accounts(other), accounts(path)))
            .map(other -> PathRule.last(other).time())
            .filter(ended -> ended.isAfter(from) && !ended.isAfter(until))
            .count();
  }

  private static Set<String> accounts(List<Edge> path) {
    Set<String> accounts = new HashSet<>();
    path.forEach(
        edge -> {
          accounts.add(edge.from().key());
          accounts.add(edge.to().key());
        });
    return accounts;
  }
}
