package org.nightscreen.run.job;

import static org.nightscreen.run.job.ScreeningStep.ACCEPT_ROWS;
import static org.nightscreen.run.job.ScreeningStep.CHECK_INPUT;
import static org.nightscreen.run.job.ScreeningStep.DETECT_HITS;
import static org.nightscreen.run.job.ScreeningStep.OPEN_CASES;
import static org.nightscreen.run.job.ScreeningStep.PUBLISH;
import static org.nightscreen.run.job.ScreeningStep.RECONCILE;
import static org.nightscreen.run.job.ScreeningStep.WRITE_CASE_FILES;

import java.util.function.Supplier;
import org.nightscreen.run.control.ControlFigures;
import org.nightscreen.run.publication.Publication;
import org.nightscreen.run.stage.Course;
import org.nightscreen.run.stage.RunPlan;
import org.nightscreen.run.stage.Stages;
import org.nightscreen.run.store.Lease;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;

/** The steps of one night, bound to its plan. */
final class Steps {

  private final JobRepository repository;
  private final RunPlan plan;
  private final Stages stages;
  private final Closing closing;
  private final StepWatch watch;

  /**
   * What the last steps need.
   *
   * @param publication publishes the night
   * @param lease proves that this process may
   * @param course tells how the run went so far
   */
  record Closing(Publication publication, Lease lease, Supplier<Course> course) {}

  Steps(JobRepository repository, RunPlan plan, Stages stages, Closing closing, StepWatch watch) {
    this.repository = repository;
    this.plan = plan;
    this.stages = stages;
    this.closing = closing;
    this.watch = watch;
  }

  Step checkInput() {
    return step(CHECK_INPUT, () -> stages.checkInput(plan));
  }

  Step acceptRows() {
    return step(ACCEPT_ROWS, () -> stages.acceptRows(plan));
  }

  Step detectHits() {
    return step(DETECT_HITS, () -> stages.detectHits(plan));
  }

  Step openCases() {
    return step(OPEN_CASES, () -> stages.openCases(plan));
  }

  Step writeCaseFiles() {
    return step(WRITE_CASE_FILES, () -> stages.writeCaseFiles(plan, closing.course().get()));
  }

  Step reconcile() {
    return step(RECONCILE, () -> ControlFigures.of(plan.night()).assertHolds());
  }

  Step publish() {
    return step(
        PUBLISH,
        () ->
            closing
                .publication()
                .publish(plan.night(), closing.lease(), () -> stages.register(plan)));
  }

  /** Steps keep no transaction open while they work; what must be atomic opens its own. */
  private Step step(ScreeningStep step, Runnable work) {
    return new StepBuilder(step.stepName(), repository)
        .tasklet(new StageTasklet(step, plan.night(), work, watch))
        .build();
  }
}
