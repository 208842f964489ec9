package org.nightscreen.arrival.row;

import java.math.BigDecimal;

/** Reads decimals as they are written: plain digits, no exponent, no rounding. */
final class DecimalText {

  private static final int LONGEST = 60;

  private DecimalText() {}

  /**
   * The decimal.
   *
   * @param scale the most decimals it may have, zeros at the end not counted
   * @param integerDigits the most digits before the point
   */
  static BigDecimal decimal(String text, int scale, int integerDigits) throws Refusal {
    requirePlain(text);
    BigDecimal value = new BigDecimal(text);
    if (value.scale() > scale) {
      value = value.stripTrailingZeros();
    }
    if (value.scale() > scale) {
      throw new Refusal(ReasonCode.INVALID_PRECISION, "has more than " + scale + " decimals");
    }
    if (value.precision() - value.scale() > integerDigits) {
      throw new Refusal(
          ReasonCode.AMOUNT_OUT_OF_RANGE, "has more than " + integerDigits + " digits");
    }
    return value;
  }

  private static void requirePlain(String text) throws Refusal {
    boolean plain = text.length() <= LONGEST;
    int digits = 0;
    int points = 0;
    for (int i = 0; plain && i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      digits += digit ? 1 : 0;
      points += c == '.' ? 1 : 0;
      plain = digit || c == '.' || i == 0 && (c == '-' || c == '+');
    }
    if (!plain || digits == 0 || points > 1) {
      throw new Refusal(ReasonCode.INVALID_DECIMAL, "is not a decimal such as 1250.00");
    }
  }
}
