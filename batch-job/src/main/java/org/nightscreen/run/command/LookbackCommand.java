package org.nightscreen.run.command;

import java.time.LocalDate;
import org.nightscreen.run.job.RunOutcome;
import org.nightscreen.run.stage.RunPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Screens a historical range. */
@Command(name = "lookback", description = "Screen a historical range of days as one run.")
final class LookbackCommand extends PlanCommand {

  @Option(
      names = "--from",
      paramLabel = "DATE",
      required = true,
      description = "First day to evaluate.")
  private LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      required = true,
      description = "Last day to evaluate.")
  private LocalDate to;

  @Option(
      names = "--trial",
      description = "Keep the cases out of the register and mark every output TRIAL.")
  private boolean trial;

  @Mixin private StartOptions start = new StartOptions();

  LookbackCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    RunPlan plan = lookback(from, to, trial);
    start.awaitInput(plan, surroundings().clock());
    try (Workroom work = new Workroom(home(), plan.night().institution(), surroundings())) {
      work.recoverIf(start.autoRecover());
      RunOutcome outcome = work.screening().run(plan, work.stages());
      return answer(start.answer(outcome, false));
    }
  }
}
