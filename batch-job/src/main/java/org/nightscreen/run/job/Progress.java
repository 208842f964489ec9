package org.nightscreen.run.job;

/** Tells whoever watches how far a night is. */
public interface Progress extends AutoCloseable {

  void started(ScreeningStep step);

  void finished(ScreeningStep step);

  /** Ends the display; the step in progress did not finish. */
  @Override
  void close();
}
