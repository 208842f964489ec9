package org.nightscreen.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.PartyClass;

/** All payments of a world as one list of edges, and what its rules ask about their ends. */
final class Edges {

  private static final PartyClass[] NEVER_INSIDE = {
    PartyClass.VASP, PartyClass.PSP, PartyClass.BILLER, PartyClass.GOVERNMENT, PartyClass.KIOSK
  };

  private final Book book;
  private final Reference reference;
  private final List<Edge> all = new ArrayList<>();

  Edges(Book book) {
    this.book = book;
    this.reference = new Reference(book);
    Set<String> seen = new HashSet<>();
    for (Account account : book.world().accounts()) {
      for (Entry entry : book.entriesOf(account)) {
        if (entry.amount() != null && seen.add((entry.bank() == null) + entry.id())) {
          if (entry.bank() != null) {
            addTransfer(entry);
          } else {
            addFiatLeg(entry);
          }
        }
      }
    }
    all.sort(Comparator.comparing(Edge::time).thenComparing(Edge::row));
  }

  private void addTransfer(Entry entry) {
    boolean toOwnExchange =
        entry.self()
            && !entry.incoming()
            && entry.counterparty().accountKind() == AccountKind.EXCHANGE;
    boolean fromOwnBank =
        entry.self() && entry.incoming() && entry.account().accountKind() == AccountKind.EXCHANGE;
    boolean within = toOwnExchange || fromOwnBank;
    if (!entry.xfer() || entry.counterpartyAccountId() == null || !(entry.ext() || within)) {
      return;
    }
    Edge.End own = end(entry.account());
    Edge.End other =
        entry.counterparty() != null
            ? end(entry.counterparty())
            : new Edge.End(
                entry.key(), entry.counterpartyAccountId(), entry.counterpartyAgentId(), null);
    if (!own.key().equals(other.key())) {
      add(entry, own, other, entry.bank().creditorCountry(), within);
    }
  }

  private void addFiatLeg(Entry entry) {
    if (entry.is(EventType.FIAT_DEPOSIT, EventType.FIAT_WITHDRAWAL)
        && entry.counterparty() != null
        && !entry.self()) {
      add(entry, end(entry.account()), end(entry.counterparty()), null, false);
    }
  }

  private void add(Entry entry, Edge.End own, Edge.End other, String country, boolean within) {
    all.add(
        new Edge(
            entry.id(),
            entry.time(),
            entry.amount(),
            entry.incoming() ? other : own,
            entry.incoming() ? own : other,
            country,
            within));
  }

  private static Edge.End end(Account account) {
    return new Edge.End(
        account.institutionId() + "|" + account.accountId(),
        account.accountId(),
        account.institutionId(),
        account);
  }

  /** All edges, in order of time. */
  List<Edge> all() {
    return all;
  }

  /** Edges between different customers. */
  List<Edge> between() {
    return where(edge -> !edge.within());
  }

  List<Edge> where(Predicate<Edge> condition) {
    return all.stream().filter(condition).toList();
  }

  /** Whether money may pass through an account that pays on at that instant. */
  boolean passable(Edge.End end, Instant payingOn, boolean relaxed) {
    return end.own()
        && !book.exempt(end.account())
        && !institutional(end)
        && counterparties(end.account(), payingOn) <= PathRule.HUB + (relaxed ? 1 : 0);
  }

  /** Whether a party is known as one through which everybody's money goes. */
  boolean institutional(Edge.End end) {
    return reference.known(end.accountId(), end.agentId(), NEVER_INSIDE);
  }

  private long counterparties(Account account, Instant until) {
    return Entries.trailing(book.entriesOf(account), until, Duration.ofDays(30)).stream()
        .map(Entry::key)
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  boolean exempt(Edge.End end) {
    return end.own() && book.exempt(end.account());
  }

  Reference reference() {
    return reference;
  }
}
