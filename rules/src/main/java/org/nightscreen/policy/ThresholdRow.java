package org.nightscreen.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.typology.Parameter;

/**
 * One number of a typology with its reason and its owner.
 *
 * @param row where it stands
 * @param typology catalogue code, or {@code ALL}
 * @param parameter name
 * @param segment segment it is for
 * @param country country it is for, or empty for every country
 * @param value the number
 * @param unit what it counts
 * @param effectiveFrom first business date it is in force
 * @param effectiveTo last business date it is in force, or null
 * @param reviewBy last business date before it must have been reviewed
 */
record ThresholdRow(
    PackRow row,
    String typology,
    String parameter,
    String segment,
    String country,
    BigDecimal value,
    Parameter.Unit unit,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    LocalDate reviewBy) {

  static final String DEFAULT_SEGMENT = "DEFAULT";

  static final List<String> COLUMNS =
      List.of(
          "typology",
          "parameter",
          "segment",
          "country",
          "value",
          "unit",
          "rationale",
          "source",
          "owner",
          "approved_by",
          "effective_from",
          "effective_to",
          "review_by",
          "status",
          "evidence");

  private static final List<String> NEVER_EMPTY =
      List.of(
          "typology",
          "parameter",
          "segment",
          "value",
          "unit",
          "rationale",
          "source",
          "owner",
          "approved_by",
          "effective_from",
          "review_by",
          "status");

  private static final Set<String> STATUSES = Set.of("UNCALIBRATED", "CALIBRATED");

  /** What a threshold is for; a table holds each key once. */
  record Key(String typology, String parameter, String segment, String country) {}

  static ThresholdRow of(PackRow row) {
    for (String column : NEVER_EMPTY) {
      if (row.empty(column)) {
        throw fault(row, "has no " + column, "fill the column in");
      }
    }
    requireStatus(row);
    requireCountry(row);
    ThresholdRow read =
        new ThresholdRow(
            row,
            row.text("typology"),
            row.text("parameter"),
            row.text("segment"),
            row.text("country"),
            number(row),
            unit(row),
            date(row, "effective_from"),
            date(row, "effective_to"),
            date(row, "review_by"));
    read.requireWholeCount();
    read.requireOrderedDates();
    return read;
  }

  private static void requireStatus(PackRow row) {
    if (!STATUSES.contains(row.text("status"))) {
      throw fault(
          row, "has the status '" + row.text("status") + "'", "write UNCALIBRATED or CALIBRATED");
    }
    if (row.text("status").equals("CALIBRATED") && row.empty("evidence")) {
      throw fault(row, "is CALIBRATED without evidence", "name the evidence or write UNCALIBRATED");
    }
  }

  private static void requireCountry(PackRow row) {
    if (!row.empty("country") && !row.text("country").matches("[A-Z]{2}")) {
      throw fault(
          row,
          "has the country '" + row.text("country") + "'",
          "write an ISO 3166-1 code of two letters");
    }
  }

  private static BigDecimal number(PackRow row) {
    try {
      BigDecimal value = new BigDecimal(row.text("value"));
      if (value.signum() < 0) {
        throw fault(row, "has the negative value '" + row.text("value") + "'", "write 0 or more");
      }
      return value;
    } catch (NumberFormatException e) {
      throw fault(
          row,
          "has the value '" + row.text("value") + "', which is not a number",
          "write a decimal such as 3000 or 0.8");
    }
  }

  private static Parameter.Unit unit(PackRow row) {
    for (Parameter.Unit unit : Parameter.Unit.values()) {
      if (unit.name().toLowerCase(Locale.ROOT).equals(row.text("unit"))) {
        return unit;
      }
    }
    throw fault(
        row,
        "has the unit '" + row.text("unit") + "'",
        "write amount, ratio, count, minutes, hours, days or years");
  }

  private static LocalDate date(PackRow row, String column) {
    try {
      return row.empty(column) ? null : LocalDate.parse(row.text(column));
    } catch (DateTimeParseException e) {
      throw fault(
          row, "has '" + row.text(column) + "' as " + column, "write a date such as 2026-03-31");
    }
  }

  private void requireWholeCount() {
    if (unit == Parameter.Unit.COUNT && value.stripTrailingZeros().scale() > 0) {
      throw fault(
          "has the value '" + row.text("value") + "' although it is a count",
          "write a whole number");
    }
  }

  private void requireOrderedDates() {
    if (effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
      throw fault("ends before it begins", "correct effective_from or effective_to");
    }
  }

  /** Fails unless the row is in force on that date and its review is not overdue. */
  void requireInForce(LocalDate businessDate) {
    if (businessDate.isBefore(effectiveFrom)) {
      throw fault(
          "is in force only from " + effectiveFrom + ", after business date " + businessDate,
          "correct effective_from or use the pack of that time");
    }
    if (effectiveTo != null && businessDate.isAfter(effectiveTo)) {
      throw fault(
          "expired on " + effectiveTo + ", before business date " + businessDate,
          "set a new value with its own effective_from");
    }
    if (businessDate.isAfter(reviewBy)) {
      throw fault(
          "was due for review by " + reviewBy + ", before business date " + businessDate,
          "review it and set review_by");
    }
  }

  Key key() {
    return new Key(typology, parameter, segment, country);
  }

  NightscreenException fault(String what, String remedy) {
    return fault(row, what, remedy);
  }

  private static NightscreenException fault(PackRow row, String what, String remedy) {
    return PackFault.at(
        row.file(), row.line(), "parameter '" + row.text("parameter") + "' " + what, remedy);
  }
}
