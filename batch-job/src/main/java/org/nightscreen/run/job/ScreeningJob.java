package org.nightscreen.run.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;

/** The night, as a table of contents. */
final class ScreeningJob {

  static final String NAME = "screening";

  private ScreeningJob() {}

  static Job of(Steps night, JobRepository repository) {
    return new JobBuilder(NAME, repository)
        .start(night.checkInput())
        .next(night.acceptRows())
        .next(night.detectHits())
        .next(night.openCases())
        .next(night.writeCaseFiles())
        .next(night.reconcile())
        .next(night.publish())
        .build();
  }
}
