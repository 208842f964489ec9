package org.nightscreen.arrival.row;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.nightscreen.canonical.Field;

/**
 * Reads the text of one canonical field into the value the ledger stores: String, String array,
 * Boolean, Integer (also days since 1970), Long (microseconds since 1970) or BigDecimal.
 */
public final class FieldReader {

  /** No field of the schema is near it; what is longer is not what the column says. */
  private static final int LONGEST_TEXT = 2_000;

  private static final Set<String> TRUE = Set.of("true", "1", "y", "yes", "t");
  private static final Set<String> FALSE = Set.of("false", "0", "n", "no", "f");

  private final Field field;
  private final ZoneId zone;
  private final boolean dayOnly;
  private final Set<String> allowed;

  /**
   * @param field the canonical field
   * @param zone where time stamps without offset are at home
   * @param dayOnly whether a date may stand for a time stamp
   */
  public FieldReader(Field field, ZoneId zone, boolean dayOnly) {
    this.field = field;
    this.zone = zone;
    this.dayOnly = dayOnly;
    this.allowed = new HashSet<>(field.values());
  }

  /** The stored value; null for null. */
  public Object read(String text) throws Refusal {
    if (text == null) {
      return null;
    }
    try {
      return value(text);
    } catch (Refusal refusal) {
      throw new Refusal(refusal.reason(), "Field '" + field.name() + "' " + refusal.getMessage());
    }
  }

  private Object value(String text) throws Refusal {
    return switch (field.type()) {
      case STRING -> string(text);
      case STRING_LIST -> list(text);
      case TIMESTAMP -> TimeText.micros(text, zone, dayOnly);
      case DATE -> TimeText.date(text);
      case BOOLEAN -> bool(text);
      case INTEGER -> integer(text);
      case MONEY -> DecimalText.decimal(text, 5, 18);
      case QUANTITY -> DecimalText.decimal(text, 18, 20);
      case COUNTRY ->
          code(text, Codes.country(text), ReasonCode.INVALID_COUNTRY, "an ISO 3166-1 alpha-2 code");
      case CURRENCY ->
          code(text, Codes.currency(text), ReasonCode.INVALID_CURRENCY, "an ISO 4217 code");
      case ASSET ->
          code(
              text,
              Codes.asset(text),
              ReasonCode.INVALID_ASSET,
              "an asset code of 1 to 12 characters");
      case TIME_ZONE ->
          code(text, Codes.timeZone(text), ReasonCode.INVALID_TIME_ZONE, "an IANA time zone");
      case ENUM ->
          code(text, allowed.contains(text), ReasonCode.INVALID_VALUE, "one of its allowed values");
    };
  }

  private static String code(String text, boolean known, ReasonCode reason, String wanted)
      throws Refusal {
    if (!known) {
      throw new Refusal(reason, "is not " + wanted);
    }
    return text;
  }

  private static String string(String text) throws Refusal {
    if (text.length() > LONGEST_TEXT) {
      throw new Refusal(ReasonCode.TEXT_TOO_LONG, "is longer than " + LONGEST_TEXT + " characters");
    }
    return text;
  }

  private static String[] list(String text) throws Refusal {
    return Arrays.stream(string(text).split("\\|"))
        .map(String::strip)
        .filter(element -> !element.isEmpty())
        .toArray(String[]::new);
  }

  private static Boolean bool(String text) throws Refusal {
    String lower = text.toLowerCase(Locale.ROOT);
    if (TRUE.contains(lower)) {
      return true;
    }
    if (FALSE.contains(lower)) {
      return false;
    }
    throw new Refusal(ReasonCode.INVALID_BOOLEAN, "is not true or false");
  }

  private static Integer integer(String text) throws Refusal {
    BigDecimal value;
    try {
      value = DecimalText.decimal(text, 0, 9);
    } catch (Refusal refusal) {
      throw new Refusal(ReasonCode.INVALID_INTEGER, "is not a whole number");
    }
    return value.intValueExact();
  }
}
