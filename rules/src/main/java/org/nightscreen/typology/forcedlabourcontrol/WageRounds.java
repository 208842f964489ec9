package org.nightscreen.typology.forcedlabourcontrol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nightscreen.subject.SharedIdentifier;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/** The wage rounds of one payer among the members of one identifier, in the order of time. */
final class WageRounds {

  private static final long HUB_SPAN = 30 * Timeline.DAY;

  private final SharedIdentifier shared;
  private final long payer;
  private final Limits limits;
  private final Scale strict;
  private final Scale widest;
  private final Map<Person, PaidMember> members = new HashMap<>();
  private final List<Event> wages = new ArrayList<>();
  private final List<Event> spending = new ArrayList<>();
  private Round round;

  /** First wage of the round, and first wage after it. */
  private int first;

  private int end;
  private int spendingFirst;
  private int spendingEnd;

  private record Event(long time, PaidMember member, int entry) {}

  WageRounds(SharedIdentifier shared, long payer, Limits limits) {
    this.shared = shared;
    this.payer = payer;
    this.limits = limits;
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
  }

  void add(Person person, int wage) {
    PaidMember member = members.computeIfAbsent(person, PaidMember::new);
    wages.add(new Event(person.timeline().time(wage), member, wage));
  }

  /** Looks at every wage, unless the payer pays too few households for any round to count. */
  void each(Horizon horizon, FactSink sightings) {
    long households = members.keySet().stream().map(Person::household).distinct().count();
    if (!widest.atLeast(Measure.count(households), "n")) {
      return;
    }
    prepare();
    while (end < wages.size()) {
      long anchor = wages.get(end).time();
      moveTo(anchor);
      if (shared.eligible(anchor, horizon)) {
        at(anchor, sightings);
      }
    }
  }

  private void prepare() {
    wages.sort(Comparator.comparingLong(Event::time));
    for (PaidMember member : members.values()) {
      for (int at = 0; at < member.person().living().size(); at++) {
        int entry = member.person().living().entry(at);
        spending.add(new Event(member.timeline().time(entry), member, entry));
      }
    }
    spending.sort(Comparator.comparingLong(Event::time));
    round = new Round(limits, members.keySet().stream().anyMatch(Person::doubtful));
  }

  private void moveTo(long anchor) {
    Set<PaidMember> changed = new LinkedHashSet<>();
    for (; end < wages.size() && wages.get(end).time() == anchor; end++) {
      wages.get(end).member().pay(wages.get(end).entry());
      changed.add(wages.get(end).member());
    }
    for (; wages.get(first).time() <= anchor - limits.span("wage_h"); first++) {
      wages.get(first).member().forgetOldest();
      changed.add(wages.get(first).member());
    }
    changed.forEach(round::refresh);
    long around = limits.span("living_d");
    for (; within(spendingEnd, anchor + around); spendingEnd++) {
      Event spent = spending.get(spendingEnd);
      round.spend(spent.member(), spent.entry(), 1);
    }
    for (; within(spendingFirst, wages.get(first).time() - around); spendingFirst++) {
      Event spent = spending.get(spendingFirst);
      round.spend(spent.member(), spent.entry(), -1);
    }
  }

  private boolean within(int event, long until) {
    return event < spending.size() && spending.get(event).time() <= until;
  }

  private void at(long anchor, FactSink sightings) {
    Measure households = Measure.count(round.households());
    if (!widest.atLeast(households, "n")) {
      return;
    }
    int least = leastDrained();
    Target sure = round.sure().best(least, payee -> hub(payee, anchor));
    Target perhaps =
        round.perhaps() == round.sure()
            ? sure
            : round.perhaps().best(least, payee -> hub(payee, anchor));
    Target shown = sure == null ? perhaps : sure;
    if (shown == null || !widest.atMost(round.livingShare(), "living")) {
      return;
    }
    sightings.emit(
        new ControlledGroup(
            sighting(anchor, shown, sure != null),
            strict,
            households,
            share(sure, perhaps),
            round.livingShare(),
            Truth.of(shown.terminal()),
            paid(wages.subList(first, end))));
  }

  private static Supplier<List<String>> paid(List<Event> ofRound) {
    return () ->
        ofRound.stream()
            .map(event -> event.member().person().customerId())
            .distinct()
            .sorted()
            .toList();
  }

  /** The least households that reach the relaxed share of those paid. */
  private int leastDrained() {
    BigDecimal share = limits.relaxedDown("member_share");
    return share
        .multiply(BigDecimal.valueOf(round.households()))
        .setScale(0, RoundingMode.CEILING)
        .intValue();
  }

  /** Whoever is paid by very many is a business. */
  private boolean hub(long payee, long anchor) {
    return shared.senders().count(payee, anchor - HUB_SPAN, anchor) > limits.count("hub");
  }

  private Measure share(Target sure, Target perhaps) {
    int all = round.households();
    int low = sure == null ? 0 : sure.households();
    int high = perhaps == null ? low : Math.max(low, perhaps.households());
    boolean nameless = perhaps != null && perhaps.terminal() && round.perhaps().nameless();
    return Measure.between(
        Measure.ratio(low, all), Measure.ratio(high, all), nameless ? "terminal_id" : "fx_rate");
  }

  private Sighting sighting(long anchor, Target target, boolean sure) {
    int from = first;
    int to = end;
    return new Evidence()
        .addLater(() -> evidence(wages.subList(from, to), target, sure))
        .sighting(
            ForcedLabourControl.CODE,
            String.format("%016x", payer),
            new Evidence.Span(anchor, wages.get(from).time() - 1, anchor + limits.span("drain_h")),
            round.wages());
  }

  /** The wages of a round, and what of them went to the target. */
  private Evidence evidence(List<Event> ofRound, Target target, boolean sure) {
    Evidence evidence = new Evidence();
    Map<PaidMember, List<Event>> byMember =
        ofRound.stream().collect(Collectors.groupingBy(Event::member));
    byMember.forEach(
        (member, paid) -> {
          int[] entries = paid.stream().mapToInt(Event::entry).toArray();
          evidence.add(member.timeline(), entries);
          evidence.add(member.timeline(), drained(member.person(), entries, target, sure));
        });
    return evidence;
  }

  private int[] drained(Person person, int[] paid, Target target, boolean sure) {
    Outflow outflow = person.outflow(paid, limits.span("drain_h"));
    Map<Long, List<Integer>> byKey = target.terminal() ? outflow.atTerminal() : outflow.toPayee();
    Timeline timeline = person.timeline();
    int[] entries =
        byKey.getOrDefault(target.key(), List.of()).stream()
            .filter(entry -> !target.terminal() || counts(timeline.time(entry), target))
            .mapToInt(Integer::intValue)
            .toArray();
    long wage = person.sum(paid);
    long sum = person.sum(entries);
    if (wage == Timeline.UNKNOWN_AMOUNT || sum == Timeline.UNKNOWN_AMOUNT) {
      return sure ? new int[0] : entries;
    }
    return sum >= Wages.drainedFrom(wage, limits.value("drain")) ? entries : new int[0];
  }

  private boolean counts(long time, Target target) {
    return time >= target.from() && time - target.from() < limits.span("term_min");
  }
}
