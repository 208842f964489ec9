package org.nightscreen.arrival.row;

/** A row is refused. Carries no stack trace: a refusal is a result, and there may be millions. */
public final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final ReasonCode reason;

  /**
   * @param reason the code
   * @param message what is wrong, naming the field and never its content
   */
  public Refusal(ReasonCode reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  public ReasonCode reason() {
    return reason;
  }
}
