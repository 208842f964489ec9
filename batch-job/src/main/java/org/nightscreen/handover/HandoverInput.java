package org.nightscreen.handover;

import java.nio.file.Path;
import java.util.List;
import org.nightscreen.escalation.EscalationResult;
import org.nightscreen.handover.casefile.RulePackInfo;
import org.nightscreen.handover.material.CaseMaterials;
import org.nightscreen.handover.wording.TypologyCatalogue;
import org.nightscreen.hit.Hit;
import org.nightscreen.night.Night;

/**
 * Everything the handover is written from.
 *
 * @param night the run
 * @param result its cases and the place of every hit
 * @param hits the hits of the run, near misses included
 * @param arrivalStaging directory that holds {@code arrival-report.json} and {@code rejects.csv}
 * @param detectionStaging directory that holds {@code detection-report.json} and {@code
 *     evaluation.csv}
 * @param materials the facts of each case
 * @param rulePack the rules that judged
 * @param catalogue their words
 * @param inputs files that the run read
 * @param facts versions, times and warnings of the run
 */
public record HandoverInput(
    Night night,
    EscalationResult result,
    List<Hit> hits,
    Path arrivalStaging,
    Path detectionStaging,
    CaseMaterials materials,
    RulePackInfo rulePack,
    TypologyCatalogue catalogue,
    List<InputFile> inputs,
    RunFacts facts) {

  public HandoverInput {
    hits = List.copyOf(hits);
    inputs = List.copyOf(inputs);
  }
}
