package org.nightscreen.handover.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as a reader sees them. The same for every locale. */
public final class Figures {

  private static final BigDecimal BASE_UNITS = BigDecimal.valueOf(10_000);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssXXX", Locale.ROOT);
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mmXXX", Locale.ROOT);

  private Figures() {}

  /** The decimal amount of a hit, whose amounts are counted in 1/10,000 of the base currency. */
  public static BigDecimal ofBaseUnits(long units) {
    return BigDecimal.valueOf(units).divide(BASE_UNITS);
  }

  /** Thousands grouped, at least two decimals, never rounded: {@code 12,000.00}. */
  public static String grouped(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    plain = plain.setScale(Math.max(2, plain.scale()));
    String digits = plain.abs().toPlainString();
    int point = digits.indexOf('.');
    return (plain.signum() < 0 ? "-" : "")
        + groups(digits.substring(0, point))
        + digits.substring(point);
  }

  /** An amount with its currency or asset beside it: {@code 12,000.00 USD}. */
  public static String money(BigDecimal amount, String currency) {
    return grouped(amount) + " " + currency;
  }

  /** The text of a measure in its unit; the currency is the base currency. */
  public static String inUnit(String number, Unit unit, String currency) {
    BigDecimal value = numberOrNull(number);
    if (value == null || unit == Unit.TEXT) {
      return number;
    }
    return switch (unit) {
      case MONEY ->
          money(value.setScale(Math.min(value.scale(), 4), RoundingMode.HALF_EVEN), currency);
      case RATIO -> short1(value.movePointRight(2)) + " %";
      case FACTOR -> short1(value) + " times";
      case COUNT -> short1(value);
      case MINUTES -> counted(value, "minute");
      case HOURS -> counted(value, "hour");
      case DAYS -> counted(value, "day");
      case TEXT -> number;
    };
  }

  /** The number a measure holds, or null if it is no number. */
  public static BigDecimal numberOrNull(String text) {
    try {
      return text == null ? null : new BigDecimal(text);
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  /** ISO date and time to the second with its offset, in the institution's zone. */
  public static String time(Instant instant, ZoneId zone) {
    return instant == null ? "" : SECONDS.format(instant.atZone(zone));
  }

  /** ISO date and time to the minute with its offset, in the institution's zone. */
  public static String minute(Instant instant, ZoneId zone) {
    return instant == null ? "" : MINUTES.format(instant.atZone(zone));
  }

  /** The name of a zone as readers know it: UTC rather than Z. */
  public static String zoneName(ZoneId zone) {
    return zone.getId().equals("Z") ? "UTC" : zone.getId();
  }

  private static String counted(BigDecimal value, String unit) {
    return short1(value) + " " + unit + (value.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
  }

  /** At most one decimal, and none where it is zero. */
  private static String short1(BigDecimal value) {
    BigDecimal rounded = value.setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros();
    String digits = rounded.setScale(Math.max(0, rounded.scale())).abs().toPlainString();
    int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
    return (rounded.signum() < 0 ? "-" : "")
        + groups(digits.substring(0, point))
        + digits.substring(point);
  }

  private static String groups(String digits) {
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }
}
