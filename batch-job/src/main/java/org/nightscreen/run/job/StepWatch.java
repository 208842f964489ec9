package org.nightscreen.run.job;

import java.util.Optional;

/**
 * What goes on around the steps of one night: progress, the wish to stop, the failure that ended
 * it.
 */
final class StepWatch {

  private final Progress progress;
  private final StopSignal stop;
  private Throwable failure;

  StepWatch(Progress progress, StopSignal stop) {
    this.progress = progress;
    this.stop = stop;
  }

  Progress progress() {
    return progress;
  }

  StopSignal stop() {
    return stop;
  }

  /** The first failure as it was thrown; Spring Batch itself only keeps its sentence. */
  synchronized Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  synchronized void failed(Throwable thrown) {
    if (failure == null) {
      failure = thrown;
    }
  }
}
