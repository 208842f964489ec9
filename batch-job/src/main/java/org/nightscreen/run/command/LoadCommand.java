package org.nightscreen.run.command;

import java.time.LocalDate;
import org.nightscreen.run.stage.RunPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills the ledger with history before the first night. */
@Command(name = "load", description = "Fill the ledger with history, without screening it.")
final class LoadCommand extends PlanCommand {

  @Option(
      names = "--history",
      required = true,
      description = "Load as history: no late-row rules apply.")
  private boolean history;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      required = true,
      description = "Last day of the history.")
  private LocalDate until;

  LoadCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    RunPlan plan = nightly(until, false);
    try (Workroom work = new Workroom(home(), plan.night().institution(), surroundings())) {
      return answer(Answer.of(0, "LOADED", work.stages().loadHistory(plan, until)));
    }
  }
}
