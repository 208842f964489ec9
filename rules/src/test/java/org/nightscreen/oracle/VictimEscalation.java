package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.Severity;

/** T11, read at one payment of a customer to one crypto beneficiary. */
record VictimEscalation(Book book, Entry entry) implements CustomerAnchor {

  private static final Pattern FEE_WORDS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(tax|taxes|fee|fees|unlock|penalty|penalties)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  static List<VictimEscalation> anchors(Book book, List<Entry> entries) {
    return CryptoPayments.withBeneficiary(book, entries).stream()
        .map(entry -> new VictimEscalation(book, entry))
        .toList();
  }

  @Override
  public String typology() {
    return "T11";
  }

  @Override
  public String mergeKey() {
    return entry.key();
  }

  @Override
  public Duration lookBack() {
    return book.days("T11", "days");
  }

  private List<Entry> toBeneficiary(List<Entry> entries) {
    return Entries.where(
        CryptoPayments.withBeneficiary(book, entries),
        payment -> payment.key().equals(entry.key()));
  }

  List<Entry> payments() {
    return Entries.trailing(toBeneficiary(entries()), at(), lookBack());
  }

  /** Largest payment of the last 30 days over the median of the first two of the window. */
  private boolean escalates(Lens lens) {
    List<Entry> payments = payments();
    if (payments.size() < 2) {
      return false;
    }
    Sum firstTwo = Sum.of(payments.subList(0, 2));
    List<Entry> lastMonth = Entries.trailing(payments, at(), Duration.ofDays(30));
    BigDecimal largest =
        lastMonth.stream()
            .map(Entry::amount)
            .filter(amount -> amount != null)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    Sum twiceLargest = new Sum(largest.multiply(TWO), Sum.of(lastMonth).unknown());
    return lens.ratioAtLeast(twiceLargest, firstTwo, limit("esc"));
  }

  private boolean newBeneficiary(Lens lens) {
    Instant first = Entries.firstTime(payments());
    Instant baselineStart = first.minus(book.days("T11", "nov_d"));
    AccountKind payingFrom = account().accountKind();
    boolean visible =
        book.accountsOf(subjectId()).stream()
            .filter(own -> own.accountKind() == payingFrom)
            .allMatch(own -> book.visible(own, baselineStart));
    boolean paidBefore =
        toBeneficiary(entries()).stream()
            .anyMatch(
                payment -> payment.time().isAfter(baselineStart) && payment.time().isBefore(first));
    return !paidBefore && (visible || lens.hidden());
  }

  private boolean core(Lens lens) {
    return lens.countAtLeast(payments().size(), limit("n"))
        && lens.atLeast(Sum.of(payments()), limit("min_sum"))
        && escalates(lens)
        && newBeneficiary(lens);
  }

  List<Entry> payouts(Lens lens) {
    List<Entry> credits =
        Entries.where(Entries.trailing(entries(), at(), lookBack()), this::fromBeneficiary);
    return Entries.where(credits, credit -> inspiresConfidence(credit, lens));
  }

  private boolean fromBeneficiary(Entry credit) {
    return credit.incoming() && entry.key().equals(credit.key()) && !credit.cash();
  }

  private boolean inspiresConfidence(Entry credit, Lens lens) {
    return payments().stream()
            .anyMatch(
                earlier -> earlier.time().isBefore(credit.time()) && returns(credit, earlier, lens))
        && payments().stream()
            .anyMatch(
                later -> later.time().isAfter(credit.time()) && followsUp(credit, later, lens));
  }

  private boolean returns(Entry credit, Entry payment, Lens lens) {
    if (credit.amount() == null || payment.amount() == null) {
      return lens.missing();
    }
    return credit.amount().compareTo(payment.amount().multiply(limit("pay_lo"))) >= 0
        && credit.amount().compareTo(payment.amount().multiply(limit("pay_hi"))) <= 0;
  }

  private boolean followsUp(Entry credit, Entry payment, Lens lens) {
    if (credit.amount() == null || payment.amount() == null) {
      return lens.missing();
    }
    return payment.amount().compareTo(credit.amount().multiply(limit("bigger"))) >= 0;
  }

  List<Entry> loans(Lens lens) {
    Duration span = book.days("T11", "loan_d");
    List<Entry> credits =
        Entries.where(
            entries(),
            credit ->
                credit.incoming()
                    && credit.is(TransactionType.LOAN_DISBURSEMENT, TransactionType.SAVINGS_CLOSURE)
                    && (credit.amount() == null
                        ? lens.missing()
                        : credit.amount().compareTo(limit("loan")) >= 0));
    return Entries.where(
        credits,
        credit ->
            payments().stream()
                .anyMatch(
                    payment -> !Entries.trailing(List.of(credit), payment.time(), span).isEmpty()));
  }

  private boolean largeShareOfIncome(Lens lens) {
    Optional<BigDecimal> income = book.customer(subjectId()).map(Customer::declaredAnnualIncome);
    return income
        .map(declared -> lens.ratioAtLeast(Sum.of(payments()), Sum.of(declared), limit("income")))
        .orElse(lens.missing());
  }

  private boolean speaksOfFees() {
    return payments().stream()
        .filter(payment -> payment.bank() != null)
        .map(payment -> payment.bank().remittanceInformation())
        .anyMatch(text -> text != null && FEE_WORDS.matcher(text).find());
  }

  @Override
  public boolean holds(Lens lens) {
    return lens.holds(book.natural(subjectId()))
        && core(lens)
        && (!payouts(lens).isEmpty()
            || !loans(lens).isEmpty()
            || largeShareOfIncome(lens)
            || speaksOfFees());
  }

  @Override
  public Severity severity() {
    boolean pending =
        toBeneficiary(book.pendingOfCustomer(subjectId())).stream()
            .anyMatch(payment -> !payment.time().isBefore(at()));
    return pending ? Severity.CRITICAL : Severity.HIGH;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(payments());
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return new ArrayList<>(Entries.together(payments(), payouts(lens), loans(lens)));
  }
}
