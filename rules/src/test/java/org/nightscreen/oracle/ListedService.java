package org.nightscreen.oracle;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.hit.Severity;

/** T23, variant A: read at one transfer with a mixer, bridge or swap service. */
record ListedService(Book book, Entry entry) implements AccountAnchor {

  private static final Set<ListCategory> SERVICES =
      EnumSet.of(ListCategory.MIXER, ListCategory.BRIDGE, ListCategory.SWAP);
  private static final Set<ListCategory> MIXERS = EnumSet.of(ListCategory.MIXER);

  static List<ListedService> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, Wallets::onChain).stream()
        .filter(transfer -> !book.exempt(transfer.account()))
        .map(transfer -> new ListedService(book, transfer))
        .toList();
  }

  @Override
  public String typology() {
    return "T23";
  }

  @Override
  public String mergeKey() {
    return "SERVICE";
  }

  /** The window holds the transfer alone; its start is exclusive. */
  @Override
  public Duration lookBack() {
    return Duration.ofMillis(1);
  }

  /** A vendor's word names no service here: only the list does. */
  private boolean listed(Set<ListCategory> categories, Lens lens) {
    return new Wallets(book)
        .listed(
            entry.exchange().blockchainNetwork(),
            Wallets.addressOf(entry),
            entry.time(),
            categories,
            lens);
  }

  @Override
  public boolean holds(Lens lens) {
    return listed(SERVICES, lens) && lens.atLeast(Sum.of(entry), limit("mix"));
  }

  @Override
  public Severity severity() {
    return listed(MIXERS, Lens.STRICT) ? Severity.HIGH : Severity.MEDIUM;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(entry);
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return List.of(entry);
  }
}
