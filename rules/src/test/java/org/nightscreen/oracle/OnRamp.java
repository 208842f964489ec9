package org.nightscreen.oracle;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.hit.Severity;

/** T02, read at one withdrawal of coins to an address not proved to be the customer's own. */
record OnRamp(Book book, Entry entry) implements AccountAnchor {

  static List<OnRamp> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, OnRamp::outside).stream()
        .map(entry -> new OnRamp(book, entry))
        .toList();
  }

  private static boolean outside(Entry entry) {
    return entry.is(EventType.CRYPTO_WITHDRAWAL)
        && !Boolean.TRUE.equals(entry.exchange().ownWalletProved());
  }

  @Override
  public String typology() {
    return "T02";
  }

  @Override
  public Duration lookBack() {
    return book.hours("T02", "window_h");
  }

  private List<Entry> window() {
    return Entries.trailing(entries(), at(), lookBack());
  }

  List<Entry> deposits() {
    return Entries.where(window(), entry -> entry.is(EventType.FIAT_DEPOSIT));
  }

  List<Entry> buys() {
    List<Entry> buys =
        Entries.where(window(), entry -> entry.is(EventType.TRADE_BUY, EventType.P2P_BUY));
    return deposits().isEmpty()
        ? List.of()
        : Entries.since(buys, Entries.firstTime(deposits()), at());
  }

  List<Entry> withdrawals() {
    return buys().isEmpty()
        ? List.of()
        : Entries.since(Entries.where(window(), OnRamp::outside), Entries.firstTime(buys()), at());
  }

  private boolean core(Lens lens) {
    Sum fiat = Sum.of(deposits());
    return lens.atLeast(fiat, limit("min_fd"))
        && lens.ratioAtLeast(Sum.of(buys()), fiat, limit("min_buy"))
        && lens.ratioAtLeast(Sum.of(withdrawals()), fiat, limit("min_wd"));
  }

  /** Whether the first deposit came from an account of the customer whose credits can be seen. */
  private boolean fundingKnown() {
    return book.world().knownFeeds().contains(FeedKind.BANK_TRANSACTION)
        && deposits().get(0).self();
  }

  List<Entry> freshCredits() {
    if (deposits().isEmpty() || !fundingKnown()) {
      return List.of();
    }
    Instant firstDeposit = Entries.firstTime(deposits());
    List<Entry> funding = book.entriesOf(deposits().get(0).counterparty());
    return Entries.where(
        Entries.trailing(funding, firstDeposit, book.hours("T02", "fresh_h")),
        Entry::thirdPartyCredit);
  }

  private boolean fresh(Lens lens) {
    if (!fundingKnown()) {
      return lens.missing();
    }
    return lens.ratioAtLeast(Sum.of(freshCredits()), Sum.of(deposits()), limit("fresh"));
  }

  private boolean newDestination(Lens lens) {
    if (entry.key() == null) {
      return lens.missing();
    }
    Instant dayBefore = at().minus(Duration.ofHours(24));
    boolean seenBefore =
        entries().stream()
            .anyMatch(
                earlier ->
                    earlier.is(EventType.CRYPTO_WITHDRAWAL)
                        && entry.key().equals(earlier.key())
                        && earlier.time().isBefore(dayBefore));
    Instant opened = book.world().startOf(account().openDate());
    return !seenBefore && (lens.hidden() || book.visible(account(), opened));
  }

  private boolean young(Lens lens) {
    return lens.daysAtMost(DAYS.between(account().openDate(), day()), limit("young_d"));
  }

  private boolean payerMismatch(Lens lens) {
    if (deposits().stream()
        .anyMatch(deposit -> Boolean.FALSE.equals(deposit.exchange().payerNameMatch()))) {
      return true;
    }
    return deposits().stream().anyMatch(deposit -> deposit.exchange().payerNameMatch() == null)
        && lens.missing();
  }

  @Override
  public boolean holds(Lens lens) {
    return core(lens)
        && (fresh(lens) || (newDestination(lens) && young(lens)) || payerMismatch(lens));
  }

  @Override
  public Severity severity() {
    return fresh(Lens.STRICT) || payerMismatch(Lens.STRICT) ? Severity.HIGH : Severity.MEDIUM;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(deposits());
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return Entries.together(
        deposits(), buys(), withdrawals(), fresh(lens) ? freshCredits() : List.of());
  }
}
