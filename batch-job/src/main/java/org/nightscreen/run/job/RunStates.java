package org.nightscreen.run.job;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nightscreen.night.Night;
import org.nightscreen.run.job.RunState.StepState;
import org.nightscreen.run.stage.Course;
import org.nightscreen.run.stage.Course.DoneStep;
import org.nightscreen.run.stage.RunPlan;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.step.StepExecution;

/** Looks runs up in the job repository. */
public final class RunStates {

  private final RunRoom room;

  public RunStates(RunRoom room) {
    this.room = room;
  }

  /** The state of the run that was begun with this plan; empty if it never started its job. */
  public Optional<RunState> of(RunPlan begun) {
    JobInstance instance = room.repository().getJobInstance(ScreeningJob.NAME, Identity.of(begun));
    if (instance == null) {
      return Optional.empty();
    }
    List<JobExecution> attempts = room.repository().getJobExecutions(instance);
    Night night = begun.night();
    return attempts.stream()
        .max(Comparator.comparingLong(JobExecution::getId))
        .map(newest -> new RunState(night, newest.getStatus().name(), steps(attempts)));
  }

  /** How a run that is at work went so far. */
  Course course(RunPlan plan) {
    List<StepState> steps = of(plan).map(RunState::steps).orElse(List.of());
    Instant now = room.clock().instant();
    Instant startedAt = steps.isEmpty() ? now : instant(steps.get(0).began());
    List<DoneStep> done =
        steps.stream()
            .filter(step -> step.state().equals("COMPLETED"))
            .map(step -> new DoneStep(step.step(), instant(step.began()), instant(step.ended())))
            .toList();
    return new Course(startedAt, now, done);
  }

  /** Spring Batch keeps local times of the machine. */
  private static Instant instant(LocalDateTime local) {
    return local.atZone(ZoneId.systemDefault()).toInstant();
  }

  private static List<StepState> steps(List<JobExecution> attempts) {
    return attempts.stream()
        .flatMap(attempt -> attempt.getStepExecutions().stream())
        .sorted(Comparator.comparingLong(StepExecution::getId))
        .map(RunStates::state)
        .toList();
  }

  private static StepState state(StepExecution step) {
    String message = step.getExitStatus().getExitDescription();
    return new StepState(
        step.getStepName(),
        step.getStatus().name(),
        step.getStartTime(),
        step.getEndTime(),
        message == null ? "" : message.strip());
  }
}
