package org.nightscreen.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.hit.Severity;

/** T10, variant B: read at one cash deposit below the threshold, over its whole calendar day. */
record CashDay(Book book, Entry entry) implements CustomerAnchor {

  static List<CashDay> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, CashBand::cashDeposit).stream()
        .map(entry -> new CashDay(book, entry))
        .toList();
  }

  @Override
  public String typology() {
    return "T10";
  }

  @Override
  public String mergeKey() {
    return "DAY";
  }

  @Override
  public Duration lookBack() {
    return Duration.between(windowFrom(), at());
  }

  @Override
  public Instant windowFrom() {
    return book.world().startOf(day()).minusMillis(1);
  }

  @Override
  public Instant windowTo() {
    return book.world().startOf(day().plusDays(1)).minusMillis(1);
  }

  private boolean belowThreshold(Entry deposit, Lens lens) {
    return deposit.amount() == null ? lens.missing() : deposit.amount().compareTo(limit("ctr")) < 0;
  }

  private List<Entry> deposits(Lens lens) {
    return Entries.where(
        entries(),
        deposit ->
            CashBand.cashDeposit(deposit)
                && belowThreshold(deposit, lens)
                && book.world().dayOf(deposit.time()).equals(day()));
  }

  private static String terminal(Entry deposit) {
    BankTransaction row = deposit.bank();
    return row.terminalId() != null ? row.terminalId() : row.branchId();
  }

  private boolean severalTerminals(Lens lens) {
    long known =
        deposits(lens).stream().map(CashDay::terminal).filter(Objects::nonNull).distinct().count();
    boolean someUnknown = deposits(lens).stream().map(CashDay::terminal).anyMatch(Objects::isNull);
    return lens.countAtLeast(known, limit("n_day")) || (someUnknown && lens.missing());
  }

  @Override
  public boolean holds(Lens lens) {
    List<Entry> deposits = deposits(lens);
    return belowThreshold(entry, lens)
        && lens.countAtLeast(deposits.size(), limit("n_day"))
        && severalTerminals(lens)
        && lens.atLeast(Sum.of(deposits), limit("ctr"));
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
    return deposits(lens);
  }
}
