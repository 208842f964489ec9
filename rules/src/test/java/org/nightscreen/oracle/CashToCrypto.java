package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.EventType;
import org.nightscreen.hit.Severity;

/** T27, read at one crypto payment of a customer. */
record CashToCrypto(Book book, Entry entry) implements CustomerAnchor {

  static List<CashToCrypto> anchors(Book book, List<Entry> entries) {
    return CryptoPayments.any(book, entries).stream()
        .map(entry -> new CashToCrypto(book, entry))
        .toList();
  }

  @Override
  public String typology() {
    return "T27";
  }

  @Override
  public Duration lookBack() {
    return book.hours("T27", "cash_h");
  }

  /** Cash paid in at a counter, a machine or a kiosk; at a kiosk it is spent at once. */
  List<Entry> cash() {
    return Entries.where(
        Entries.trailing(entries(), at(), lookBack()),
        entry -> CashBand.cashDeposit(entry) || entry.is(EventType.KIOSK_CASH_IN));
  }

  List<Entry> payments() {
    if (cash().isEmpty()) {
      return List.of();
    }
    Instant first = Entries.firstTime(cash());
    Instant end = first.plus(book.hours("T27", "out_h"));
    return Entries.since(
        CryptoPayments.any(book, entries()), first, end.isBefore(at()) ? end : at());
  }

  private static String place(Entry cash) {
    if (cash.exchange() != null) {
      return cash.exchange().kioskId();
    }
    return cash.bank().terminalId() != null ? cash.bank().terminalId() : cash.bank().branchId();
  }

  private boolean manyPlaces(Lens lens) {
    Set<String> places = new HashSet<>();
    cash().forEach(deposit -> places.add(place(deposit)));
    boolean someUnknown = places.remove(null);
    return lens.countAtLeast(places.size(), limit("terms")) || (someUnknown && lens.missing());
  }

  private boolean large(Lens lens) {
    BigDecimal threshold = book.limit("T10", "ctr");
    return lens.ratioAtLeast(Sum.of(cash()), Sum.of(threshold), limit("big"));
  }

  @Override
  public boolean holds(Lens lens) {
    Sum in = Sum.of(cash());
    return lens.atLeast(in, limit("min_cash"))
        && lens.ratioAtLeast(Sum.of(payments()), in, limit("out"))
        && (lens.countAtLeast(cash().size(), limit("n")) || manyPlaces(lens) || large(lens));
  }

  private boolean old() {
    Optional<LocalDate> born = book.customer(subjectId()).map(Customer::dateOfBirth);
    return book.natural(subjectId()) == Truth.TRUE
        && born.isPresent()
        && BigDecimal.valueOf(Period.between(born.get(), day()).getYears()).compareTo(limit("age"))
            >= 0;
  }

  @Override
  public Severity severity() {
    return old() ? Severity.HIGH : Severity.MEDIUM;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(cash());
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return Entries.together(cash(), payments());
  }
}
