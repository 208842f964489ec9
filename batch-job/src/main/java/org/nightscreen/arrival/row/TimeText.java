package org.nightscreen.arrival.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Reads ISO 8601 dates and time stamps without the cost of a formatter. */
final class TimeText {

  private static final long MICROS_PER_SECOND = 1_000_000L;

  /** A day that passed through a tool which only knows time stamps. */
  private static final Pattern MIDNIGHT = Pattern.compile(".{10}[T ]00:00(:00([.]0+)?)?Z?");

  private TimeText() {}

  /** Days since 1970 of {@code 2026-03-02}. */
  static int date(String text) throws Refusal {
    if (text.length() != 10 && !MIDNIGHT.matcher(text).matches()) {
      throw new Refusal(ReasonCode.INVALID_DATE, "is not a date such as 2026-03-02");
    }
    try {
      return (int) day(text).toEpochDay();
    } catch (DateTimeException | NumberFormatException wrong) {
      throw new Refusal(ReasonCode.INVALID_DATE, "is not a date such as 2026-03-02");
    }
  }

  /**
   * Microseconds since 1970 of {@code 2026-03-02T10:15:30.5Z}; seconds, fraction and zone may be
   * missing.
   *
   * @param zone where a text without offset is at home
   * @param dayOnly whether a date alone may stand for its midnight
   */
  static long micros(String text, ZoneId zone, boolean dayOnly) throws Refusal {
    try {
      if (text.length() == 10 && dayOnly) {
        return micros(day(text).atStartOfDay(zone).toEpochSecond(), 0);
      }
      return instant(text, zone);
    } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException wrong) {
      throw new Refusal(
          ReasonCode.INVALID_TIMESTAMP, "is not a time stamp such as 2026-03-02T10:15:30Z");
    }
  }

  static long micros(long epochSecond, int nanos) {
    return epochSecond * MICROS_PER_SECOND + nanos / 1_000;
  }

  private static long instant(String text, ZoneId zone) {
    char between = text.charAt(10);
    if (between != 'T' && between != ' ' || text.charAt(13) != ':') {
      throw new DateTimeException("no time");
    }
    int at = 16;
    int second = 0;
    int nanos = 0;
    if (at < text.length() && text.charAt(at) == ':') {
      second = digits(text, 17, 19);
      at = 19;
      int fraction = fractionEnd(text, at);
      nanos = fraction > at ? nanos(text, at + 1, fraction) : 0;
      at = fraction;
    }
    LocalDateTime local =
        day(text).atTime(digits(text, 11, 13), digits(text, 14, 16), second, nanos);
    String offset = text.substring(at);
    long epoch =
        offset.isEmpty() ? local.atZone(zone).toEpochSecond() : local.toEpochSecond(offset(offset));
    return micros(epoch, nanos);
  }

  private static ZoneOffset offset(String text) {
    return text.equals("Z") ? ZoneOffset.UTC : ZoneOffset.of(text.strip());
  }

  private static int fractionEnd(String text, int from) {
    if (from >= text.length() || text.charAt(from) != '.' && text.charAt(from) != ',') {
      return from;
    }
    int at = from + 1;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int nanos(String text, int from, int to) {
    int count = Math.min(9, to - from);
    int value = digits(text, from, from + count);
    for (int i = count; i < 9; i++) {
      value *= 10;
    }
    return value;
  }

  private static LocalDate day(String text) {
    if (text.charAt(4) != '-' || text.charAt(7) != '-') {
      throw new DateTimeException("no date");
    }
    return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new NumberFormatException("no digit");
      }
      value = value * 10 + digit;
    }
    if (to <= from) {
      throw new NumberFormatException("no digits");
    }
    return value;
  }
}
