package org.nightscreen.run.command;

import java.time.LocalDate;
import org.nightscreen.run.job.RunOutcome;
import org.nightscreen.run.stage.RunPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Screens one business date. */
@Command(name = "run", description = "Screen one business date; resume it where it failed.")
final class RunCommand extends PlanCommand {

  @Option(
      names = "--business-date",
      paramLabel = "DATE",
      required = true,
      description = "The night.")
  private LocalDate businessDate;

  @Option(
      names = "--dry-run",
      description = "Screen in a copy of the home, HOME/dry-run/DATE, and leave the home as it is.")
  private boolean dryRun;

  @Mixin private StartOptions start = new StartOptions();

  RunCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    RunPlan plan = nightly(businessDate, dryRun);
    start.awaitInput(plan, surroundings().clock());
    if (dryRun) {
      RunPlan copy = DryRun.prepare(plan);
      return answer(start.answer(run(copy), true));
    }
    return answer(start.answer(run(plan), false));
  }

  private RunOutcome run(RunPlan plan) {
    try (Workroom work =
        new Workroom(plan.night().home(), plan.night().institution(), surroundings())) {
      work.recoverIf(start.autoRecover());
      return work.screening().run(plan, work.stages());
    }
  }
}
