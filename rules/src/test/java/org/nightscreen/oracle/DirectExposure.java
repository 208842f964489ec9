package org.nightscreen.oracle;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.hit.Severity;

/** T16 direct, read at one transfer with a listed wallet, each side on its own. */
record DirectExposure(Book book, Entry entry) implements AccountAnchor {

  private static final Set<ListCategory> SANCTIONED = EnumSet.of(ListCategory.SANCTIONED);
  private static final Set<ListCategory> GRAVEST =
      EnumSet.of(ListCategory.SANCTIONED, ListCategory.SECTION_311);

  static List<DirectExposure> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, Wallets::onChain).stream()
        .filter(transfer -> !book.exempt(transfer.account()))
        .map(transfer -> new DirectExposure(book, transfer))
        .toList();
  }

  @Override
  public String typology() {
    return "T16";
  }

  @Override
  public String mergeKey() {
    return entry.incoming() ? "DIRECT-IN" : "DIRECT-OUT";
  }

  @Override
  public Duration lookBack() {
    return book.days("T16", "dust_d");
  }

  private boolean listed(Entry transfer, Set<ListCategory> categories, Lens lens) {
    return new Wallets(book).listed(transfer, categories, lens);
  }

  private List<Entry> transfers(Lens lens) {
    return Entries.where(
        Entries.trailing(entries(), at(), lookBack()),
        transfer ->
            Wallets.onChain(transfer)
                && transfer.incoming() == entry.incoming()
                && listed(transfer, Wallets.DIRECT, lens));
  }

  @Override
  public boolean holds(Lens lens) {
    return listed(entry, Wallets.DIRECT, lens)
        && (listed(entry, SANCTIONED, lens)
            || lens.atLeast(Sum.of(transfers(lens)), limit("dust")));
  }

  @Override
  public Severity severity() {
    return transfers(Lens.STRICT).stream()
            .anyMatch(transfer -> listed(transfer, GRAVEST, Lens.STRICT))
        ? Severity.CRITICAL
        : Severity.HIGH;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(transfers(lens));
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return transfers(lens);
  }
}
