package org.nightscreen.run.command;

import java.time.Clock;
import org.nightscreen.run.job.RunOutcome;
import org.nightscreen.run.job.RunOutcome.State;
import org.nightscreen.run.stage.RunPlan;
import picocli.CommandLine.Option;

/** The flags of every command that starts a run, and the answer it gives. */
final class StartOptions {

  private static final int ALREADY_COMPLETE = 3;
  private static final int COMPLETE_WITH_REJECTS = 10;

  @Option(
      names = "--no-wait",
      description = "Do not wait for files that are still being written (exit 75).")
  private boolean noWait;

  @Option(names = "--fail-if-complete", description = "Exit 3 if the run is already complete.")
  private boolean failIfComplete;

  @Option(
      names = "--warn-exit",
      description = "Exit 10 if the run is complete but refused some rows.")
  private boolean warnExit;

  @Option(names = "--auto-recover", description = "If an earlier run died, recover it first.")
  private boolean autoRecover;

  boolean autoRecover() {
    return autoRecover;
  }

  void awaitInput(RunPlan plan, Clock clock) {
    new SettledInput(clock, !noWait).await(plan);
  }

  Answer answer(RunOutcome outcome, boolean dryRun) {
    RunSummary summary = RunSummary.of(outcome.night());
    int exitCode = exitCode(outcome.state(), summary);
    String text = summary.sentence(outcome.state(), dryRun);
    return Answer.of(exitCode, outcome.state().name(), text, summary::fill);
  }

  private int exitCode(State state, RunSummary summary) {
    if (state == State.ALREADY_COMPLETE && failIfComplete) {
      return ALREADY_COMPLETE;
    }
    return warnExit && summary.rejects() > 0 ? COMPLETE_WITH_REJECTS : 0;
  }
}
