package org.nightscreen.typology.declared;

import java.util.List;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.typology.Anchors;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;

/** Looks at the declared anchors of one subject and measures what is declared. */
final class DeclaredFinder implements Finder {

  private final Declaration declaration;
  private final List<List<Condition>> rules;

  DeclaredFinder(Declaration declaration, List<List<Condition>> rules) {
    this.declaration = declaration;
    this.rules = rules;
  }

  @Override
  public SubjectKind subjectKind() {
    return declaration.subject().kind();
  }

  @Override
  public boolean judges(Subject subject) {
    return declaration.subject().includes(subject);
  }

  @Override
  public boolean needsTimeOfDay() {
    return declaration.measures().values().stream().anyMatch(MeasureRule::needsTimeOfDay)
        || declaration.findings().values().stream()
            .anyMatch(rule -> rule.ofEntries() && rule.window().needsTimeOfDay());
  }

  @Override
  public Horizon horizon(Limits limits) {
    return Gauges.Spans.of(declaration, limits).horizon();
  }

  @Override
  public void find(Subject subject, Limits limits, FactSink sightings) {
    Chosen anchors =
        Chosen.of(subject, List.of(declaration.anchor()), limits).get(declaration.anchor());
    int[] entries = anchors.perhaps().entries(Long.MIN_VALUE, Long.MAX_VALUE);
    if (entries.length > 0) {
      Gauges gauges = new Gauges(subject, declaration, rules, anchors, limits);
      Anchors.forEach(subject, horizon(limits), entries, anchor -> gauges.at(anchor, sightings));
    }
  }
}
