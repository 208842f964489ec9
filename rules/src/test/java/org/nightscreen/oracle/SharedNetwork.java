package org.nightscreen.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.Account;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/** T15, variant B: read at one session from a network in a listed region. */
record SharedNetwork(Book book, String network, AccessEvent session) implements Anchor {

  static List<SharedNetwork> anchors(Book book) {
    List<SharedNetwork> anchors = new ArrayList<>();
    for (AccessEvent session : book.world().accessEvents()) {
      network(session)
          .map(network -> new SharedNetwork(book, network, session))
          .ifPresent(anchors::add);
    }
    return anchors;
  }

  private static Optional<String> network(AccessEvent session) {
    return Network.around(session.ipAddress()).map(Network::toString);
  }

  /** A network that never shows a listed region is not one there, whoever may hide behind it. */
  private boolean listed(AccessEvent of, Account account, Lens lens) {
    Sessions sessions = new Sessions(book);
    return sessions.showsListedRegion(of, account)
        && lens.holds(sessions.fromListedRegion(of, account, lens.later()));
  }

  /** What one customer has alone is not shared. */
  private boolean shared() {
    return book.world().accessEvents().stream()
            .filter(other -> network(other).filter(network::equals).isPresent())
            .flatMap(other -> accounts(other).stream())
            .map(Account::customerId)
            .distinct()
            .count()
        >= 2;
  }

  private List<Account> accounts(AccessEvent of) {
    return new Reference(book).accounts(of.accountId());
  }

  /** Accounts with a listed session in the network and enough inflow. */
  private List<Account> counted(Lens lens) {
    List<Account> counted = new ArrayList<>();
    for (AccessEvent other : book.world().accessEvents()) {
      boolean recent =
          other.eventDatetime().isAfter(windowFrom()) && !other.eventDatetime().isAfter(at());
      if (recent && network(other).filter(network::equals).isPresent()) {
        for (Account account : accounts(other)) {
          if (listed(other, account, lens) && paidEnough(account, lens)) {
            counted.add(account);
          }
        }
      }
    }
    return counted.stream().distinct().toList();
  }

  private boolean paidEnough(Account account, Lens lens) {
    return lens.withStrictLimits().atLeast(Sum.of(inflow(account)), book.limit("T15", "peer_in"));
  }

  private List<Entry> inflow(Account account) {
    return Entries.where(
        Entries.after(book.entriesOf(account), windowFrom(), at()), Entry::thirdPartyCredit);
  }

  @Override
  public String typology() {
    return "T15";
  }

  @Override
  public String mergeKey() {
    return "NETWORK";
  }

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.IDENTIFIER;
  }

  @Override
  public String subjectId() {
    return "NETWORK " + network;
  }

  @Override
  public Instant at() {
    return session.eventDatetime();
  }

  @Override
  public Instant windowFrom() {
    return at().minus(book.days("T15", "peer_d"));
  }

  @Override
  public Instant windowTo() {
    return at();
  }

  @Override
  public boolean holds(Lens lens) {
    Set<String> households =
        new Reference(book).households(counted(lens).stream().map(Account::customerId).toList());
    return shared()
        && accounts(session).stream().anyMatch(account -> listed(session, account, lens))
        && lens.countAtLeast(households.size(), book.limit("T15", "peers"));
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(evidence(lens));
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    List<Entry> evidence = new ArrayList<>();
    counted(lens).forEach(account -> evidence.addAll(inflow(account)));
    return evidence;
  }
}
