package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.hit.Severity;

/** T20, read at one small credit from a third party. */
record TaskScam(Book book, Entry entry) implements AccountAnchor {

  /** The longer series first, then the larger, then the one whose ids come first. */
  private static final Comparator<List<Entry>> BEST_FIRST =
      Comparator.comparing((List<Entry> series) -> series.size())
          .thenComparing(series -> Sum.of(series).known())
          .reversed()
          .thenComparing(TaskScam::ids);

  static List<TaskScam> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, Entry::thirdPartyCredit).stream()
        .filter(credit -> !book.exempt(credit.account()))
        .map(credit -> new TaskScam(book, credit))
        .toList();
  }

  @Override
  public String typology() {
    return "T20";
  }

  @Override
  public Duration lookBack() {
    return book.days("T20", "d");
  }

  @Override
  public Instant windowTo() {
    return at().plus(book.days("T20", "out_d"));
  }

  /** A credit of unknown amount is small if the unknown counts as true. */
  private boolean small(Entry credit, Lens lens) {
    return credit.amount() == null
        ? lens.missing()
        : credit.amount().compareTo(limit("small")) <= 0;
  }

  private List<Entry> smallCredits(Lens lens) {
    return Entries.where(
        Entries.trailing(entries(), at(), lookBack()),
        credit -> credit.thirdPartyCredit() && small(credit, lens));
  }

  private List<Entry> payments() {
    return Entries.where(Entries.after(entries(), at(), windowTo()), Entry::thirdPartyDebit);
  }

  /** Not paid in the months before; where those are not visible, nobody can tell. */
  private boolean newPayee(String payee, Lens lens) {
    Instant from = at().minus(book.days("T20", "nov_d"));
    boolean paidBefore =
        Entries.after(entries(), from, at()).stream()
            .anyMatch(debit -> !debit.incoming() && debit.ext() && debit.key().equals(payee));
    return !paidBefore && (lens.hidden() || book.visible(account(), from));
  }

  private List<Entry> toNewPayees(Lens lens) {
    return Entries.where(payments(), payment -> newPayee(payment.key(), lens));
  }

  /** The longest run of payments to new payees, each at least a step above the one before it. */
  List<Entry> series(Lens lens) {
    List<List<Entry>> best = new ArrayList<>();
    for (Entry payment : Entries.where(toNewPayees(lens), payment -> payment.amount() != null)) {
      List<Entry> longest =
          best.stream()
              .filter(series -> rises(series.get(series.size() - 1), payment))
              .min(BEST_FIRST)
              .orElse(List.of());
      best.add(Entries.together(longest, List.of(payment)));
    }
    return best.stream().min(BEST_FIRST).orElse(List.of());
  }

  private boolean rises(Entry before, Entry after) {
    BigDecimal least = before.amount().multiply(limit("step"));
    return after.amount().compareTo(least) >= 0;
  }

  private static String ids(List<Entry> series) {
    StringBuilder ids = new StringBuilder();
    series.forEach(payment -> ids.append(payment.id()).append('\n'));
    return ids.toString();
  }

  /** A payment of unknown amount to a new payee leaves open what the best series sums to. */
  private Sum seriesSum(Lens lens) {
    return new Sum(Sum.of(series(lens)).known(), Sum.of(toNewPayees(lens)).unknown());
  }

  /** Each payment of unknown amount may lengthen the best series by one. */
  private boolean longSeries(Lens lens) {
    long known = series(lens).size();
    long unknown = Entries.where(toNewPayees(lens), payment -> payment.amount() == null).size();
    return Range.missing(known, known + unknown).countAtLeast(lens, limit("n_out"));
  }

  /** Credits of unknown amount may be small: then each adds up to the most that is small. */
  private boolean manyTimesTheSmall(Sum paid, Lens lens) {
    Sum least = Sum.of(smallCredits(Lens.STRICT));
    int unknown = smallCredits(Lens.MISSING_HOLDS).size() - smallCredits(Lens.STRICT).size();
    Sum most = Sum.of(least.known().add(limit("small").multiply(BigDecimal.valueOf(unknown))));
    boolean unbounded = least.known().signum() == 0;
    return lens.ratioAtLeast(paid, most, limit("mult"))
        || (lens.missing() && (unbounded || lens.ratioAtLeast(paid, least, limit("mult"))));
  }

  private boolean novel(Lens lens) {
    Set<String> payees = Entries.keys(payments());
    long unseen = payees.stream().filter(payee -> newPayee(payee, lens)).count();
    return lens.shareAtLeast(unseen, payees.size(), limit("novelty"));
  }

  @Override
  public boolean holds(Lens lens) {
    if (!small(entry, lens) || !lens.countAtLeast(smallCredits(lens).size(), limit("n_small"))) {
      return false;
    }
    if (BigDecimal.valueOf(payments().size()).compareTo(limit("cap")) > 0) {
      return lens.missing();
    }
    Sum sum = seriesSum(lens);
    return longSeries(lens)
        && lens.atLeast(sum, limit("min_sum"))
        && manyTimesTheSmall(sum, lens)
        && novel(lens);
  }

  @Override
  public Severity severity() {
    return series(Lens.STRICT).stream().anyMatch(this::toMule) ? Severity.HIGH : Severity.MEDIUM;
  }

  private boolean toMule(Entry payment) {
    return book.world().watchlist().stream()
        .anyMatch(
            listing ->
                listing.entryType() == ListEntryType.BANK_ACCOUNT
                    && listing.category() == ListCategory.MULE_CONFIRMED
                    && listing.value().equals(payment.counterpartyAccountId())
                    && Book.effective(listing, payment.time()));
  }

  @Override
  public Sum headline(Lens lens) {
    return seriesSum(lens);
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return Entries.together(smallCredits(lens), series(lens));
  }
}
