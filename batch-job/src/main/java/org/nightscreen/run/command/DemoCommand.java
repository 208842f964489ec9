package org.nightscreen.run.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import org.nightscreen.run.job.RunOutcome;
import org.nightscreen.run.stage.Inputs;
import org.nightscreen.run.stage.RunPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Screens the sample drop that comes with the product. */
@Command(name = "demo", description = "Screen the sample drop and show its cases.")
final class DemoCommand extends HomeCommand {

  private static final LocalDate FROM = LocalDate.of(2026, 2, 1);
  private static final LocalDate TO = LocalDate.of(2026, 3, 2);
  private static final LocalDate COVERAGE_FROM = LocalDate.of(2024, 1, 1);

  @Mixin private StartOptions start = new StartOptions();

  DemoCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Path samples = surroundings().productRoot().resolve("data-samples").resolve("tiny");
    if (!Files.isDirectory(samples)) {
      throw new NightscreenException(
          FailureCode.INPUT_MISSING,
          "The sample drop is not in " + samples + "; start ops/nightscreen in a full checkout.");
    }
    RunPlan plan = plan(samples);
    try (Workroom work = new Workroom(home(), plan.night().institution(), surroundings())) {
      work.recoverIf(start.autoRecover());
      RunOutcome outcome = work.screening().run(plan, work.stages());
      Answer answer = start.answer(outcome, false);
      String table = CaseTable.of(outcome.published().resolve("cases.csv"));
      return answer(new Answer(answer.exitCode(), table + "\n" + answer.text(), answer.json()));
    }
  }

  /** As the sample's own README says: a month of evaluation, everything before it is history. */
  private RunPlan plan(Path samples) {
    Night night =
        new Night("OWN", RunKind.LOOKBACK, FROM, TO, 1, ZoneOffset.UTC, "USD", home(), false);
    return new RunPlan(night, new Inputs(samples, null, null, COVERAGE_FROM, Set.of(), null));
  }
}
