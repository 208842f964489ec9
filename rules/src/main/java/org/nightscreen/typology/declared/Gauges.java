package org.nightscreen.typology.declared;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/** All declared measures and findings of one subject, read at anchors in time order. */
final class Gauges {

  private final Subject subject;
  private final Declaration declaration;
  private final List<List<Condition>> rules;
  private final Chosen anchors;
  private final long lookBack;
  private final Scale strict;
  private final Map<String, Gauge> gauges = new LinkedHashMap<>();
  private final Map<String, Discovery> discoveries = new LinkedHashMap<>();

  /**
   * @param rules for each rule, conditions without which it cannot be true
   * @param anchors entries at which it looks
   */
  Gauges(
      Subject subject,
      Declaration declaration,
      List<List<Condition>> rules,
      Chosen anchors,
      Limits limits) {
    this.subject = subject;
    this.declaration = declaration;
    this.rules = rules;
    this.anchors = anchors;
    this.lookBack = Spans.of(declaration, limits).lookBack();
    this.strict = Scale.strict(limits);
    Map<EntryFilter, Chosen> chosen = Chosen.of(subject, declaration.filters(), limits);
    declaration
        .measures()
        .forEach((name, rule) -> gauges.put(name, new Gauge(rule, subject, chosen, limits)));
    declaration
        .findings()
        .forEach(
            (name, rule) -> discoveries.put(name, new Discovery(rule, subject, chosen, limits)));
  }

  /**
   * Emits what is measured at the anchor, unless no rule could come near to being true of it. Where
   * a missing input leaves it open whether this is an anchor at all, all that is measured is as
   * unknown as that.
   */
  void at(long anchor, FactSink sightings) {
    String missing =
        anchors.surely().none(anchor - 1, anchor) ? anchors.missing(anchor - 1, anchor) : "";
    Measured seen = new Measured(null, strict, measured(anchor), found(anchor));
    if (missing.isEmpty()) {
      Scale loosest = strict.relaxed().countingUnknown();
      if (couldHit(seen, loosest) || couldHit(seen, loosest.countingLaterListings())) {
        sightings.emit(new Measured(sighting(anchor), strict, seen.gauged(), seen.found()));
      }
    } else if (couldHit(seen, strict.countingUnknown())) {
      sightings.emit(unknown(seen, sighting(anchor), missing));
    }
  }

  private Map<String, Measured.Gauged> measured(long anchor) {
    Map<String, Measured.Gauged> measured = new HashMap<>();
    gauges.forEach((name, gauge) -> measured.put(name, gauge.at(anchor)));
    return measured;
  }

  private Map<String, Measured.Found> found(long anchor) {
    Map<String, Measured.Found> found = new HashMap<>();
    discoveries.forEach((name, one) -> found.put(name, one.at(anchor)));
    return found;
  }

  private Measured unknown(Measured seen, Sighting sighting, String missing) {
    Measure unknown = Measure.unknown(missing);
    Map<String, Measured.Gauged> measured = new HashMap<>();
    seen.gauged()
        .keySet()
        .forEach(name -> measured.put(name, new Measured.Gauged(unknown, unknown)));
    Map<String, Measured.Found> found = new HashMap<>();
    seen.found()
        .keySet()
        .forEach(name -> found.put(name, new Measured.Found(Truth.unknown(missing), false)));
    return new Measured(sighting, strict, measured, found);
  }

  private boolean couldHit(Measured seen, Scale scale) {
    Measured fact = seen.on(scale);
    return rules.stream()
        .anyMatch(rule -> rule.stream().allMatch(condition -> condition.holds(fact)));
  }

  private Sighting sighting(long anchor) {
    Evidence evidence =
        new Evidence()
            .addLater(subject.timeline(), () -> anchors.perhaps().entries(anchor - 1, anchor));
    gauges.values().forEach(gauge -> gauge.addTo(evidence, anchor));
    discoveries.values().forEach(one -> one.addTo(evidence, anchor));
    long amount =
        declaration.amount() == null
            ? anchors.perhaps().sum(anchor - 1, anchor)
            : gauges.get(declaration.amount()).number(anchor);
    return evidence.sighting(
        declaration.code(), "", new Evidence.Span(anchor, anchor - lookBack, anchor), amount);
  }

  /** How far the typology looks. */
  record Spans(long lookBack, long all) {

    static Spans of(Declaration declaration, Limits limits) {
      long evidence = 1;
      long all = 1;
      for (MeasureRule rule : declaration.measures().values()) {
        long own = rule.window().length(limits);
        long earlier = rule.baseline() == null ? 0 : rule.baseline().length(limits);
        long whole = rule.over() == null ? 0 : rule.over().window().length(limits);
        all = Math.max(all, Math.max(own + earlier, whole));
        evidence = Math.max(evidence, rule.evidence() ? Math.max(own, whole) : 0);
      }
      for (FindingRule rule : declaration.findings().values()) {
        long own = rule.ofEntries() ? rule.window().length(limits) : 0;
        all = Math.max(all, own);
        evidence = Math.max(evidence, rule.evidence() ? own : 0);
      }
      return new Spans(evidence, all);
    }

    Horizon horizon() {
      return new Horizon(lookBack, 0, all - lookBack);
    }
  }
}
