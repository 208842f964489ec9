package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.nightscreen.canonical.EventType;
import org.nightscreen.hit.Severity;

/** T10, variant C: read at one virtual-asset transfer just below the travel-rule amount. */
record TravelRuleBand(Book book, Entry entry) implements AccountAnchor {

  static List<TravelRuleBand> anchors(Book book, List<Entry> entries) {
    return Entries.where(
            entries, entry -> entry.is(EventType.CRYPTO_DEPOSIT, EventType.CRYPTO_WITHDRAWAL))
        .stream()
        .map(entry -> new TravelRuleBand(book, entry))
        .toList();
  }

  @Override
  public String typology() {
    return "T10";
  }

  @Override
  public String mergeKey() {
    return entry.is(EventType.CRYPTO_DEPOSIT) ? "VA-IN" : "VA-OUT";
  }

  @Override
  public Duration lookBack() {
    return Duration.ofHours(24);
  }

  private boolean inBand(Entry transfer, Lens lens) {
    if (transfer.amount() == null) {
      return lens.missing();
    }
    BigDecimal low = limit("tr").multiply(limit("va_lo"));
    return transfer.amount().compareTo(low) >= 0 && transfer.amount().compareTo(limit("tr")) < 0;
  }

  private List<Entry> band(Lens lens) {
    EventType direction = entry.exchange().eventType();
    return Entries.where(
        Entries.trailing(entries(), at(), lookBack()),
        transfer -> transfer.is(direction) && inBand(transfer, lens));
  }

  @Override
  public boolean holds(Lens lens) {
    return inBand(entry, lens) && lens.countAtLeast(band(lens).size(), limit("va_n"));
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(evidence(lens));
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return band(lens);
  }
}
