package org.nightscreen.run.job;

import java.time.LocalDateTime;
import java.util.List;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.night.Night;

/**
 * What the job repository knows of the newest revision of a run.
 *
 * @param night the run
 * @param state COMPLETED, FAILED, STOPPED, or STARTED for one that died
 * @param steps the steps of all attempts, in the order they ran
 */
public record RunState(Night night, String state, List<StepState> steps) {

  /**
   * One attempt at a step.
   *
   * @param step name of the step
   * @param state COMPLETED, FAILED, STOPPED or STARTED
   * @param began by the clock of the machine
   * @param ended by the clock of the machine, null if it never did
   * @param message of a failed one, its failure code and sentence
   */
  public record StepState(
      String step, String state, LocalDateTime began, LocalDateTime ended, String message) {}

  public RunState {
    steps = List.copyOf(steps);
  }

  /** The exit code of a run that did not complete. */
  public int failureExitCode() {
    return switch (state) {
      case "STOPPED" -> FailureCode.STOPPED.exitCode();
      case "FAILED" -> failure().exitCode();
      default -> FailureCode.NEEDS_RECOVER.exitCode();
    };
  }

  private FailureCode failure() {
    String message = steps.isEmpty() ? "" : steps.get(steps.size() - 1).message();
    for (FailureCode code : FailureCode.values()) {
      if (message.startsWith(code.name() + ":")) {
        return code;
      }
    }
    // A recovered run has no failure of its own: it may be started again.
    return steps.stream()
            .anyMatch(step -> step.state().equals("FAILED") && !step.message().isEmpty())
        ? FailureCode.INTERNAL
        : FailureCode.NEEDS_RECOVER;
  }
}
