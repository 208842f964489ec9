package org.nightscreen.oracle;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.WatchlistEntry;
import org.nightscreen.hit.Severity;

/** T01, read at one fiat withdrawal. */
record OffRamp(Book book, Entry entry) implements AccountAnchor {

  static List<OffRamp> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, entry -> entry.is(EventType.FIAT_WITHDRAWAL)).stream()
        .map(entry -> new OffRamp(book, entry))
        .toList();
  }

  @Override
  public String typology() {
    return "T01";
  }

  @Override
  public Duration lookBack() {
    return book.hours("T01", "window_h");
  }

  private List<Entry> window(EventType... types) {
    return Entries.where(Entries.trailing(entries(), at(), lookBack()), entry -> entry.is(types));
  }

  List<Entry> deposits() {
    return window(EventType.CRYPTO_DEPOSIT);
  }

  List<Entry> sells() {
    List<Entry> deposits = deposits();
    return deposits.isEmpty()
        ? List.of()
        : Entries.since(
            window(EventType.TRADE_SELL, EventType.P2P_SELL), Entries.firstTime(deposits), at());
  }

  List<Entry> withdrawals() {
    List<Entry> sells = sells();
    return sells.isEmpty()
        ? List.of()
        : Entries.since(window(EventType.FIAT_WITHDRAWAL), Entries.firstTime(sells), at());
  }

  List<Entry> otherTrades() {
    return window(EventType.TRADE_BUY, EventType.CONVERT, EventType.P2P_BUY);
  }

  boolean core(Lens lens) {
    Sum dep = Sum.of(deposits());
    Sum withdrawn = Sum.of(withdrawals());
    return lens.atLeast(dep, limit("min_dep"))
        && lens.ratioAtLeast(Sum.of(sells()), dep, limit("min_sell"))
        && lens.ratioAtLeast(withdrawn, dep, limit("wd_lo"))
        && lens.ratioAtMost(withdrawn, dep, limit("wd_hi"))
        && lens.ratioAtMost(Sum.of(otherTrades()), dep, limit("max_other"));
  }

  private boolean large(Lens lens) {
    return lens.atLeast(Sum.of(deposits()), limit("big"));
  }

  private boolean young(Lens lens) {
    return lens.daysAtMost(DAYS.between(account().openDate(), day()), limit("young_d"));
  }

  private boolean manySources(Lens lens) {
    Set<String> sources =
        new HashSet<>(Entries.keys(Entries.where(deposits(), deposit -> deposit.key() != null)));
    long unnamed = deposits().stream().filter(deposit -> deposit.key() == null).count();
    return lens.countAtLeast(sources.size(), unnamed, limit("src"));
  }

  private boolean listedSource(Lens lens) {
    if (!book.world().knownFeeds().contains(FeedKind.WATCHLIST)) {
      return lens.missing();
    }
    return deposits().stream().anyMatch(deposit -> listed(deposit, lens));
  }

  private boolean listed(Entry deposit, Lens lens) {
    if (deposit.key() == null) {
      return lens.missing();
    }
    return listings(deposit).stream()
        .anyMatch(
            listing ->
                Book.effective(listing, deposit.time())
                    || (lens.later() && listing.effectiveFrom().isAfter(deposit.time())));
  }

  private List<WatchlistEntry> listings(Entry deposit) {
    ExchangeTransaction row = deposit.exchange();
    return book.walletListings(row.blockchainNetwork(), row.originatorWalletAddress());
  }

  /** Distinct days of the trailing 30 with a withdrawal at which the core, as written, held. */
  long coreDays(Lens lens) {
    Instant from = at().minus(book.days("T01", "ep_days"));
    Set<LocalDate> days = new HashSet<>();
    for (OffRamp earlier : anchors(book, Entries.after(entries(), from, at()))) {
      if (earlier.core(lens.withStrictLimits())) {
        days.add(earlier.day());
      }
    }
    return days.size();
  }

  /** Where the span is not wholly visible, the days that are seen are a lower bound. */
  private boolean repeated(Lens lens) {
    Instant from = at().minus(book.days("T01", "ep_days"));
    return lens.countAtLeast(coreDays(lens), limit("episodes"))
        || (lens.hidden() && !book.visible(account(), from));
  }

  @Override
  public boolean holds(Lens lens) {
    return core(lens)
        && (large(lens)
            || young(lens)
            || manySources(lens)
            || listedSource(lens)
            || repeated(lens));
  }

  @Override
  public Severity severity() {
    Lens strict = Lens.STRICT;
    boolean sanctioned =
        deposits().stream()
            .filter(deposit -> deposit.key() != null)
            .anyMatch(
                deposit ->
                    listings(deposit).stream()
                        .anyMatch(
                            listing ->
                                Book.effective(listing, deposit.time())
                                    && (listing.category() == ListCategory.SANCTIONED
                                        || listing.category() == ListCategory.SECTION_311)));
    if (sanctioned) {
      return Severity.CRITICAL;
    }
    long aggravators =
        List.of(
                large(strict),
                young(strict),
                manySources(strict),
                listedSource(strict),
                repeated(strict))
            .stream()
            .filter(held -> held)
            .count();
    Duration dwell = Duration.between(Entries.firstTime(deposits()), at());
    return aggravators >= 2 || dwell.compareTo(Duration.ofMinutes(120)) <= 0
        ? Severity.HIGH
        : Severity.MEDIUM;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(deposits());
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return Entries.together(deposits(), sells(), withdrawals(), otherTrades());
  }
}
