package org.nightscreen.failure;

/**
 * A run or a command fails. The message is one sentence for an operator: the place (file, line,
 * field) and what to do. It holds no personal data.
 */
public class NightscreenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FailureCode code;

  public NightscreenException(FailureCode code, String message) {
    super(message);
    this.code = code;
  }

  public NightscreenException(FailureCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public FailureCode code() {
    return code;
  }
}
