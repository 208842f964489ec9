package org.nightscreen.run.control;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/**
 * All controls of a night.
 *
 * @param controls in the order the data flows
 * @param differences what arrival found to differ from a control file, one sentence each
 */
public record Reconciliation(List<Control> controls, List<String> differences) {

  public Reconciliation {
    controls = List.copyOf(controls);
    differences = List.copyOf(differences);
  }

  /**
   * Lets the night pass if every control holds.
   *
   * @throws NightscreenException CONTROL_BREAK with the figures of every control that does not hold
   */
  public void assertHolds() {
    Stream<String> broken =
        controls.stream().filter(control -> !control.holds()).map(Control::figures);
    String figures = Stream.concat(broken, differences.stream()).collect(Collectors.joining("; "));
    if (!figures.isEmpty()) {
      throw new NightscreenException(
          FailureCode.CONTROL_BREAK,
          "Nothing was published because the controls do not hold: "
              + figures
              + ". Find the missing rows before the night is run again.");
    }
  }
}
