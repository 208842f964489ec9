package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.Severity;

/** T10, variant A: read at one cash deposit just below the reporting threshold. */
record CashBand(Book book, Entry entry) implements CustomerAnchor {

  static List<CashBand> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, CashBand::cashDeposit).stream()
        .map(entry -> new CashBand(book, entry))
        .toList();
  }

  static boolean cashDeposit(Entry entry) {
    return entry.incoming()
        && entry.is(TransactionType.CASH_DEPOSIT)
        && entry.account().accountKind() == AccountKind.BANK;
  }

  @Override
  public String typology() {
    return "T10";
  }

  @Override
  public String mergeKey() {
    return "BAND";
  }

  @Override
  public Duration lookBack() {
    return book.days("T10", "days");
  }

  private List<Entry> deposits(Duration span) {
    return Entries.where(Entries.trailing(entries(), at(), span), CashBand::cashDeposit);
  }

  /** A deposit of unknown amount is in the band if the unknown counts as true. */
  private boolean inBand(Entry deposit, Lens lens) {
    if (deposit.amount() == null) {
      return lens.missing();
    }
    BigDecimal low = limit("ctr").multiply(limit("band_lo"));
    return deposit.amount().compareTo(low) >= 0 && deposit.amount().compareTo(limit("ctr")) < 0;
  }

  private List<Entry> band(Duration span, Lens lens) {
    return Entries.where(deposits(span), deposit -> inBand(deposit, lens));
  }

  @Override
  public boolean holds(Lens lens) {
    Duration shareSpan = book.days("T10", "share_d");
    List<Entry> week = band(lookBack(), lens);
    return inBand(entry, lens)
        && lens.countAtLeast(week.size(), limit("n"))
        && lens.atLeast(Sum.of(week), limit("ctr"))
        && lens.shareAtLeast(
            band(shareSpan, lens).size(), deposits(shareSpan).size(), limit("share"));
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
    return band(lookBack(), lens);
  }
}
