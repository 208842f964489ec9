package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.nightscreen.canonical.Customer;
import org.nightscreen.hit.Severity;

/** T12, read at one crypto payment of a customer. */
record FirstCrypto(Book book, Entry entry) implements CustomerAnchor {

  static List<FirstCrypto> anchors(Book book, List<Entry> entries) {
    return CryptoPayments.any(book, entries).stream()
        .map(entry -> new FirstCrypto(book, entry))
        .toList();
  }

  @Override
  public String typology() {
    return "T12";
  }

  @Override
  public Duration lookBack() {
    return book.days("T12", "d");
  }

  private List<Entry> payments(Duration span) {
    return Entries.trailing(CryptoPayments.any(book, entries()), at(), span);
  }

  List<Entry> weekPayments() {
    return payments(lookBack());
  }

  List<Entry> threeDayPayments() {
    return payments(book.hours("T12", "n_h"));
  }

  private boolean oldEnough(Lens lens) {
    Optional<LocalDate> born = book.customer(subjectId()).map(Customer::dateOfBirth);
    return born.map(
            date ->
                lens.measureAtLeast(
                    BigDecimal.valueOf(Period.between(date, day()).getYears()), limit("age")))
        .orElse(lens.missing());
  }

  private boolean firstTime(Lens lens) {
    Instant weekStart = at().minus(lookBack());
    Instant baselineStart = weekStart.minus(book.days("T12", "nov_d"));
    if (!Entries.after(CryptoPayments.any(book, entries()), baselineStart, weekStart).isEmpty()) {
      return false;
    }
    return lens.hidden()
        || book.accountsOf(subjectId()).stream().allMatch(own -> book.visible(own, baselineStart));
  }

  private boolean largeWeek(Lens lens) {
    return lens.atLeast(Sum.of(weekPayments()), limit("min_sum"));
  }

  private boolean busyThreeDays(Lens lens) {
    return lens.countAtLeast(threeDayPayments().size(), limit("n"))
        && lens.atLeast(Sum.of(threeDayPayments()), limit("n_sum"));
  }

  @Override
  public boolean holds(Lens lens) {
    return lens.holds(book.natural(subjectId()))
        && oldEnough(lens)
        && firstTime(lens)
        && (largeWeek(lens) || busyThreeDays(lens));
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(weekPayments());
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return largeWeek(lens) ? weekPayments() : threeDayPayments();
  }
}
