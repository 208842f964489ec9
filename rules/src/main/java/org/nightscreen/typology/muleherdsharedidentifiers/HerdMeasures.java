package org.nightscreen.typology.muleherdsharedidentifiers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.IdentifierKind;
import org.nightscreen.subject.SharedIdentifier;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Sweep;
import org.nightscreen.typology.Truth;

/** The measures of one identifier, as its members' sessions, credits and passages come and go. */
final class HerdMeasures {

  private final SharedIdentifier shared;
  private final Limits limits;
  private final Limits core;
  private final Scale strict;
  private final Sweep sweep = new Sweep();
  private final HerdTally tally = new HerdTally();
  private final List<HerdMember> members = new ArrayList<>();
  private final TreeMap<Long, PassesAt> anchors = new TreeMap<>();

  HerdMeasures(SharedIdentifier shared, Limits limits, Limits core) {
    this.shared = shared;
    this.limits = limits;
    this.core = core;
    this.strict = Scale.strict(limits);
  }

  void add(Holder holder) {
    HerdMember member = new HerdMember(holder, shared, core);
    members.add(member);
    tally.add(member);
    for (long time : member.sessionTimes()) {
      enter(time, limits.span("d"), member, by -> member.use(by));
    }
    for (Passages account : member.accounts()) {
      for (int at = 0; at < account.received().size(); at++) {
        int credit = account.received().entry(at);
        long time = account.timeline().time(credit);
        enter(
            time,
            limits.span("in_d"),
            member,
            by -> member.receive(account.timeline(), credit, by));
      }
      for (Passages.Passage passage : account.all()) {
        long time = passage.window().anchor();
        enter(time, limits.span("in_d"), member, by -> member.pass(passage.readings(), by));
        anchors.computeIfAbsent(time, any -> new PassesAt()).add(member, passage.readings());
      }
    }
  }

  private void enter(long time, long span, HerdMember member, IntConsumer change) {
    sweep.add(
        time,
        span,
        () -> tally.change(member, () -> change.accept(1)),
        () -> tally.change(member, () -> change.accept(-1)));
  }

  /** The instants at which money passes through a member, relaxed and unknown counted. */
  TreeMap<Long, PassesAt> anchors() {
    return anchors;
  }

  void at(long anchor, PassesAt passes, FactSink sightings) {
    sweep.moveTo(anchor);
    EnumSet<Reading> here = passes.ofPresent();
    if (here.isEmpty() || tally.customers() > limits.count("hub")) {
      return;
    }
    Herd seen = seen(null, anchor, here);
    if (holds(seen.on(strict.relaxed().countingUnknown()))) {
      sightings.emit(seen(sighting(anchor, shown(seen)), anchor, here));
    }
  }

  /** The reading whose passages are shown: of a sure hit, of a sure near miss, or of neither. */
  private Reading shown(Herd seen) {
    if (holds(seen)) {
      return Reading.EXACT;
    }
    return holds(seen.on(strict.relaxed())) ? Reading.NEARLY : Reading.NEARLY_PERHAPS;
  }

  private static boolean holds(Herd seen) {
    return seen.passesHere()
        && seen.atLeast(seen.households(), "n")
        && seen.atLeast(seen.received(), "combined")
        && seen.atLeast(seen.passers(), "pt");
  }

  private Herd seen(Sighting sighting, long anchor, EnumSet<Reading> here) {
    return new Herd(
        sighting,
        strict,
        Measure.count(tally.households()),
        Measure.count(tally.customers()),
        tally.unknown() == 0 ? Measure.amount(tally.received()) : Measure.unknown("fx_rate"),
        passing(here, Reading.EXACT, Reading.EXACT_PERHAPS),
        passing(here, Reading.NEARLY, Reading.NEARLY_PERHAPS),
        () -> present(anchor).map(HerdMember::customerId).sorted().toList(),
        counterIndicators());
  }

  private Herd.Passing passing(EnumSet<Reading> here, Reading sure, Reading perhaps) {
    Truth itself =
        here.contains(sure)
            ? Truth.YES
            : here.contains(perhaps) ? Truth.unknown("fx_rate") : Truth.NO;
    return new Herd.Passing(
        itself,
        Measure.between(
            Measure.count(tally.households(sure)),
            Measure.count(tally.households(perhaps)),
            "fx_rate"));
  }

  private Sighting sighting(long anchor, Reading shown) {
    long from = anchor - limits.span("in_d");
    return new Evidence()
        .addLater(() -> evidence(from, anchor, shown))
        .sighting(
            MuleHerdSharedIdentifiers.CODE,
            "",
            new Evidence.Span(anchor, from, anchor),
            tally.received());
  }

  private Evidence evidence(long from, long anchor, Reading shown) {
    Evidence evidence = new Evidence();
    present(anchor).forEach(member -> member.addTo(evidence, from, anchor, shown));
    return evidence;
  }

  private Stream<HerdMember> present(long anchor) {
    long since = anchor - limits.span("d");
    return members.stream().filter(member -> member.present(since, anchor));
  }

  /** Many who have nothing to do with each other leave a network by one address. */
  private List<CounterIndicator> counterIndicators() {
    if (shared.identifier() != IdentifierKind.IP) {
      return List.of();
    }
    return List.of(
        new CounterIndicator(
            "address-of-a-network",
            "An address of the internet can be that of a carrier, an office or a campus; a shared"
                + " device says more.",
            Map.of("customers", Integer.toString(tally.customers()))));
  }
}
