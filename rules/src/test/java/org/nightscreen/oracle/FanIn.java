package org.nightscreen.oracle;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.hit.Severity;
import org.nightscreen.timeline.Keys;

/** T05, read at one credit from a third party. */
record FanIn(Book book, Entry entry) implements AccountAnchor {

  static List<FanIn> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, Entry::thirdPartyCredit).stream()
        .map(entry -> new FanIn(book, entry))
        .toList();
  }

  @Override
  public String typology() {
    return "T05";
  }

  @Override
  public Duration lookBack() {
    return book.hours("T05", "window_h");
  }

  @Override
  public Instant windowTo() {
    return at().plus(book.hours("T05", "out_h"));
  }

  List<Entry> credits() {
    return Entries.where(Entries.trailing(entries(), at(), lookBack()), Entry::thirdPartyCredit);
  }

  /**
   * Debits to the two payees that received most from the first credit to 48 hours after the anchor.
   */
  List<Entry> debitsToLargestPayees() {
    List<Entry> debits = debitsAfterFirstCredit();
    Comparator<String> bySum = Comparator.comparing(payee -> Sum.of(paidTo(debits, payee)).known());
    List<String> largest =
        Entries.keys(debits).stream()
            .sorted(bySum.reversed().thenComparing(FanIn::rank))
            .limit(limit("ben").longValueExact())
            .toList();
    return Entries.where(debits, debit -> largest.contains(debit.key()));
  }

  /** Of equal sums the smaller key comes first, as the product writes keys: hashed. */
  static long rank(String key) {
    int bar = key.indexOf('|');
    return key.startsWith("#")
        ? Keys.of(key.substring(1, bar) + "\u001fname", key.substring(bar + 1))
        : Keys.of(key.substring(0, bar), key.substring(bar + 1));
  }

  private List<Entry> debitsAfterFirstCredit() {
    return Entries.since(
        Entries.where(entries(), Entry::thirdPartyDebit), Entries.firstTime(credits()), windowTo());
  }

  private static List<Entry> paidTo(List<Entry> debits, String payee) {
    return Entries.where(debits, debit -> debit.key().equals(payee));
  }

  private Sum topTwoOut() {
    boolean unknown = Sum.of(debitsAfterFirstCredit()).unknown();
    return new Sum(Sum.of(debitsToLargestPayees()).known(), unknown);
  }

  private boolean novel(Lens lens) {
    Instant windowStart = at().minus(lookBack());
    Instant baselineStart = windowStart.minus(book.days("T05", "nov_d"));
    if (!book.visible(account(), baselineStart)) {
      return lens.hidden();
    }
    Set<String> senders = Entries.keys(credits());
    Set<String> seen =
        Entries.keys(
            Entries.where(
                Entries.after(entries(), baselineStart, windowStart),
                earlier -> earlier.incoming() && earlier.ext()));
    long unseen = senders.stream().filter(sender -> !seen.contains(sender)).count();
    return lens.shareAtLeast(unseen, senders.size(), limit("novelty"));
  }

  private boolean naturalOrYoungCompany(Lens lens) {
    Optional<Customer> holder = book.customer(account().customerId());
    if (holder.isEmpty()) {
      return lens.missing();
    }
    if (holder.get().customerType() == CustomerType.NATURAL) {
      return true;
    }
    if (holder.get().incorporationDate() == null) {
      return lens.missing();
    }
    return lens.daysBelow(
        DAYS.between(holder.get().incorporationDate(), day()), limit("biz_age_d"));
  }

  @Override
  public boolean holds(Lens lens) {
    Sum in = Sum.of(credits());
    return lens.countAtLeast(Entries.keys(credits()).size(), limit("senders"))
        && lens.atLeast(in, limit("min_in"))
        && novel(lens)
        && lens.ratioAtLeast(topTwoOut(), in, limit("out"))
        && naturalOrYoungCompany(lens);
  }

  @Override
  public Severity severity() {
    return sendersShare(Customer::addressHash) || sendersShare(Customer::employerName)
        ? Severity.MEDIUM
        : Severity.HIGH;
  }

  /** Whether every sender is an own customer and all have one value of the attribute. */
  private boolean sendersShare(Function<Customer, String> attribute) {
    Set<String> values = new HashSet<>();
    for (Entry credit : credits()) {
      Optional<String> value =
          Optional.ofNullable(credit.counterparty())
              .flatMap(sender -> book.customer(sender.customerId()))
              .map(attribute);
      if (value.isEmpty()) {
        return false;
      }
      values.add(value.get());
    }
    return values.size() == 1;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(credits());
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return Entries.together(credits(), debitsToLargestPayees());
  }
}
