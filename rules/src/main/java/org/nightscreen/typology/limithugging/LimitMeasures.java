package org.nightscreen.typology.limithugging;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.LocalDays;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Truth;

/** The measures of one daily limit of a bank account, at each day that used any of it. */
final class LimitMeasures {

  private final Subject subject;
  private final Limits limits;
  private final Spending spending;
  private final Timeline timeline;
  private final Scale strict;
  private final LocalDays days;
  private final Long limit;

  /** What each day spent in the account's own currency, 1/10,000; null with other currencies. */
  private final Long[] spent;

  LimitMeasures(Subject subject, Limits limits, Spending spending, int[] entries) {
    this.subject = subject;
    this.limits = limits;
    this.spending = spending;
    this.timeline = subject.timeline();
    this.strict = Scale.strict(limits);
    this.days = new LocalDays(timeline, entries, subject.zone());
    this.limit = spending.limit(subject.account());
    this.spent = new Long[days.size()];
    for (int at = 0; at < spent.length; at++) {
      spent[at] = inOwnCurrency(days.entries(at));
    }
  }

  private Long inOwnCurrency(int[] entries) {
    long sum = 0;
    for (int entry : entries) {
      if (!timeline.detailKnown(entry)) {
        return null;
      }
      sum = Math.addExact(sum, timeline.detail(entry));
    }
    return sum;
  }

  /** Looks at every eligible day that may have used the limit to the full. */
  void each(Horizon horizon, FactSink sightings) {
    Scale widest = strict.relaxed().countingUnknown();
    for (int at = 0; at < days.size(); at++) {
      long anchor = timeline.time(days.last(at));
      if (widest.isSo(atLimit(at))
          && subject.eligible(anchor, horizon)
          && widest.atLeast(daysAtLimit(at), "days")) {
        sightings.emit(seen(at));
      }
    }
  }

  private Truth atLimit(int at) {
    if (limit == null) {
      return Truth.unknown(spending.limitField());
    }
    return spent[at] == null ? Truth.unknown("currency") : Truth.of(full(at));
  }

  private boolean full(int at) {
    return limit != null
        && limit > 0
        && spent[at] != null
        && spent[at] <= limit
        && Measure.ratio(spent[at], limit).compareTo(limits.value("lo")) >= 0;
  }

  private long firstDay(int at) {
    return days.day(at) - limits.value("span").intValueExact() + 1;
  }

  private Measure daysAtLimit(int at) {
    int full = 0;
    int unclear = 0;
    for (int day = days.firstFrom(firstDay(at)); day <= at; day++) {
      full += full(day) ? 1 : 0;
      unclear += atLimit(day).known() ? 0 : 1;
    }
    return Measure.between(
        Measure.count(full),
        Measure.count(full + unclear),
        limit == null ? spending.limitField() : "currency");
  }

  private LimitUse seen(int at) {
    List<Integer> full = new ArrayList<>();
    Evidence evidence = new Evidence();
    long amount = 0;
    for (int day = days.firstFrom(firstDay(at)); day <= at; day++) {
      if (full(day)) {
        full.add(day);
        evidence.add(timeline, days.entries(day));
        amount = Math.addExact(amount, baseSum(days.entries(day)));
      }
    }
    Evidence.Span span =
        new Evidence.Span(
            timeline.time(days.last(at)),
            days.startOf(firstDay(at)) - 1,
            days.startOf(days.day(at) + 1) - 1);
    return new LimitUse(
        evidence.sighting(LimitHugging.CODE, spending.name(), span, amount),
        strict,
        use(at),
        atLimit(at),
        daysAtLimit(at),
        full.isEmpty() ? Truth.NO : raisedBefore(days.day(full.get(0))),
        counterIndicators(full, amount));
  }

  private Measure use(int at) {
    if (limit == null || spent[at] == null) {
      return Measure.unknown(atLimit(at).missing());
    }
    return Measure.ratio(spent[at], limit);
  }

  private long baseSum(int[] entries) {
    long sum = 0;
    for (int entry : entries) {
      sum = Math.addExact(sum, timeline.amountKnown(entry) ? timeline.amount(entry) : 0);
    }
    return sum;
  }

  private Truth raisedBefore(long firstFullDay) {
    LocalDate raisedOn = subject.account().terms().limitRaisedOn();
    if (raisedOn == null) {
      return Truth.NO;
    }
    long since = firstFullDay - raisedOn.toEpochDay();
    return Truth.of(since >= 0 && since <= limits.value("raise_d").intValueExact());
  }

  private List<CounterIndicator> counterIndicators(List<Integer> full, long amount) {
    List<CounterIndicator> found = new ArrayList<>();
    Set<Long> payees = new HashSet<>();
    long own = 0;
    for (int day : full) {
      own = Math.addExact(own, spent[day]);
      for (int entry : days.entries(day)) {
        payees.add(timeline.counterparty(entry));
      }
    }
    if (!full.isEmpty() && low(own, amount)) {
      found.add(
          new CounterIndicator(
              "low-limit",
              "The limit is low: such an account meets it by everyday payments.",
              Map.of("limit", Measure.amount(limit).text())));
    }
    if (payees.size() == 1 && !payees.contains(Keys.NONE)) {
      found.add(
          new CounterIndicator(
              "same-payee",
              "All of it went to one payee: a down payment over several days looks the same.",
              Map.of("payees", "1", "days", Integer.toString(full.size()))));
    }
    return found;
  }

  /** Whether the limit is low in base currency, at the rate of the entries themselves. */
  private boolean low(long ownSum, long baseSum) {
    BigInteger inBase = BigInteger.valueOf(limit).multiply(BigInteger.valueOf(baseSum));
    BigInteger lowest = BigInteger.valueOf(limits.amount("low_limit"));
    return baseSum > 0 && inBase.compareTo(lowest.multiply(BigInteger.valueOf(ownSum))) < 0;
  }
}
