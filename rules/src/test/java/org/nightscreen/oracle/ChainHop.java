package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nightscreen.canonical.EventType;
import org.nightscreen.hit.Severity;

/** T23, variant B: read at one withdrawal of stablecoin that came in on another network. */
record ChainHop(Book book, Entry entry) implements AccountAnchor {

  private static final Set<String> STABLECOINS = Set.of("USDT", "USDC");
  private static final Comparator<Entry> BY_TIME_THEN_ID =
      Comparator.comparing(Entry::time).thenComparing(Entry::id);

  /** A deposit and the withdrawal that carried it on. */
  record Hop(Entry deposit, Entry withdrawal) {}

  static List<ChainHop> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, ChainHop::leaves).stream()
        .filter(withdrawal -> !book.exempt(withdrawal.account()))
        .map(withdrawal -> new ChainHop(book, withdrawal))
        .toList();
  }

  private static boolean stablecoin(Entry entry) {
    return STABLECOINS.contains(entry.exchange().assetCode())
        && entry.exchange().blockchainNetwork() != null;
  }

  private static boolean leaves(Entry entry) {
    return entry.is(EventType.CRYPTO_WITHDRAWAL)
        && stablecoin(entry)
        && !Boolean.TRUE.equals(entry.exchange().ownWalletProved());
  }

  @Override
  public String typology() {
    return "T23";
  }

  @Override
  public String mergeKey() {
    return "HOP";
  }

  @Override
  public Duration lookBack() {
    return book.hours("T23", "h");
  }

  /** Each withdrawal in turn takes the latest deposit that fits and is not yet taken. */
  List<Hop> hops(Lens lens) {
    List<Hop> hops = new ArrayList<>();
    List<Entry> taken = new ArrayList<>();
    for (Entry withdrawal :
        Entries.where(entries(), ChainHop::leaves).stream().sorted(BY_TIME_THEN_ID).toList()) {
      Entries.trailing(entries(), withdrawal.time(), lookBack()).stream()
          .filter(deposit -> deposit.is(EventType.CRYPTO_DEPOSIT) && stablecoin(deposit))
          .filter(deposit -> !taken.contains(deposit) && fits(deposit, withdrawal, lens))
          .max(BY_TIME_THEN_ID)
          .ifPresent(
              deposit -> {
                taken.add(deposit);
                hops.add(new Hop(deposit, withdrawal));
              });
    }
    return hops;
  }

  private boolean fits(Entry deposit, Entry withdrawal, Lens lens) {
    String from = deposit.exchange().blockchainNetwork();
    return !from.equals(withdrawal.exchange().blockchainNetwork())
        && lens.ratioAtLeast(Sum.of(withdrawal), Sum.of(deposit), limit("lo"))
        && lens.ratioAtMost(Sum.of(withdrawal), Sum.of(deposit), limit("hi"));
  }

  private Optional<Hop> hop(Lens lens) {
    return hops(lens).stream().filter(hop -> hop.withdrawal().equals(entry)).findFirst();
  }

  private long episodes(Lens lens) {
    Instant from = at().minus(book.days("T23", "ep_d"));
    return hops(lens).stream()
        .map(hop -> hop.withdrawal().time())
        .filter(time -> time.isAfter(from) && !time.isAfter(at()))
        .count();
  }

  /** Where the span is not wholly visible, the episodes that are seen are a lower bound. */
  private boolean episodesAtLeast(Lens lens, BigDecimal limit) {
    return lens.countAtLeast(episodes(lens), limit)
        || (lens.hidden() && !book.visible(account(), at().minus(book.days("T23", "ep_d"))));
  }

  @Override
  public boolean holds(Lens lens) {
    return hop(lens).isPresent()
        && (lens.atLeast(headline(lens), limit("big")) || episodesAtLeast(lens, limit("episodes")));
  }

  @Override
  public Severity severity() {
    return episodesAtLeast(Lens.STRICT, limit("high_n")) ? Severity.HIGH : Severity.MEDIUM;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(hop(lens).map(Hop::deposit).orElseThrow());
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return List.of(hop(lens).map(Hop::deposit).orElseThrow(), entry);
  }
}
