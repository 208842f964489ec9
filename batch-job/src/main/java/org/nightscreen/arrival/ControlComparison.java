package org.nightscreen.arrival;

import java.util.List;

/**
 * A feed against its control file.
 *
 * @param file name of the control file; null where none is declared
 * @param differences one sentence each; empty if it agrees
 */
public record ControlComparison(String file, List<String> differences) {

  /** No control file. */
  public static final ControlComparison NONE = new ControlComparison(null, List.of());

  public ControlComparison {
    differences = List.copyOf(differences);
  }

  public boolean broken() {
    return !differences.isEmpty();
  }
}
