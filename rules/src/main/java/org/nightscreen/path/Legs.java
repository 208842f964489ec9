package org.nightscreen.path;

import java.io.Serializable;
import java.util.List;

/**
 * What one own account contributes to paths.
 *
 * @param account its key
 * @param transfers what it received and paid that could be part of a path through it
 * @param touchedTimes sorted times of what this run touched on it
 */
public record Legs(long account, List<Transfer> transfers, long[] touchedTimes)
    implements Serializable {

  public Legs {
    transfers = List.copyOf(transfers);
    touchedTimes = touchedTimes.clone();
  }

  @Override
  public long[] touchedTimes() {
    return touchedTimes.clone();
  }
}
