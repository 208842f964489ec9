package org.nightscreen.run.job;

import java.nio.file.Path;
import org.nightscreen.night.Night;

/**
 * A night that is published.
 *
 * @param state what this command did for it
 * @param night the night
 */
public record RunOutcome(State state, Night night) {

  /** Whether the night was run now or before. */
  public enum State {
    COMPLETE,
    ALREADY_COMPLETE
  }

  /** The directory of the published revision. */
  public Path published() {
    return night.home().revision(night);
  }
}
