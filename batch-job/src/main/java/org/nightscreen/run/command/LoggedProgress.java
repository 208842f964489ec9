package org.nightscreen.run.command;

import java.util.concurrent.TimeUnit;
import org.nightscreen.run.job.Progress;
import org.nightscreen.run.job.ScreeningStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A log line at the start and at the end of every step. */
final class LoggedProgress implements Progress {

  private static final Logger LOG = LoggerFactory.getLogger(LoggedProgress.class);

  private long began;

  @Override
  public void started(ScreeningStep step) {
    began = System.nanoTime();
    LOG.info("Step {} of {}: {}", step.ordinal() + 1, ScreeningStep.values().length, step.doing());
  }

  @Override
  public void finished(ScreeningStep step) {
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    LOG.info("Step {} done in {} ms", step.stepName(), millis);
  }

  @Override
  public void close() {}
}
