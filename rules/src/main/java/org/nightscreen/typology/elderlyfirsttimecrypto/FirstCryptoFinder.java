package org.nightscreen.typology.elderlyfirsttimecrypto;

import java.time.LocalDate;
import java.time.Period;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.CustomerProfile;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.Anchors;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.ThirdParty;
import org.nightscreen.typology.Truth;

/** Looks at every crypto payment of a customer, from any account, and at the days before it. */
final class FirstCryptoFinder implements Finder {

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.CUSTOMER;
  }

  @Override
  public Horizon horizon(Limits limits) {
    long lookBack = Math.max(limits.span("d"), limits.span("n_h"));
    return new Horizon(lookBack, 0, limits.span("nov_d"));
  }

  @Override
  public boolean needsTimeOfDay() {
    return false;
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Timeline timeline = subject.timeline();
    Totals payments = Totals.of(timeline, entry -> payment(timeline, entry));
    int[] anchors = payments.entries(Long.MIN_VALUE, Long.MAX_VALUE);
    Anchors.forEach(
        subject,
        horizon(limits),
        anchors,
        anchor -> {
          FirstCrypto seen = seen(subject, limits, payments, anchor);
          if (seen != null) {
            sightings.emit(seen);
          }
        });
  }

  /**
   * A payment from a bank account, or cash put into a kiosk, which the exchange books as coming in.
   */
  private static boolean payment(Timeline timeline, int entry) {
    boolean kiosk = timeline.type(entry) == EntryType.KIOSK_CASH_IN;
    boolean paid = timeline.out(entry) && timeline.is(entry, EntryFlag.CRYPTO_PAYMENT);
    return (kiosk || paid) && ThirdParty.booked(timeline, entry);
  }

  /** The fact of one anchor, or null where no reading of the rule could be true. */
  private static FirstCrypto seen(Subject subject, Limits limits, Totals payments, long anchor) {
    Scale strict = Scale.strict(limits);
    Scale widest = strict.relaxed().countingUnknown();
    long weekFrom = anchor - limits.span("d");
    long daysFrom = anchor - limits.span("n_h");
    Measure week = sum(payments, weekFrom, anchor);
    Measure count = Measure.count(payments.count(daysFrom, anchor));
    Measure days = sum(payments, daysFrom, anchor);
    Truth firstTime = firstTime(subject, limits, payments, weekFrom);
    Measure age = age(subject, anchor);
    Truth person = naturalPerson(subject.customer());
    boolean much =
        widest.atLeast(week, "min_sum")
            || (widest.atLeast(count, "n") && widest.atLeast(days, "n_sum"));
    if (!much || !widest.isSo(firstTime) || !widest.atLeast(age, "age") || !widest.isSo(person)) {
      return null;
    }
    boolean hits = strict.isSo(firstTime) && strict.atLeast(age, "age") && strict.isSo(person);
    boolean overWeek = showsWeek(strict, hits, week, count, days);
    Evidence evidence =
        new Evidence()
            .add(subject.timeline(), payments.entries(overWeek ? weekFrom : daysFrom, anchor));
    return new FirstCrypto(
        evidence.sighting(
            ElderlyFirstTimeCrypto.CODE,
            "",
            new Evidence.Span(anchor, weekFrom, anchor),
            payments.sum(weekFrom, anchor)),
        strict,
        age,
        week,
        count,
        days,
        person,
        firstTime);
  }

  /** The evidence is the week unless only the shorter window makes the rule true, be it nearly. */
  private static boolean showsWeek(
      Scale strict, boolean hits, Measure week, Measure count, Measure days) {
    boolean hitsByDays = hits && strict.atLeast(count, "n") && strict.atLeast(days, "n_sum");
    return strict.atLeast(week, "min_sum")
        || (!hitsByDays && strict.relaxed().atLeast(week, "min_sum"));
  }

  private static Measure sum(Totals payments, long from, long anchor) {
    return payments.known(from, anchor)
        ? Measure.amount(payments.sum(from, anchor))
        : Measure.unknown("fx_rate");
  }

  private static Truth firstTime(Subject subject, Limits limits, Totals payments, long weekFrom) {
    long since = weekFrom - limits.span("nov_d");
    if (!payments.none(since, weekFrom)) {
      return Truth.NO;
    }
    return subject.visibleSince(since) ? Truth.YES : Truth.unknown(Measure.HISTORY);
  }

  private static Measure age(Subject subject, long anchor) {
    LocalDate born = subject.customer().born();
    return born == null
        ? Measure.unknown("date_of_birth")
        : Measure.count(Period.between(born, subject.dayOf(anchor)).getYears());
  }

  private static Truth naturalPerson(CustomerProfile customer) {
    return customer.type() == null ? Truth.unknown("customer_type") : Truth.of(customer.natural());
  }
}
