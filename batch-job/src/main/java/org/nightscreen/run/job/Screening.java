package org.nightscreen.run.job;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Night;
import org.nightscreen.run.job.RunOutcome.State;
import org.nightscreen.run.stage.InputHashes;
import org.nightscreen.run.stage.RunPlan;
import org.nightscreen.run.stage.Stages;
import org.nightscreen.run.store.Lease;
import org.nightscreen.run.store.RunRevision;
import org.nightscreen.run.store.RunRevision.Grounds;
import org.nightscreen.run.store.RunRevisions;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/**
 * Starts, resumes or refuses a run by what the home knows of its identity. The caller holds the
 * lease.
 */
public final class Screening {

  private final RunRoom room;
  private final RunRevisions revisions;
  private final Lease lease;

  /**
   * @param lease held by the caller until the run has ended
   * @param clock for the time stamps of the run register
   */
  public Screening(RunRoom room, Lease lease, Clock clock) {
    this.room = room;
    this.lease = lease;
    this.revisions = new RunRevisions(room.database(), room.home(), clock);
  }

  /**
   * Runs the newest revision of a night: starts it, resumes it at the failed step, or leaves it
   * alone.
   *
   * @throws NightscreenException NEEDS_RECOVER if a run of it died, CONFIGURATION if it was begun
   *     with other rules, lists or feeds, and whatever ends the night
   */
  public RunOutcome run(RunPlan asked, Stages stages) {
    Night night = asked.night();
    revisions.refuseOtherInstitution(night.institution());
    Optional<RunRevision> begun = revisions.latest(night.runKey());
    int number = begun.map(revision -> revision.plan().night().revision()).orElse(1);
    RunPlan plan = asked.withRevision(number);
    begun.ifPresent(revision -> refuseOtherFeeds(revision, plan));
    BatchStatus status = status(plan);
    if (status == BatchStatus.COMPLETED) {
      return new RunOutcome(State.ALREADY_COMPLETE, plan.night());
    }
    refuseCrashed(status, plan.night());
    stages.begin(plan);
    InputHashes hashes = stages.hashes(plan);
    if (begun.isPresent()) {
      refuseOtherHashes(begun.get(), hashes);
    } else {
      revisions.add(new RunRevision(plan, hashes, Grounds.NONE));
    }
    return execute(plan, stages);
  }

  /**
   * Runs a night that was begun before as a new revision.
   *
   * @throws NightscreenException BAD_ARGUMENTS if it was never begun, NEEDS_RECOVER if a run of it
   *     died
   */
  public RunOutcome rerun(RunPlan asked, Grounds grounds, Stages stages) {
    Night night = asked.night();
    revisions.refuseOtherInstitution(night.institution());
    RunRevision before = revisions.latest(night.runKey()).orElseThrow(() -> neverBegun(night));
    refuseCrashed(status(before.plan()), night);
    RunPlan plan = asked.withRevision(before.plan().night().revision() + 1);
    stages.begin(plan);
    revisions.add(new RunRevision(plan, stages.hashes(plan), grounds));
    return execute(plan, stages);
  }

  /** The plan that the newest revision of a run was begun with. */
  public RunPlan begun(Night night) {
    return revisions.latest(night.runKey()).orElseThrow(() -> neverBegun(night)).plan();
  }

  private RunOutcome execute(RunPlan plan, Stages stages) {
    new JobRun(room, lease).toTheEnd(plan, stages);
    return new RunOutcome(State.COMPLETE, plan.night());
  }

  private BatchStatus status(RunPlan plan) {
    JobExecution last = room.repository().getLastJobExecution(ScreeningJob.NAME, Identity.of(plan));
    return last == null ? BatchStatus.UNKNOWN : last.getStatus();
  }

  private static void refuseCrashed(BatchStatus status, Night night) {
    if (status.isRunning()) {
      throw new NightscreenException(
          FailureCode.NEEDS_RECOVER,
          "The run of "
              + night.runKey()
              + " died while it worked; run 'nightscreen recover' and then this"
              + " command again, it resumes at the step that was interrupted.");
    }
  }

  private static void refuseOtherFeeds(RunRevision begun, RunPlan plan) {
    String before = begun.plan().inputs().feedSet();
    String now = plan.inputs().feedSet();
    if (!before.equals(now)) {
      throw new NightscreenException(
          FailureCode.CONFIGURATION,
          "The run of "
              + plan.night().runKey()
              + " was begun with the feed set '"
              + before
              + "', not '"
              + now
              + "'; give the same feeds, or use rerun for a new revision.");
    }
  }

  private static void refuseOtherHashes(RunRevision begun, InputHashes now) {
    if (!Objects.equals(begun.hashes(), now)) {
      String what = begun.hashes().rulePack().equals(now.rulePack()) ? "lists" : "rule pack";
      throw new NightscreenException(
          FailureCode.CONFIGURATION,
          "The run of "
              + begun.plan().night().runKey()
              + " was begun with another "
              + what
              + "; put that back to resume, or use rerun for a new revision.");
    }
  }

  private static NightscreenException neverBegun(Night night) {
    return new NightscreenException(
        FailureCode.BAD_ARGUMENTS,
        "There is no run of "
            + night.runKey()
            + " in "
            + night.home().root()
            + "; use run to start one.");
  }
}
