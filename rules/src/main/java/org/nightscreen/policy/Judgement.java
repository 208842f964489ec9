package org.nightscreen.policy;

import java.util.List;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.typology.Fact;

/**
 * What the rules make of one fact.
 *
 * @param fact the fact as it was given
 * @param outcome the first reading on which a rule is true, else NO_HIT
 * @param ruleId strongest rule that is true on that reading, or empty for NO_HIT
 * @param severity its severity for a HIT, LOW for any weaker outcome, or null for NO_HIT
 * @param disposition the rule's own reading of the person's part, or null for the typology's
 * @param signs aggravating signs that held on that reading, in the order of the rules
 * @param missing inputs that would decide NOT_EVALUATED or INSUFFICIENT_HISTORY, sorted, else empty
 */
public record Judgement(
    Fact fact,
    Outcome outcome,
    String ruleId,
    Severity severity,
    Disposition disposition,
    List<String> signs,
    List<String> missing) {

  public Judgement {
    signs = List.copyOf(signs);
    missing = List.copyOf(missing);
  }
}
