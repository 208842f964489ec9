package org.nightscreen.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.hit.Severity;

/** T03, read at one transfer to a third party. */
record PassThrough(Book book, Entry entry) implements AccountAnchor {

  static List<PassThrough> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, Entry::thirdPartyDebit).stream()
        .map(entry -> new PassThrough(book, entry))
        .toList();
  }

  @Override
  public String typology() {
    return "T03";
  }

  @Override
  public Duration lookBack() {
    return book.hours("T03", "window_h");
  }

  List<Entry> credits() {
    return Entries.where(Entries.trailing(entries(), at(), lookBack()), Entry::thirdPartyCredit);
  }

  List<Entry> debits() {
    return credits().isEmpty()
        ? List.of()
        : Entries.since(
            Entries.where(entries(), Entry::thirdPartyDebit), Entries.firstTime(credits()), at());
  }

  boolean core(Lens lens) {
    Sum in = Sum.of(credits());
    Sum out = Sum.of(debits());
    return !book.exempt(account())
        && lens.atLeast(in, limit("min_in"))
        && lens.ratioAtLeast(out, in, limit("lo"))
        && lens.ratioAtMost(out, in, limit("hi"));
  }

  /** Distinct days of the trailing 30 with a debit at which the core, as written, held. */
  long coreDays(Lens lens) {
    Instant from = at().minus(book.days("T03", "days_span"));
    Set<LocalDate> days = new HashSet<>();
    for (PassThrough earlier : anchors(book, Entries.after(entries(), from, at()))) {
      if (earlier.core(lens.withStrictLimits())) {
        days.add(earlier.day());
      }
    }
    return days.size();
  }

  @Override
  public boolean holds(Lens lens) {
    return core(lens) && (lens.atLeast(Sum.of(credits()), limit("big")) || repeated(lens));
  }

  /** Where the span is not wholly visible, the days that are seen are a lower bound. */
  private boolean repeated(Lens lens) {
    Instant from = at().minus(book.days("T03", "days_span"));
    return lens.countAtLeast(coreDays(lens), limit("days"))
        || (lens.hidden() && !book.visible(account(), from));
  }

  @Override
  public Severity severity() {
    boolean recalled =
        credits().stream().anyMatch(credit -> Boolean.TRUE.equals(credit.bank().recallFlag()));
    boolean mule = Entries.together(credits(), debits()).stream().anyMatch(this::muleOnOtherSide);
    return repeated(Lens.STRICT) || recalled || mule ? Severity.HIGH : Severity.MEDIUM;
  }

  private boolean muleOnOtherSide(Entry event) {
    return book.world().watchlist().stream()
        .anyMatch(
            listing ->
                listing.entryType() == ListEntryType.BANK_ACCOUNT
                    && listing.category() == ListCategory.MULE_CONFIRMED
                    && listing.value().equals(event.counterpartyAccountId())
                    && Book.effective(listing, event.time()));
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(credits());
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return Entries.together(credits(), debits());
  }
}
