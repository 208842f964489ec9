package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.canonical.EventType;
import org.nightscreen.hit.Severity;

/** T24, read at the last external event of one local day, over that day. */
record OwnBaseline(Book book, Entry entry) implements AccountAnchor {

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  static List<OwnBaseline> anchors(Book book, List<Entry> entries) {
    List<OwnBaseline> all =
        Entries.where(entries, OwnBaseline::external).stream()
            .filter(event -> !book.exempt(event.account()))
            .map(event -> new OwnBaseline(book, event))
            .toList();
    List<OwnBaseline> last = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i + 1 == all.size() || !all.get(i + 1).localDay().equals(all.get(i).localDay())) {
        last.add(all.get(i));
      }
    }
    return last;
  }

  /** Money in or out with a third party; conversions within the exchange are neither. */
  static boolean external(Entry entry) {
    if (entry.bank() != null) {
      return entry.ext();
    }
    boolean moved =
        entry.incoming()
            || entry.is(
                EventType.FIAT_WITHDRAWAL,
                EventType.CRYPTO_WITHDRAWAL,
                EventType.INTERNAL_TRANSFER_OUT);
    boolean known =
        Wallets.addressOf(entry) != null
            || entry.exchange().bankAccountId() != null
            || entry.exchange().p2pPaymentAccountId() != null;
    return moved && known && !entry.self();
  }

  @Override
  public String typology() {
    return "T24";
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

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone()).toInstant();
  }

  @Override
  public Duration lookBack() {
    return Duration.between(windowFrom(), at());
  }

  @Override
  public Instant windowFrom() {
    return startOf(localDay()).minusMillis(1);
  }

  @Override
  public Instant windowTo() {
    return startOf(localDay().plusDays(1)).minusMillis(1);
  }

  private List<Entry> events(LocalDate day) {
    return Entries.where(entries(), event -> external(event) && dayOf(event).equals(day));
  }

  private LocalDate baselineStart() {
    return localDay()
        .minusDays(limit("gap_d").longValueExact())
        .minusDays(limit("base_d").longValueExact());
  }

  /** Totals of the active days of the baseline. */
  List<Sum> baseline() {
    List<Sum> totals = new ArrayList<>();
    LocalDate end = localDay().minusDays(limit("gap_d").longValueExact());
    for (LocalDate day = baselineStart(); day.isBefore(end); day = day.plusDays(1)) {
      Sum total = Sum.of(events(day));
      if (total.unknown() || total.known().signum() > 0) {
        totals.add(total);
      }
    }
    return totals;
  }

  /**
   * Whether the day's total lies that many deviations above the mean, without a root: the deviation
   * has floors of a tenth of the mean and of one.
   */
  private boolean farAboveMean(Lens lens, Sum total, List<Sum> baseline) {
    BigDecimal n = BigDecimal.valueOf(baseline.size());
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal squares = BigDecimal.ZERO;
    for (Sum day : baseline) {
      sum = sum.add(day.known());
      squares = squares.add(day.known().pow(2));
    }
    BigDecimal z = lens.floored(limit("z"));
    BigDecimal above = total.known().multiply(n).subtract(sum);
    BigDecimal spread = n.multiply(squares).subtract(sum.pow(2));
    return above.compareTo(z.multiply(n)) >= 0
        && above.compareTo(z.multiply(TENTH).multiply(sum)) >= 0
        && above
                .pow(2)
                .multiply(n.subtract(BigDecimal.ONE))
                .compareTo(z.pow(2).multiply(n).multiply(spread))
            >= 0;
  }

  private boolean farAboveOwnPast(Lens lens, Sum total) {
    if (!book.visible(account(), startOf(baselineStart()))) {
      return lens.hidden();
    }
    List<Sum> baseline = baseline();
    if (!lens.countAtLeast(baseline.size(), limit("n"))) {
      return false;
    }
    if (total.unknown() || baseline.stream().anyMatch(Sum::unknown)) {
      return lens.missing();
    }
    BigDecimal most = baseline.stream().map(Sum::known).max(BigDecimal::compareTo).orElseThrow();
    return farAboveMean(lens, total, baseline)
        && lens.ratioAtLeast(total, Sum.of(most), limit("mult"));
  }

  @Override
  public boolean holds(Lens lens) {
    Sum total = Sum.of(events(localDay()));
    return lens.atLeast(total, limit("min_amt")) && farAboveOwnPast(lens, total);
  }

  @Override
  public Severity severity() {
    return Severity.LOW;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(events(localDay()));
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return events(localDay());
  }
}
