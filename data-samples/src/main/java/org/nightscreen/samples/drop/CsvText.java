package org.nightscreen.samples.drop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Canonical values as CSV text: ISO 8601, plain decimals, lists joined by {@code |}, empty for
 * unknown.
 */
final class CsvText {

  private static final long DAY_SECONDS = 86_400;

  private final Map<Long, String> days = new HashMap<>();

  String of(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Instant instant) {
      return timestamp(instant.getEpochSecond());
    }
    if (value instanceof LocalDate date) {
      return day(date.toEpochDay());
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof List<?> list) {
      return String.join("|", list.stream().map(String::valueOf).toList());
    }
    return value.toString();
  }

  private String timestamp(long second) {
    int rest = (int) Math.floorMod(second, DAY_SECONDS);
    return new StringBuilder(20)
        .append(day(Math.floorDiv(second, DAY_SECONDS)))
        .append('T')
        .append(two(rest / 3_600))
        .append(':')
        .append(two(rest / 60 % 60))
        .append(':')
        .append(two(rest % 60))
        .append('Z')
        .toString();
  }

  private String day(long epochDay) {
    return days.computeIfAbsent(epochDay, number -> LocalDate.ofEpochDay(number).toString());
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
