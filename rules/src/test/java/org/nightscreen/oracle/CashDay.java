package org.nightscreen.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.hit.Severity;

/**
 * T10, variant B: read at the last cash deposit below the threshold of a calendar day, over that
 * day.
 */
record CashDay(Book book, Entry entry) implements CustomerAnchor {

  static List<CashDay> anchors(Book book, List<Entry> entries) {
    List<CashDay> days =
        Entries.where(entries, CashBand::cashDeposit).stream()
            .map(entry -> new CashDay(book, entry))
            .toList();
    return days.stream().filter(day -> day.isLastOf(days)).toList();
  }

  /**
   * The last deposit surely below the threshold, else the last that may be, is the day's anchor.
   */
  private boolean isLastOf(List<CashDay> all) {
    List<CashDay> ofDay = all.stream().filter(other -> other.day().equals(day())).toList();
    Lens lens =
        ofDay.stream().anyMatch(other -> other.belowThreshold(other.entry, Lens.STRICT))
            ? Lens.STRICT
            : Lens.MISSING_HOLDS;
    return ofDay.stream()
        .filter(other -> other.belowThreshold(other.entry, lens))
        .reduce((earlier, later) -> later)
        .filter(this::equals)
        .isPresent();
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
