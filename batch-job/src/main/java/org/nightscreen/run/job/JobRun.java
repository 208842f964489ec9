package org.nightscreen.run.job;

import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Night;
import org.nightscreen.run.job.Steps.Closing;
import org.nightscreen.run.stage.RunPlan;
import org.nightscreen.run.stage.Stages;
import org.nightscreen.run.store.Lease;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;

/** One execution of the job, from start to COMPLETED or to the failure that ended it. */
final class JobRun {

  private final RunRoom room;
  private final Lease lease;

  JobRun(RunRoom room, Lease lease) {
    this.room = room;
    this.lease = lease;
  }

  /**
   * Starts or resumes and returns when the night is published.
   *
   * @throws NightscreenException what ended the night, INTERNAL with its cause if nobody foresaw it
   */
  void toTheEnd(RunPlan plan, Stages stages) {
    Night night = plan.night();
    MDC.put("run", night.institution() + "/" + night.runKey() + "/rev-" + night.revision());
    MDC.put("businessDate", night.businessDate().toString());
    MDC.put("revision", Integer.toString(night.revision()));
    room.stop().guard(stages::cancel);
    try {
      StepWatch watch = new StepWatch(room.progress(), room.stop());
      RunStates states = new RunStates(room);
      Closing closing = new Closing(room.publication(), lease, () -> states.course(plan));
      Steps steps = new Steps(room.repository(), plan, stages, closing, watch);
      JobExecution execution = execute(ScreeningJob.of(steps, room.repository()), plan);
      room.progress().close();
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw ending(execution, watch, night);
      }
    } finally {
      MDC.clear();
    }
  }

  private JobExecution execute(Job job, RunPlan plan) {
    try {
      return room.operator().start(job, Identity.of(plan));
    } catch (JobExecutionException e) {
      throw new NightscreenException(
          FailureCode.INTERNAL,
          "The job repository refused the run of " + plan.night().runKey() + ".",
          e);
    }
  }

  private static NightscreenException ending(JobExecution execution, StepWatch watch, Night night) {
    if (execution.getStatus() == BatchStatus.STOPPED) {
      return new NightscreenException(
          FailureCode.STOPPED,
          "The run of "
              + night.runKey()
              + " was stopped; run it again to resume where it stopped.");
    }
    Throwable failure =
        watch
            .failure()
            .or(() -> execution.getAllFailureExceptions().stream().findFirst())
            .orElse(null);
    if (failure instanceof NightscreenException known) {
      return known;
    }
    return new NightscreenException(
        FailureCode.INTERNAL,
        "The run of " + night.runKey() + " failed for a reason nobody foresaw.",
        failure);
  }
}
