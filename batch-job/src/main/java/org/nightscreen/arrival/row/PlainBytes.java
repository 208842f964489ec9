package org.nightscreen.arrival.row;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads values from ASCII bytes where they are written as nearly all are. Each method says false
 * where it is not sure, and {@link FieldReader} decides; where it says true both give the same.
 */
public final class PlainBytes {

  private static final int DAY_LENGTH = 10;
  private static final int SECOND_LENGTH = 19;
  private static final int SAFE_DIGITS = 18;
  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final long SECONDS_PER_DAY = 86_400L;
  private static final int MICRO_DIGITS = 6;
  private static final int NANO_DIGITS = 9;

  private final byte[] lastDay = new byte[DAY_LENGTH];
  private long lastEpochDay;
  private final byte[] canonical = new byte[SAFE_DIGITS + 3];

  /** A time stamp in UTC such as {@code 2026-03-02T10:15:30.5Z}. */
  public boolean time(byte[] bytes, int from, int to, ParsedRow row, int field) {
    boolean shaped =
        to - from > SECOND_LENGTH
            && bytes[to - 1] == 'Z'
            && (bytes[from + 10] == 'T' || bytes[from + 10] == ' ')
            && bytes[from + 13] == ':'
            && bytes[from + 16] == ':';
    if (!shaped || !day(bytes, from)) {
      return false;
    }
    int hour = two(bytes, from + 11);
    int minute = two(bytes, from + 14);
    int second = two(bytes, from + 17);
    long fraction = micros(bytes, from + SECOND_LENGTH, to - 1);
    boolean known = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0;
    if (!known || second > 59 || fraction < 0) {
      return false;
    }
    long seconds = lastEpochDay * SECONDS_PER_DAY + hour * 3_600L + minute * 60L + second;
    row.setNumber(field, seconds * MICROS_PER_SECOND + fraction);
    return true;
  }

  private static long micros(byte[] bytes, int from, int to) {
    if (from == to) {
      return 0;
    }
    int digits = to - from - 1;
    if (bytes[from] != '.' || digits < 1 || digits > NANO_DIGITS) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < Math.max(digits, MICRO_DIGITS); i++) {
      int digit = i < digits ? bytes[from + 1 + i] - '0' : 0;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = i < MICRO_DIGITS ? value * 10 + digit : value;
    }
    return value;
  }

  private static int two(byte[] bytes, int at) {
    int tens = bytes[at] - '0';
    int ones = bytes[at + 1] - '0';
    boolean digits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
    return digits ? tens * 10 + ones : -1;
  }

  /** A date such as {@code 2026-03-02}. */
  public boolean date(byte[] bytes, int from, int to, ParsedRow row, int field) {
    if (to - from != DAY_LENGTH || !day(bytes, from)) {
      return false;
    }
    row.setNumber(field, lastEpochDay);
    return true;
  }

  /** Days come in runs, so the one before is remembered. */
  private boolean day(byte[] bytes, int from) {
    if (Arrays.equals(bytes, from, from + DAY_LENGTH, lastDay, 0, DAY_LENGTH)) {
      return true;
    }
    try {
      String text = new String(bytes, from, DAY_LENGTH, StandardCharsets.ISO_8859_1);
      lastEpochDay = TimeText.date(text);
      System.arraycopy(bytes, from, lastDay, 0, DAY_LENGTH);
      return true;
    } catch (Refusal noDate) {
      return false;
    }
  }

  /** A decimal such as {@code -1250.00} of at most 18 digits. */
  public boolean decimal(byte[] bytes, int from, int to, ParsedRow row, int field) {
    boolean negative = bytes[from] == '-';
    int begin = from + (negative || bytes[from] == '+' ? 1 : 0);
    int point = -1;
    long value = 0;
    for (int i = begin; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
      } else if (bytes[i] == '.' && point < 0) {
        point = i;
      } else {
        return false;
      }
    }
    int digits = to - begin - (point < 0 ? 0 : 1);
    int decimals = point < 0 ? 0 : to - point - 1;
    if (digits < 1 || digits > SAFE_DIGITS || decimals > row.scale(field)) {
      return false;
    }
    long hash = hash(bytes, begin, to, point < 0 ? to : point, negative && value != 0);
    row.setDecimal(field, negative ? -value : value, decimals, hash);
    return true;
  }

  /** The hash of the number as plainly written: no zeros before it, none after its fraction. */
  private long hash(byte[] bytes, int begin, int end, int point, boolean negative) {
    int from = begin;
    while (from < point - 1 && bytes[from] == '0') {
      from++;
    }
    int to = end;
    while (to > point && (bytes[to - 1] == '0' || to - 1 == point)) {
      to--;
    }
    int length = 0;
    if (negative) {
      canonical[length++] = '-';
    }
    if (from == point) {
      canonical[length++] = '0';
    }
    System.arraycopy(bytes, from, canonical, length, to - from);
    return ContentHash.ascii(canonical, 0, length + to - from);
  }
}
