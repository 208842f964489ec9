package org.nightscreen.handover;

import java.time.Instant;
import java.util.List;

/**
 * What only the run knows. Times are given, never read from the clock; only index, report and
 * manifest show them.
 *
 * @param codeVersion version of Nightscreen
 * @param configurationSha256 hash of the configuration; empty where there is none
 * @param startedAt when the run began
 * @param writtenAt when the handover was written
 * @param steps steps so far, in order
 * @param warnings what a reader must know before trusting the results
 * @param comparedWith the published state that changes are told against; empty for none
 */
public record RunFacts(
    String codeVersion,
    String configurationSha256,
    Instant startedAt,
    Instant writtenAt,
    List<StepTime> steps,
    List<String> warnings,
    String comparedWith) {

  public RunFacts {
    steps = List.copyOf(steps);
    warnings = List.copyOf(warnings);
  }
}
