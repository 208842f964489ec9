package org.nightscreen.run.control;

import java.util.List;
import java.util.stream.Collectors;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/**
 * All controls of a night.
 *
 * @param controls in the order the data flows
 */
public record Reconciliation(List<Control> controls) {

  public Reconciliation {
    controls = List.copyOf(controls);
  }

  /**
   * Lets the night pass if every control holds.
   *
   * @throws NightscreenException CONTROL_BREAK with the figures of every control that does not hold
   */
  public void assertHolds() {
    List<Control> broken = controls.stream().filter(control -> !control.holds()).toList();
    if (!broken.isEmpty()) {
      String figures = broken.stream().map(Control::figures).collect(Collectors.joining("; "));
      throw new NightscreenException(
          FailureCode.CONTROL_BREAK,
          "Nothing was published because the controls do not hold: " + figures
              + ". Find the missing rows before the night is run again.");
    }
  }
}
