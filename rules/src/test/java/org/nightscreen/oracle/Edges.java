package org.nightscreen.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    othersAccount(entry)
        .ifPresent(other -> add(entry, end(entry.account()), end(other), null, false));
  }

  /** The own account, of whatever kind, of another customer that a fiat leg names. */
  private Optional<Account> othersAccount(Entry entry) {
    if (!entry.is(EventType.FIAT_DEPOSIT, EventType.FIAT_WITHDRAWAL)) {
      return Optional.empty();
    }
    return book.world().accounts().stream()
        .filter(account -> account.accountId().equals(entry.exchange().bankAccountId()))
        .min(Comparator.comparing(Account::accountKind))
        .filter(account -> !account.customerId().equals(entry.account().customerId()));
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
  boolean passable(Edge.End end, Instant payingOn) {
    return end.own()
        && !book.exempt(end.account())
        && !institutional(end)
        && counterparties(end.account(), payingOn) <= PathRule.HUB;
  }

  /** Whether a party is known as one through which everybody's money goes. */
  boolean institutional(Edge.End end) {
    return reference.known(end.accountId(), end.agentId(), NEVER_INSIDE);
  }

  /** A fiat leg of somebody else's exchange account counts, although only the exchange tells it. */
  private long counterparties(Account account, Instant until) {
    Set<String> keys = new HashSet<>();
    Entries.trailing(book.entriesOf(account), until, Duration.ofDays(30)).stream()
        .map(this::counterpartyKey)
        .filter(Objects::nonNull)
        .forEach(keys::add);
    for (Account exchange : book.accounts(AccountKind.EXCHANGE)) {
      Entries.trailing(book.entriesOf(exchange), until, Duration.ofDays(30)).stream()
          .filter(entry -> othersAccount(entry).filter(account::equals).isPresent())
          .forEach(entry -> keys.add(end(exchange).key()));
    }
    return keys.size();
  }

  private String counterpartyKey(Entry entry) {
    String outside = null;
    if (entry.is(EventType.P2P_BUY, EventType.P2P_SELL)) {
      outside = entry.exchange().p2pCounterpartyAccountId();
    } else if (entry.is(EventType.FIAT_DEPOSIT, EventType.FIAT_WITHDRAWAL)) {
      List<Account> own = reference.accounts(entry.exchange().bankAccountId());
      if (!own.isEmpty()) {
        return end(own.get(0)).key();
      }
      outside = entry.exchange().bankAccountId();
    }
    return outside == null ? entry.key() : "|" + outside;
  }

  boolean exempt(Edge.End end) {
    return end.own() && book.exempt(end.account());
  }

  Reference reference() {
    return reference;
  }
}
