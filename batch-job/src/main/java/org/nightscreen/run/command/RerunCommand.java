package org.nightscreen.run.command;

import org.nightscreen.night.Night;
import org.nightscreen.run.job.RunOutcome;
import org.nightscreen.run.stage.RunPlan;
import org.nightscreen.run.store.RunRevision.Grounds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Screens a run again, as a new revision beside the old one. */
@Command(name = "rerun", description = "Screen a run again as a new revision; the old one stays.")
final class RerunCommand extends HomeCommand {

  @Mixin private RunKeyOptions run = new RunKeyOptions();

  @Mixin private InstitutionOption institution = new InstitutionOption();

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, in a sentence.")
  private String reason;

  @Option(names = "--ticket", paramLabel = "ID", required = true, description = "Change or incident it belongs to.")
  private String ticket;

  @Mixin private StartOptions start = new StartOptions();

  RerunCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Workroom.refuseUnused(home());
    Night night = run.night(home(), institution.orSetting(settings()));
    try (Workroom work = new Workroom(home(), night.institution(), surroundings())) {
      work.recoverIf(start.autoRecover());
      RunPlan plan = work.screening().begun(night);
      RunOutcome outcome = work.screening().rerun(plan, new Grounds(reason, ticket), work.stages());
      return answer(start.answer(outcome, false));
    }
  }
}
