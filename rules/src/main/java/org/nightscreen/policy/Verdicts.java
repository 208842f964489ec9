package org.nightscreen.policy;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.nightscreen.hit.Severity;
import org.nightscreen.typology.Fact;

/** Takes what the rules report; the global {@code verdicts} of every DRL file. */
public final class Verdicts {

  private final Map<Fact, Verdict> byFact = new IdentityHashMap<>();

  /**
   * What the rules said of one fact.
   *
   * @param ruleId the rule with the highest severity; of several, the first by id
   * @param severity the highest severity
   * @param signs aggravating signs that held, sorted
   */
  public record Verdict(String ruleId, Severity severity, List<String> signs) {}

  /** A rule is true of the fact. */
  public void raise(String ruleId, Fact fact, Severity severity) {
    Verdict raised = new Verdict(ruleId, severity, List.of());
    byFact.merge(fact, raised, Verdicts::stronger);
  }

  private static Verdict stronger(Verdict left, Verdict right) {
    int bySeverity = left.severity().compareTo(right.severity());
    int byRule = right.ruleId().compareTo(left.ruleId());
    return bySeverity > 0 || (bySeverity == 0 && byRule >= 0) ? left : right;
  }

  /** What was reported of the fact, or null. */
  Verdict of(Fact fact) {
    return byFact.get(fact);
  }

  /** All facts something was reported of. */
  List<Fact> raised() {
    return new ArrayList<>(byFact.keySet());
  }
}
