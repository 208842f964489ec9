package org.nightscreen.run.job;

import org.nightscreen.failure.NightscreenException;

/**
 * What the job repository and the log are told of a failure: code and sentence, no stack trace and
 * no message of a stranger, which might quote a row.
 */
final class StepFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StepFailure(Throwable failure) {
    super(sentence(failure), null, false, false);
  }

  @Override
  public String toString() {
    return getMessage();
  }

  private static String sentence(Throwable failure) {
    if (failure instanceof NightscreenException known) {
      return known.code() + ": " + known.getMessage();
    }
    return "INTERNAL: " + failure.getClass().getName();
  }
}
