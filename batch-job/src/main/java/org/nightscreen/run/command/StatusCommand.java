package org.nightscreen.run.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import org.nightscreen.night.Night;
import org.nightscreen.run.job.RunRoom;
import org.nightscreen.run.job.RunState;
import org.nightscreen.run.job.RunState.StepState;
import org.nightscreen.run.job.RunStates;
import org.nightscreen.run.stage.RunPlan;
import org.nightscreen.run.store.RunDatabase;
import org.nightscreen.run.store.RunRevision;
import org.nightscreen.run.store.RunRevisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how a run stands and turns its report into the exit code that the run itself gave. */
@Command(name = "status", description = "Show how a run stands; exits as the run did.")
final class StatusCommand extends HomeCommand {

  private static final int NOT_BEGUN = 75;

  @Mixin private RunKeyOptions run = new RunKeyOptions();

  StatusCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Workroom.refuseUnused(home());
    Night asked = run.night(home(), "");
    try (RunDatabase database = RunDatabase.open(home());
        RunRoom room =
            new RunRoom(
                home(),
                database.dataSource(),
                new LoggedProgress(),
                surroundings().stop(),
                surroundings().clock())) {
      RunRevisions revisions =
          new RunRevisions(database.dataSource(), home(), surroundings().clock());
      Optional<RunPlan> begun = revisions.latest(asked.runKey()).map(RunRevision::plan);
      Optional<RunState> state = begun.flatMap(plan -> new RunStates(room).of(plan));
      return answer(state.map(this::describe).orElseGet(() -> notBegun(asked)));
    }
  }

  private Answer describe(RunState state) {
    boolean complete = state.state().equals("COMPLETED");
    int exitCode = complete ? RunReport.exitCode(state.night()) : state.failureExitCode();
    StringBuilder text = new StringBuilder();
    text.append(state.night().runKey()).append(" revision ").append(state.night().revision());
    text.append(": ").append(complete ? "COMPLETE" : advice(state)).append('\n');
    for (StepState step : state.steps()) {
      String row =
          String.format(
              "  %-15s %-10s %10s  %s", step.step(), step.state(), time(step), step.message());
      text.append(row.stripTrailing()).append('\n');
    }
    text.append("exit code ").append(exitCode);
    return Answer.of(exitCode, state.state(), text.toString(), node -> fill(node, state));
  }

  private static String advice(RunState state) {
    return switch (state.state()) {
      case "FAILED" -> "FAILED; mend the cause and resume it";
      case "STOPPED" -> "STOPPED; resume it";
      default -> "DIED while it worked; run recover, then resume it";
    };
  }

  private static String time(StepState step) {
    if (step.began() == null || step.ended() == null) {
      return "";
    }
    return Duration.between(step.began(), step.ended()).toMillis() + " ms";
  }

  private static void fill(ObjectNode node, RunState state) {
    node.put("run", state.night().runKey()).put("revision", state.night().revision());
    ArrayNode steps = node.putArray("steps");
    for (StepState step : state.steps()) {
      steps
          .addObject()
          .put("step", step.step())
          .put("state", step.state())
          .put("began", String.valueOf(step.began()))
          .put("ended", String.valueOf(step.ended()))
          .put("message", step.message());
    }
  }

  private static Answer notBegun(Night asked) {
    return Answer.of(
        NOT_BEGUN, "NOT_BEGUN", "There is no run of " + asked.runKey() + " in this home yet.");
  }
}
