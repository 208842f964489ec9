package org.nightscreen.run.command;

import java.time.LocalDate;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import org.nightscreen.run.settings.Settings;
import org.nightscreen.run.stage.RunPlan;
import picocli.CommandLine.Mixin;

/** A command that needs a run plan. */
abstract class PlanCommand extends HomeCommand {

  @Mixin private PlanOptions options = new PlanOptions();

  PlanCommand(Surroundings surroundings) {
    super(surroundings);
  }

  /** The plan for one business date. */
  final RunPlan nightly(LocalDate businessDate, boolean trial) {
    return plan(RunKind.NIGHTLY, businessDate, businessDate, trial);
  }

  /** The plan for a historical range. */
  final RunPlan lookback(LocalDate from, LocalDate to, boolean trial) {
    if (from.isAfter(to)) {
      throw new NightscreenException(
          FailureCode.BAD_ARGUMENTS,
          "--from " + from + " is after --to " + to + "; give the earlier day first.");
    }
    return plan(RunKind.LOOKBACK, from, to, trial);
  }

  private RunPlan plan(RunKind kind, LocalDate from, LocalDate to, boolean trial) {
    Settings settings = settings();
    Night night =
        new Night(
            options.institution(settings),
            kind,
            from,
            to,
            1,
            options.zone(settings),
            options.baseCurrency(settings),
            home(),
            trial);
    return new RunPlan(night, options.inputs(settings));
  }
}
