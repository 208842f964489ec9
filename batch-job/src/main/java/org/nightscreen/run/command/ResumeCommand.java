package org.nightscreen.run.command;

import org.nightscreen.night.Night;
import org.nightscreen.run.job.RunOutcome;
import org.nightscreen.run.stage.RunPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Resumes a run that failed or was stopped, with the inputs it was begun with. */
@Command(
    name = "resume",
    description = "Resume a failed or stopped run at the step where it ended.")
final class ResumeCommand extends HomeCommand {

  @Mixin private RunKeyOptions run = new RunKeyOptions();

  @Mixin private InstitutionOption institution = new InstitutionOption();

  @Mixin private StartOptions start = new StartOptions();

  ResumeCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Workroom.refuseUnused(home());
    Night night = run.night(home(), institution.orSetting(settings()));
    try (Workroom work = new Workroom(home(), night.institution(), surroundings())) {
      work.recoverIf(start.autoRecover());
      RunPlan plan = work.screening().begun(night);
      RunOutcome outcome = work.screening().run(plan, work.stages());
      return answer(start.answer(outcome, false));
    }
  }
}
