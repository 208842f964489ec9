package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/** T15, variant A: read at one session from a listed region, or at one credit. */
record ScamRegion(Book book, Account account, Instant at) implements Anchor {

  static List<ScamRegion> anchors(Book book, Account account) {
    List<Instant> instants = new ArrayList<>();
    Sessions sessions = new Sessions(book);
    for (AccessEvent session : sessions.of(account)) {
      if (sessions.fromListedRegion(session, account, true) != Truth.FALSE) {
        instants.add(session.eventDatetime());
      }
    }
    Entries.where(book.entriesOf(account), Entry::thirdPartyCredit)
        .forEach(credit -> instants.add(credit.time()));
    return instants.stream()
        .distinct()
        .sorted()
        .map(instant -> new ScamRegion(book, account, instant))
        .toList();
  }

  @Override
  public String typology() {
    return "T15";
  }

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  @Override
  public String subjectId() {
    return account.accountId();
  }

  @Override
  public String mergeKey() {
    return "REPEAT";
  }

  private Duration span() {
    return book.days("T15", "d");
  }

  @Override
  public Instant windowFrom() {
    return at.minus(span());
  }

  @Override
  public Instant windowTo() {
    return at;
  }

  private List<Entry> credits() {
    return Entries.where(
        Entries.trailing(book.entriesOf(account), at, span()), Entry::thirdPartyCredit);
  }

  private long days(Lens lens, boolean possible) {
    Sessions sessions = new Sessions(book);
    return sessions.of(account).stream()
        .filter(
            session ->
                session.eventDatetime().isAfter(windowFrom())
                    && !session.eventDatetime().isAfter(at))
        .filter(
            session -> {
              Truth listed = sessions.fromListedRegion(session, account, lens.later());
              return listed == Truth.TRUE || (possible && listed == Truth.MISSING);
            })
        .map(session -> book.world().dayOf(session.eventDatetime()))
        .distinct()
        .count();
  }

  private boolean manyDays(Lens lens) {
    return book.world().knownFeeds().contains(FeedKind.ACCESS_EVENT)
        ? lens.countAtLeast(days(lens, lens.missing()), book.limit("T15", "days"))
        : lens.missing();
  }

  @Override
  public boolean holds(Lens lens) {
    BigDecimal least = book.limit("T15", "min_in");
    return lens.atLeast(Sum.of(credits()), least) && manyDays(lens);
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(credits());
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return credits();
  }
}
