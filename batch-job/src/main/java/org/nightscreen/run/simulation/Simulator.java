package org.nightscreen.run.simulation;

import java.util.List;
import java.util.Set;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.detection.Detection;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.escalation.CounterIndicatorPolicy;
import org.nightscreen.escalation.Escalation;
import org.nightscreen.escalation.LinkReader;
import org.nightscreen.escalation.RegisterState;
import org.nightscreen.handover.wording.PackTexts;
import org.nightscreen.hit.Hit;
import org.nightscreen.night.Night;
import org.nightscreen.policy.RulePack;

/** Runs two packs over one range of the ledger. Nothing is written: no run, no case, no file. */
public final class Simulator {

  private final Ledger ledger;
  private final Night night;

  /**
   * @param night a lookback over the range
   */
  public Simulator(Ledger ledger, Night night) {
    this.ledger = ledger;
    this.night = night;
  }

  /**
   * Compares a changed pack with the current one.
   *
   * @param detection detects by the current pack
   */
  public Simulation compare(Detection detection, RulePack current, RulePack changed) {
    List<List<Hit>> hits = detection.compare(night, changed);
    return Simulation.of(
        hits.get(0),
        hits.get(1),
        cases(hits.get(0), current),
        cases(hits.get(1), changed),
        new Attribution(current, changed, new PackTexts(current)));
  }

  /** The cases that the hits would make on their own, without what the register holds. */
  private List<CaseRecord> cases(List<Hit> hits, RulePack pack) {
    RegisterState before = RegisterState.empty();
    return new Escalation(CounterIndicatorPolicy.of(pack))
        .openCases(night, hits, before, new LinkReader(ledger, night).read(hits, before), Set.of())
        .cases();
  }
}
