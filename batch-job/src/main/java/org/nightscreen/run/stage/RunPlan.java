package org.nightscreen.run.stage;

import org.nightscreen.night.Night;

/**
 * What a run is asked to do.
 *
 * @param night identity and conventions
 * @param inputs where extracts and rules come from
 */
public record RunPlan(Night night, Inputs inputs) {

  /** The same request as another revision. */
  public RunPlan withRevision(int revision) {
    Night other =
        new Night(
            night.institution(),
            night.kind(),
            night.from(),
            night.to(),
            revision,
            night.zone(),
            night.baseCurrency(),
            night.home(),
            night.trial());
    return new RunPlan(other, inputs);
  }
}
