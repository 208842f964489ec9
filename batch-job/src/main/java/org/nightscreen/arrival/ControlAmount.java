package org.nightscreen.arrival;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The amount of a refused row, as far as it can be read, so that sums still add up. */
final class ControlAmount {

  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,20}([.]\\d{1,18})?");

  private ControlAmount() {}

  /** The amount, or null if the text is no plain decimal. */
  static BigDecimal readable(String text) {
    return text != null && PLAIN.matcher(text).matches() ? new BigDecimal(text) : null;
  }
}
