package org.nightscreen.run.job;

import org.nightscreen.night.Night;
import org.nightscreen.run.stage.DrillHalt;
import org.nightscreen.spark.SparkTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.StoppableTasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Runs the work of one step. A stop that was asked for ends the night before the step begins, or
 * turns the failure of cancelled work into STOPPED; work that ends in spite of it counts as done.
 */
final class StageTasklet implements StoppableTasklet {

  private static final Logger LOG = LoggerFactory.getLogger(StageTasklet.class);

  private final ScreeningStep step;
  private final Night night;
  private final Runnable work;
  private final StepWatch watch;

  StageTasklet(ScreeningStep step, Night night, Runnable work, StepWatch watch) {
    this.step = step;
    this.night = night;
    this.work = work;
    this.watch = watch;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    StepExecution execution = contribution.getStepExecution();
    if (watch.stop().requested()) {
      execution.setTerminateOnly();
      return RepeatStatus.FINISHED;
    }
    try (MDC.MDCCloseable ignored = MDC.putCloseable("step", step.stepName())) {
      watch.progress().started(step);
      if (step.staging() != null) {
        DrillHalt.amid(step.stepName(), night.home().staging(night, step.staging()));
      }
      work.run();
      DrillHalt.at(step.stepName());
      watch.progress().finished(step);
    } catch (Exception | Error failure) {
      failed(failure, execution);
    }
    return RepeatStatus.FINISHED;
  }

  @Override
  public void stop() {
    watch.stop().request();
  }

  private void failed(Throwable failure, StepExecution execution) {
    if (watch.stop().requestedOrShuttingDown()) {
      execution.setTerminateOnly();
      return;
    }
    Throwable told = SparkTrouble.told(failure).map(Throwable.class::cast).orElse(failure);
    watch.failed(told);
    StepFailure sentence = new StepFailure(told);
    LOG.error("Step {} failed: {}", step.stepName(), sentence.getMessage());
    throw sentence;
  }
}
