package org.nightscreen.escalation;

import java.util.List;

/**
 * What tonight's hits come to.
 *
 * @param cases the cases touched tonight, by case id
 * @param placements every hit once, by hit id
 */
public record EscalationResult(List<CaseRecord> cases, List<HitPlacement> placements) {

  public EscalationResult {
    cases = List.copyOf(cases);
    placements = List.copyOf(placements);
  }
}
