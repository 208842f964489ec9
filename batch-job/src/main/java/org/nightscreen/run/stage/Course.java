package org.nightscreen.run.stage;

import java.time.Instant;
import java.util.List;

/**
 * How a run went so far, by the clock of the machine. Only index, report and manifest may show it.
 *
 * @param startedAt start of the first step of the first attempt
 * @param now the moment of asking
 * @param steps the steps that are done, in order
 */
public record Course(Instant startedAt, Instant now, List<DoneStep> steps) {

  /**
   * A step that is done.
   *
   * @param step its name
   * @param startedAt start of the attempt that succeeded
   * @param endedAt its end
   */
  public record DoneStep(String step, Instant startedAt, Instant endedAt) {}

  public Course {
    steps = List.copyOf(steps);
  }
}
