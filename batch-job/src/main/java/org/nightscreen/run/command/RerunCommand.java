package org.nightscreen.run.command;

import java.nio.file.Path;
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

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, in a sentence.")
  private String reason;

  @Option(
      names = "--ticket",
      paramLabel = "ID",
      required = true,
      description = "Change or incident.")
  private String ticket;

  @Option(names = "--rules", paramLabel = "DIR", description = "Another rule pack than before.")
  private Path rules;

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
      RunPlan begun = work.screening().begun(night);
      RunPlan plan =
          rules == null ? begun : new RunPlan(begun.night(), begun.inputs().withRules(rules));
      RunOutcome outcome = work.screening().rerun(plan, new Grounds(reason, ticket), work.stages());
      return answer(start.answer(outcome, false));
    }
  }
}
