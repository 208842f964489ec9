package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.hit.Severity;

/** T06, read at one transfer to a third party that is neither salary nor pension nor benefit. */
record FanOut(Book book, Entry entry) implements AccountAnchor {

  static List<FanOut> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, FanOut::payment).stream()
        .map(entry -> new FanOut(book, entry))
        .toList();
  }

  private static boolean payment(Entry entry) {
    return entry.thirdPartyDebit() && !entry.hasPurpose("SALA", "PENS", "BENE");
  }

  @Override
  public String typology() {
    return "T06";
  }

  @Override
  public Duration lookBack() {
    return book.hours("T06", "in_h");
  }

  private Duration outSpan() {
    return book.hours("T06", "out_h");
  }

  List<Entry> payments() {
    return Entries.where(Entries.trailing(entries(), at(), outSpan()), FanOut::payment);
  }

  List<Entry> credits() {
    return Entries.where(Entries.trailing(entries(), at(), lookBack()), Entry::thirdPartyCredit);
  }

  private boolean novel(Lens lens) {
    Instant windowStart = at().minus(outSpan());
    Instant baselineStart = windowStart.minus(book.days("T06", "nov_d"));
    if (!book.visible(account(), baselineStart)) {
      return lens.hidden();
    }
    Set<String> payees = Entries.keys(payments());
    Set<String> seen =
        Entries.keys(
            Entries.where(
                Entries.after(entries(), baselineStart, windowStart),
                earlier -> !earlier.incoming() && earlier.ext()));
    long unseen = payees.stream().filter(payee -> !seen.contains(payee)).count();
    return lens.shareAtLeast(unseen, payees.size(), limit("novelty"));
  }

  @Override
  public boolean holds(Lens lens) {
    Sum out = Sum.of(payments());
    int senders = Entries.keys(credits()).size();
    return account().accountType() != AccountType.PAYROLL
        && lens.countAtLeast(Entries.keys(payments()).size(), limit("ben"))
        && lens.atLeast(out, limit("min_out"))
        && novel(lens)
        && lens.countAtLeast(senders, BigDecimal.ONE)
        && lens.countAtMost(senders, limit("senders"))
        && lens.ratioAtLeast(out, Sum.of(credits()), limit("ratio"));
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(payments());
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return Entries.together(payments(), credits());
  }
}
