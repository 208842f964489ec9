package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.hit.Severity;

/** T25, read at the last counted entry of one local day, over the week that ends with it. */
record LimitHugging(Book book, Entry entry, boolean cash) implements AccountAnchor {

  static List<LimitHugging> anchors(Book book, List<Entry> entries) {
    List<LimitHugging> last = new ArrayList<>();
    for (boolean cash : new boolean[] {false, true}) {
      List<LimitHugging> all =
          Entries.where(entries, entry -> counted(entry, cash)).stream()
              .map(entry -> new LimitHugging(book, entry, cash))
              .toList();
      for (int i = 0; i < all.size(); i++) {
        if (i + 1 == all.size() || !all.get(i + 1).localDay().equals(all.get(i).localDay())) {
          last.add(all.get(i));
        }
      }
    }
    return last;
  }

  /** Own transfers use the limit up too. */
  private static boolean counted(Entry entry, boolean cash) {
    return cash ? entry.cashWithdrawal() : !entry.incoming() && entry.xfer();
  }

  @Override
  public String typology() {
    return "T25";
  }

  @Override
  public String mergeKey() {
    return cash ? "CASH" : "TRANSFER";
  }

  private ZoneId zone() {
    return account().timeZone() == null ? book.world().zone() : ZoneId.of(account().timeZone());
  }

  private LocalDate localDay() {
    return dayOf(entry);
  }

  private LocalDate dayOf(Entry event) {
    return event.time().atZone(zone()).toLocalDate();
  }

  private LocalDate firstDay() {
    return localDay().minusDays(limit("span").longValueExact() - 1);
  }

  @Override
  public Duration lookBack() {
    return Duration.between(windowFrom(), at());
  }

  @Override
  public Instant windowFrom() {
    return firstDay().atStartOfDay(zone()).toInstant().minusMillis(1);
  }

  @Override
  public Instant windowTo() {
    return localDay().plusDays(1).atStartOfDay(zone()).toInstant().minusMillis(1);
  }

  private List<Entry> of(LocalDate day) {
    return Entries.where(entries(), other -> counted(other, cash) && dayOf(other).equals(day));
  }

  /** Whether a day's native sum lies just at the limit; another currency leaves it open. */
  private Truth qualifies(LocalDate day) {
    BigDecimal most = cash ? account().dailyCashLimit() : account().dailyTransferLimit();
    List<Entry> counted = of(day);
    if (counted.isEmpty()) {
      return Truth.FALSE;
    }
    boolean foreign =
        counted.stream()
            .anyMatch(other -> !other.bank().instructedCurrency().equals(account().currency()));
    if (most == null || foreign) {
      return Truth.MISSING;
    }
    BigDecimal sum =
        counted.stream()
            .map(other -> other.bank().instructedAmount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Truth.of(sum.compareTo(most.multiply(limit("lo"))) >= 0 && sum.compareTo(most) <= 0);
  }

  private List<LocalDate> days(Lens lens) {
    return firstDay()
        .datesUntil(localDay().plusDays(1))
        .filter(day -> lens.holds(qualifies(day)))
        .toList();
  }

  @Override
  public boolean holds(Lens lens) {
    return lens.holds(qualifies(localDay())) && lens.countAtLeast(days(lens).size(), limit("days"));
  }

  /** No world tells when a limit was raised. */
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
    List<Entry> counted = new ArrayList<>();
    days(lens).forEach(day -> counted.addAll(of(day)));
    return counted;
  }
}
