package org.nightscreen.handover.wording;

import java.math.BigDecimal;

/** How a measure is compared with its threshold. */
public enum Comparison {
  AT_LEAST("at least"),
  AT_MOST("at most"),
  BETWEEN("between"),
  /** Shown for information; no threshold. */
  NONE("");

  private final String words;

  Comparison(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether the value satisfies the comparison; the upper bound counts only for BETWEEN. */
  public boolean holds(BigDecimal value, BigDecimal threshold, BigDecimal upper) {
    return switch (this) {
      case AT_LEAST -> value.compareTo(threshold) >= 0;
      case AT_MOST -> value.compareTo(threshold) <= 0;
      case BETWEEN -> value.compareTo(threshold) >= 0 && value.compareTo(upper) <= 0;
      case NONE -> true;
    };
  }
}
