package org.nightscreen.run.job;

import org.nightscreen.night.Night;
import org.nightscreen.run.stage.RunPlan;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** The identity of a run as job parameters: the same ones are never run to their end twice. */
final class Identity {

  private Identity() {}

  static JobParameters of(RunPlan plan) {
    Night night = plan.night();
    return new JobParametersBuilder()
        .addString("institution", night.institution())
        .addString("feedSet", plan.inputs().feedSet())
        .addString("kind", night.kind().name())
        .addString("businessDate", night.runKey())
        .addLong("revision", (long) night.revision())
        .toJobParameters();
  }
}
