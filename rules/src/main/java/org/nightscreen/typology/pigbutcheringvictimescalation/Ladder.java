package org.nightscreen.typology.pigbutcheringvictimescalation;

import java.util.HexFormat;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.subject.CustomerProfile;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Truth;

/** The measures of one customer and one beneficiary, at the payments in time order. */
final class Ladder {

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final Scale widest;
  private final long beneficiary;
  private final Rungs rungs;
  private final Loans loans;
  private final Totals payments;
  private final Totals feePayments;
  private final Totals loanFunded;
  private final Totals perhapsLoanFunded;
  private final ConfidencePayouts confidence;
  private final ConfidencePayouts perhapsConfidence;
  private final LargestRecent largest;

  Ladder(Subject subject, Limits limits, long beneficiary, Rungs rungs, Loans loans) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
    this.beneficiary = beneficiary;
    this.rungs = rungs;
    this.loans = loans;
    this.payments = among(rungs.payments(), entry -> true);
    this.feePayments = among(rungs.payments(), entry -> timeline.is(entry, EntryFlag.FEE_WORDS));
    this.loanFunded = among(rungs.payments(), entry -> loans.before(timeline.time(entry)));
    this.perhapsLoanFunded =
        among(rungs.payments(), entry -> loans.perhapsBefore(timeline.time(entry)));
    this.confidence =
        new ConfidencePayouts(timeline, limits, known(rungs.payments()), known(rungs.payouts()));
    this.perhapsConfidence =
        new ConfidencePayouts(timeline, limits, rungs.payments(), rungs.payouts());
    this.largest = new LargestRecent(timeline, payments);
  }

  private Totals among(int[] entries, IntPredicate chosen) {
    return Totals.over(timeline, IntStream.of(entries).filter(chosen).toArray());
  }

  private int[] known(int[] entries) {
    return IntStream.of(entries).filter(timeline::amountKnown).toArray();
  }

  /** The window of one anchor and its first payment. */
  private record Window(long from, long anchor, long first) {}

  void at(long anchor, FactSink sightings) {
    long from = anchor - limits.span("days");
    Window window = new Window(from, anchor, payments.first(from, anchor));
    boolean much =
        widest.atLeast(Measure.count(payments.count(from, anchor)), "n")
            && widest.atLeast(paid(window), "min_sum")
            && widest.atLeast(factor(window), "esc");
    if (much && widest.isSo(newBeneficiary(window)) && widest.isSo(naturalPerson())) {
      sightings.emit(seen(window));
    }
  }

  private Measure paid(Window window) {
    return payments.known(window.from(), window.anchor())
        ? Measure.amount(payments.sum(window.from(), window.anchor()))
        : Measure.unknown("fx_rate");
  }

  /**
   * Largest recent payment over the mean of the first two: twice the one over the sum of the
   * others.
   */
  private Measure factor(Window window) {
    int first = payments.firstAfter(window.from());
    if (payments.count(window.from(), window.anchor()) < 2) {
      return Measure.ratio(0, 0);
    }
    int one = payments.entry(first);
    int two = payments.entry(first + 1);
    long recent = Math.max(window.from(), window.anchor() - limits.span("recent_d"));
    long most = largest.within(recent, window.anchor());
    boolean known =
        timeline.amountKnown(one)
            && timeline.amountKnown(two)
            && payments.known(recent, window.anchor());
    return known
        ? Measure.ratio(2 * most, timeline.amount(one) + timeline.amount(two))
        : Measure.unknown("fx_rate");
  }

  private Truth newBeneficiary(Window window) {
    long since = window.first() - limits.span("nov_d");
    if (!payments.none(since, window.first() - 1)) {
      return Truth.NO;
    }
    boolean wallet = timeline.type(payments.entry(0)).onExchange();
    AccountKind paidFrom = wallet ? AccountKind.EXCHANGE : AccountKind.BANK;
    return subject.visibleSince(since, paidFrom) ? Truth.YES : Truth.unknown(Measure.HISTORY);
  }

  private Truth naturalPerson() {
    CustomerProfile customer = subject.customer();
    return customer.type() == null ? Truth.unknown("customer_type") : Truth.of(customer.natural());
  }

  private Truth confidencePayout(Window window) {
    if (confidence.within(window.from(), window.anchor())) {
      return Truth.YES;
    }
    boolean perhaps = perhapsConfidence.within(window.from(), window.anchor());
    return perhaps ? Truth.unknown("fx_rate") : Truth.NO;
  }

  private Truth loanFunded(Window window) {
    if (!loanFunded.none(window.from(), window.anchor())) {
      return Truth.YES;
    }
    boolean perhaps = !perhapsLoanFunded.none(window.from(), window.anchor());
    return perhaps ? Truth.unknown("fx_rate") : Truth.NO;
  }

  private Measure incomeShare(Window window) {
    Long income = subject.customer().annualIncome();
    if (income == null) {
      return Measure.unknown("declared_annual_income");
    }
    return income == 0 || payments.known(window.from(), window.anchor())
        ? Measure.ratio(payments.sum(window.from(), window.anchor()), income)
        : Measure.unknown("fx_rate");
  }

  private Escalation seen(Window window) {
    return new Escalation(
        evidence(window)
            .sighting(
                PigButcheringVictimEscalation.CODE,
                HexFormat.of().toHexDigits(beneficiary),
                new Evidence.Span(window.anchor(), window.from(), window.anchor()),
                payments.sum(window.from(), window.anchor())),
        strict,
        Measure.count(payments.count(window.from(), window.anchor())),
        paid(window),
        factor(window),
        incomeShare(window),
        naturalPerson(),
        newBeneficiary(window),
        confidencePayout(window),
        loanFunded(window),
        Truth.of(!feePayments.none(window.from(), window.anchor())),
        Truth.of(rungs.pendingSince(window.anchor())));
  }

  private Evidence evidence(Window window) {
    Evidence evidence =
        new Evidence()
            .add(timeline, payments.entries(window.from(), window.anchor()))
            .add(timeline, confidence.entries(window.from(), window.anchor()));
    for (int payment : loanFunded.entries(window.from(), window.anchor())) {
      evidence.add(timeline, loans.entriesBefore(timeline.time(payment)));
    }
    return evidence;
  }
}
