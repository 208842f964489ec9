package org.nightscreen.typology.cashdepositthencrypto;

import java.time.LocalDate;
import java.time.Period;
import org.nightscreen.subject.CustomerProfile;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.DistinctInWindow;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Truth;

/** The measures of one customer, at its crypto payments in time order. */
final class CashToCryptoMeasures {

  private final Subject subject;
  private final Limits limits;
  private final Timeline timeline;
  private final Scale strict;
  private final Scale widest;
  private final Totals cash;
  private final Totals withoutPlace;
  private final Totals payments;
  private final DistinctInWindow places;

  CashToCryptoMeasures(Subject subject, Limits limits) {
    this.subject = subject;
    this.limits = limits;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
    this.cash = Totals.of(timeline, entry -> CashToCryptoFinder.cash(timeline, entry));
    this.withoutPlace = cash.where(entry -> timeline.place(entry) == Keys.NONE);
    this.payments = Totals.of(timeline, entry -> CashToCryptoFinder.payment(timeline, entry));
    this.places = new DistinctInWindow(cash, timeline::place);
  }

  /**
   * The cash window of one payment, and the span of the payments that the cash may have made.
   *
   * @param from start of the window, exclusive
   * @param anchor the payment, end of the window
   * @param outFrom just before the first cash of the window
   * @param outTo last instant of the payments
   */
  private record Window(long from, long anchor, long outFrom, long outTo) {}

  void at(long anchor, FactSink sightings) {
    long from = anchor - limits.span("cash_h");
    if (cash.none(from, anchor)) {
      return;
    }
    long first = cash.first(from, anchor);
    long outTo = Math.min(anchor, first + limits.span("out_h"));
    Window window = new Window(from, anchor, first - 1, outTo);
    places.moveTo(from, anchor);
    boolean core =
        widest.atLeast(sum(cash, from, anchor), "min_cash")
            && widest.atLeast(cryptoShare(window), "out");
    if (core && (inPieces(window) || widest.atLeast(reportable(window), "big"))) {
      sightings.emit(seen(window));
    }
  }

  private boolean inPieces(Window window) {
    return widest.atLeast(deposits(window), "n") || widest.atLeast(terminals(window), "terms");
  }

  private static Measure sum(Totals totals, long from, long to) {
    return totals.known(from, to)
        ? Measure.amount(totals.sum(from, to))
        : Measure.unknown("fx_rate");
  }

  private Measure deposits(Window window) {
    return Measure.count(cash.count(window.from(), window.anchor()));
  }

  /** A deposit that names no place was made at one that is counted, or at one more. */
  private Measure terminals(Window window) {
    int unnamed = withoutPlace.count(window.from(), window.anchor());
    return Measure.between(
        Measure.count(places.size()), Measure.count(places.size() + unnamed), "terminal_id");
  }

  private Measure reportable(Window window) {
    return cash.known(window.from(), window.anchor())
        ? Measure.ratio(cash.sum(window.from(), window.anchor()), limits.amount("ctr"))
        : Measure.unknown("fx_rate");
  }

  private Measure cryptoShare(Window window) {
    boolean known =
        cash.known(window.from(), window.anchor())
            && payments.known(window.outFrom(), window.outTo());
    return known
        ? Measure.ratio(
            payments.sum(window.outFrom(), window.outTo()),
            cash.sum(window.from(), window.anchor()))
        : Measure.unknown("fx_rate");
  }

  private CashToCrypto seen(Window window) {
    Evidence evidence =
        new Evidence()
            .add(timeline, cash.entries(window.from(), window.anchor()))
            .add(timeline, payments.entries(window.outFrom(), window.outTo()));
    return new CashToCrypto(
        evidence.sighting(
            CashDepositThenCrypto.CODE,
            "",
            new Evidence.Span(window.anchor(), window.from(), window.anchor()),
            cash.sum(window.from(), window.anchor())),
        strict,
        sum(cash, window.from(), window.anchor()),
        deposits(window),
        terminals(window),
        reportable(window),
        sum(payments, window.outFrom(), window.outTo()),
        cryptoShare(window),
        naturalPerson(),
        age(window.anchor()));
  }

  private Truth naturalPerson() {
    CustomerProfile customer = subject.customer();
    return customer.type() == null ? Truth.unknown("customer_type") : Truth.of(customer.natural());
  }

  private Measure age(long anchor) {
    if (naturalPerson().equals(Truth.NO)) {
      return CashToCrypto.NO_AGE;
    }
    LocalDate born = subject.customer().born();
    return born == null
        ? Measure.unknown("date_of_birth")
        : Measure.count(Period.between(born, subject.dayOf(anchor)).getYears());
  }
}
