package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.hit.Severity;

/** T28, read at one credit from a third party. */
record CashOut(Book book, Entry entry) implements AccountAnchor {

  static List<CashOut> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, Entry::thirdPartyCredit).stream()
        .map(entry -> new CashOut(book, entry))
        .toList();
  }

  @Override
  public String typology() {
    return "T28";
  }

  /** The window looks forward; its start is exclusive and the credit is in it. */
  @Override
  public Duration lookBack() {
    return Duration.ofMillis(1);
  }

  @Override
  public Instant windowTo() {
    return at().plus(book.hours("T28", "h"));
  }

  List<Entry> withdrawals() {
    return Entries.where(Entries.since(entries(), at(), windowTo()), Entry::cashWithdrawal);
  }

  private boolean withinFirstHour(Lens lens) {
    if (withdrawals().isEmpty()) {
      return false;
    }
    BigDecimal millis =
        BigDecimal.valueOf(Duration.between(at(), Entries.firstTime(withdrawals())).toMillis());
    return lens.measureAtMost(millis, limit("first_m").multiply(BigDecimal.valueOf(60_000)));
  }

  Truth abroad() {
    List<Entry> withdrawals = withdrawals();
    Optional<String> home = book.customer(account().customerId()).map(CashOut::country);
    if (withdrawals.isEmpty()) {
      return Truth.FALSE;
    }
    if (home.isEmpty()) {
      return Truth.MISSING;
    }
    if (withdrawals.stream()
        .map(cash -> cash.bank().terminalCountry())
        .anyMatch(at -> at != null && !at.equals(home.get()))) {
      return Truth.TRUE;
    }
    boolean known = withdrawals.stream().allMatch(cash -> cash.bank().terminalCountry() != null);
    return known ? Truth.FALSE : Truth.MISSING;
  }

  private static String country(Customer customer) {
    return customer.customerType() == CustomerType.LEGAL && customer.countryOfRegistration() != null
        ? customer.countryOfRegistration()
        : customer.countryOfResidence();
  }

  boolean core(Lens lens) {
    Sum credit = Sum.of(entry);
    return !book.exempt(account())
        && lens.atLeast(credit, limit("min_in"))
        && withinFirstHour(lens)
        && lens.ratioAtLeast(Sum.of(withdrawals()), credit, limit("out"))
        && (lens.countAtLeast(withdrawals().size(), limit("n")) || lens.holds(abroad()));
  }

  /** Credits of the trailing week at which the core, as written, held. */
  long coreEpisodes(Lens lens) {
    Instant from = at().minus(book.days("T28", "ep_d"));
    return anchors(book, Entries.after(entries(), from, at())).stream()
        .filter(credit -> credit.core(lens.withStrictLimits()))
        .count();
  }

  @Override
  public boolean holds(Lens lens) {
    return core(lens) && (lens.atLeast(Sum.of(entry), limit("big")) || repeated(lens));
  }

  /** Where the span is not wholly visible, the episodes that are seen are a lower bound. */
  private boolean repeated(Lens lens) {
    Instant from = at().minus(book.days("T28", "ep_d"));
    return lens.countAtLeast(coreEpisodes(lens), limit("episodes"))
        || (lens.hidden() && !book.visible(account(), from));
  }

  @Override
  public Severity severity() {
    if (Boolean.TRUE.equals(entry.bank().recallFlag())) {
      return Severity.CRITICAL;
    }
    return abroad() == Truth.TRUE || repeated(Lens.STRICT) ? Severity.HIGH : Severity.MEDIUM;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(entry);
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return Entries.together(List.of(entry), withdrawals());
  }
}
