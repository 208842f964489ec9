package org.nightscreen.run.control;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A claim that one figure is the sum of others.
 *
 * @param claim what is compared, such as {@code bank_transaction rows}
 * @param leftName name of the figure that must be explained
 * @param left that figure
 * @param right the figures that explain it, by name
 */
public record Control(
    String claim, String leftName, BigDecimal left, Map<String, BigDecimal> right) {

  public Control {
    right = Collections.unmodifiableMap(new LinkedHashMap<>(right));
  }

  /** Whether the figures agree to the last digit. */
  public boolean holds() {
    return left.compareTo(right.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)) == 0;
  }

  /** The claim with its figures, for the operator and the run report. */
  public String figures() {
    String terms =
        right.entrySet().stream()
            .map(term -> term.getKey() + " " + term.getValue().toPlainString())
            .collect(Collectors.joining(" + "));
    return claim
        + ": "
        + leftName
        + " "
        + left.toPlainString()
        + (holds() ? " = " : " is not ")
        + terms;
  }
}
