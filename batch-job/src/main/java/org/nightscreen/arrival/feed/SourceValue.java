package org.nightscreen.arrival.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.nightscreen.arrival.row.ReasonCode;
import org.nightscreen.arrival.row.Refusal;
import org.nightscreen.canonical.Field;
import org.nightscreen.canonical.FieldType;

/**
 * The text of one canonical field from a source row: columns joined, values mapped, patterns
 * undone.
 */
final class SourceValue {

  private final Field field;
  private final FieldSource source;
  private final int[] columns;
  private final ZoneId zone;
  private final DateTimeFormatter pattern;

  SourceValue(Field field, FieldSource source, int[] columns, ZoneId zone) {
    this.field = field;
    this.source = source;
    this.columns = columns;
    this.zone = zone;
    this.pattern = source.pattern() == null ? null : formatter(source.pattern());
  }

  private static DateTimeFormatter formatter(String pattern) {
    // Patterns write yyyy; strict resolution then asks for an era unless it is read as the
    // proleptic year.
    return DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The canonical text, or null. */
  String text(String[] row) throws Refusal {
    return text(joined(row));
  }

  /** The canonical text of a source text, or null. */
  String text(String raw) throws Refusal {
    if (raw == null) {
      return source.constant();
    }
    String mapped = source.values().get(raw);
    if (mapped == null && !source.values().isEmpty()) {
      mapped = source.otherwise() == null ? raw : source.otherwise();
    }
    return mapped == null ? normalised(raw) : mapped;
  }

  /** Whether no row ever has a value. */
  boolean nothing() {
    return source.constant() == null && Arrays.stream(columns).allMatch(column -> column < 0);
  }

  boolean severalColumns() {
    return columns.length > 1;
  }

  /** The one column it comes from; -1 if the file has none. */
  int onlyColumn() {
    return columns.length == 1 ? columns[0] : -1;
  }

  int[] columns() {
    return columns.clone();
  }

  /** Whether the canonical text is the text of the column and nothing else. */
  boolean asIs() {
    boolean plainNumber =
        source.decimal().equals(".")
            && source.grouping() == null
            && source.sign() == FieldSource.Sign.KEEP;
    return columns.length == 1
        && source.constant() == null
        && source.values().isEmpty()
        && pattern == null
        && plainNumber;
  }

  private String joined(String[] row) {
    if (columns.length == 1) {
      return columns[0] < 0 ? null : row[columns[0]];
    }
    StringBuilder text = new StringBuilder();
    for (int column : columns) {
      String part = column < 0 ? null : row[column];
      if (part != null) {
        text.append(text.isEmpty() ? "" : source.join()).append(part);
      }
    }
    return text.isEmpty() ? null : text.toString();
  }

  private String normalised(String raw) throws Refusal {
    return switch (field.type()) {
      case TIMESTAMP, DATE -> pattern == null ? raw : dated(raw);
      case MONEY, QUANTITY -> number(raw);
      default -> raw;
    };
  }

  private String dated(String raw) throws Refusal {
    try {
      TemporalAccessor parsed = pattern.parse(raw);
      LocalDate day = parsed.query(TemporalQueries.localDate());
      if (field.type() == FieldType.DATE) {
        return String.valueOf(Objects.requireNonNull(day));
      }
      boolean timed = parsed.query(TemporalQueries.localTime()) != null;
      LocalDateTime local = timed ? LocalDateTime.from(parsed) : day.atStartOfDay();
      ZoneId home = parsed.query(TemporalQueries.zone());
      return ZonedDateTime.of(local, home == null ? zone : home).toInstant().toString();
    } catch (DateTimeException | NullPointerException wrong) {
      ReasonCode reason =
          field.type() == FieldType.DATE ? ReasonCode.INVALID_DATE : ReasonCode.INVALID_TIMESTAMP;
      throw new Refusal(
          reason, "Field '" + field.name() + "' does not follow the pattern of its feed");
    }
  }

  private String number(String raw) throws Refusal {
    String plain = source.grouping() == null ? raw : raw.replace(source.grouping(), "");
    if (!source.decimal().equals(".")) {
      if (plain.contains(".")) {
        throw new Refusal(
            ReasonCode.INVALID_DECIMAL,
            "Field '" + field.name() + "' has a '.' though its feed declares another sign");
      }
      plain = plain.replace(source.decimal(), ".");
    }
    if (plain.endsWith("-")) {
      plain = "-" + plain.substring(0, plain.length() - 1);
    }
    return signed(plain);
  }

  private String signed(String plain) {
    boolean negative = plain.startsWith("-");
    String digits = negative || plain.startsWith("+") ? plain.substring(1) : plain;
    return switch (source.sign()) {
      case KEEP -> plain;
      case ABSOLUTE -> digits;
      case NEGATE -> negative ? digits : "-" + digits;
    };
  }
}
