package org.nightscreen.escalation;

import java.util.List;

/**
 * What tonight's hits come to.
 *
 * @param cases the cases touched tonight, by case id
 * @param placements every hit once, by hit id
 * @param looseEpisodes what changed tonight among the episodes that stand in no case
 * @param report the control on hits
 */
public record EscalationResult(
    List<CaseRecord> cases,
    List<HitPlacement> placements,
    List<LooseEpisode> looseEpisodes,
    EscalationReport report) {

  public EscalationResult {
    cases = List.copyOf(cases);
    placements = List.copyOf(placements);
    looseEpisodes = List.copyOf(looseEpisodes);
  }

  /** A result whose episodes all stand in cases. */
  public EscalationResult(List<CaseRecord> cases, List<HitPlacement> placements) {
    this(cases, placements, List.of(), EscalationReport.EMPTY);
  }
}
