package org.nightscreen.run.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.springframework.batch.core.job.JobExecution;

/**
 * Puts a home in order after a process died in it. The caller holds the lease: nobody else lives.
 */
public final class Recovery {

  private final RunRoom room;

  public Recovery(RunRoom room) {
    this.room = room;
  }

  /**
   * Marks dead runs FAILED, so that they resume, and points every run at its newest published
   * revision.
   */
  public List<String> recover() {
    List<String> recovered = new ArrayList<>();
    for (JobExecution dead : room.repository().findRunningJobExecutions(ScreeningJob.NAME)) {
      room.operator().recover(dead);
      recovered.add(dead.getJobParameters().getString("businessDate"));
    }
    try {
      room.publication().rebuildCurrent();
    } catch (IOException e) {
      throw new NightscreenException(
          FailureCode.CANNOT_PUBLISH,
          "The pointer to a current revision under "
              + room.home().root().resolve("runs")
              + " cannot be moved; check owner, mode and disk.",
          e);
    }
    return recovered.stream().sorted().toList();
  }
}
