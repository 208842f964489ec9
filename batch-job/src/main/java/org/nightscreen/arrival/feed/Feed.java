package org.nightscreen.arrival.feed;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.nightscreen.canonical.FeedKind;

/**
 * A declared stream of extracts. In YAML:
 *
 * <pre>{@code
 * feeds:
 *   - id: core_bookings                     # unique; names the feed in every report
 *     kind: bank_transaction                # a canonical kind
 *     format: csv                           # csv (default) or parquet; .gz is decompressed
 *     file: "bookings_{businessDate}*.csv"  # below the feeds directory; * and ? allowed
 *     separator: ";"                        # default ","
 *     zone: Asia/Bangkok                    # where time stamps without offset are at home; default UTC
 *     precision: DAY                        # only the day of a booking is known; SECOND: take times at their
 *                                           # word; default: DAY if all events stand at midnight
 *     snapshot: DELTA                       # reference data only; default FULL (rates, feedback: DELTA)
 *     coverageFrom: 2025-01-01              # the history is complete since
 *     control: "bookings_{businessDate}.ctl"  # CSV: rows,currency,amount
 *     optional: true                        # a night without it is no failure
 *     rejectLimit: {rows: 1000, percent: 0.5, atLeast: 20}
 *     columns:                              # canonical field: source
 *       transaction_id: TXREF               # rename
 *       entry_status: {constant: BOOK}
 *       transaction_type: {column: CODE, values: {TRF: CREDIT_TRANSFER}, otherwise: CHEQUE}
 *       booking_datetime: {columns: [DAY, TIME], join: " ", pattern: "dd.MM.yyyy HHmmss"}
 *       instructed_amount: {column: AMOUNT, decimal: ",", grouping: ".", sign: ABSOLUTE}
 *     statement: {indicator: DC, debit: [D], credit: [C], account: ACCOUNT, otherAccount: OTHER}
 * }</pre>
 *
 * Fields that are not mapped are read from the column of their canonical name.
 *
 * @param id names the feed; part of the row key
 * @param kind the canonical kind
 * @param format the file format
 * @param file the file pattern; null in a canonical drop
 * @param separator the field separator
 * @param zone where time stamps without offset are at home
 * @param precision whether times are known, days only, or to be found out per delivery
 * @param snapshot full or delta, for reference data
 * @param coverageFrom the history is complete since this day; null if not declared
 * @param control the pattern of the control file; null if there is none
 * @param optional whether a night may go without it
 * @param rejectLimit how many refused rows it may have
 * @param columns canonical field name to source
 * @param statement how one-sided lines become two-sided; null if they are
 */
public record Feed(
    String id,
    FeedKind kind,
    Format format,
    String file,
    char separator,
    ZoneId zone,
    Precision precision,
    SnapshotMode snapshot,
    LocalDate coverageFrom,
    String control,
    boolean optional,
    RejectLimit rejectLimit,
    Map<String, FieldSource> columns,
    Statement statement) {

  public Feed {
    columns = Map.copyOf(columns);
  }

  /** The feed of a kind in a canonical drop: nothing is mapped, times are UTC. */
  public static Feed canonical(FeedKind kind, Format format) {
    return new Feed(
        kind.feedName(),
        kind,
        format,
        null,
        ',',
        ZoneOffset.UTC,
        Precision.DETECTED,
        SnapshotMode.usual(kind),
        null,
        null,
        true,
        RejectLimit.DEFAULT,
        Map.of(),
        null);
  }

  /** The same feed with a declared begin of its history. */
  public Feed withCoverageFrom(LocalDate day) {
    return new Feed(
        id,
        kind,
        format,
        file,
        separator,
        zone,
        precision,
        snapshot,
        day,
        control,
        optional,
        rejectLimit,
        columns,
        statement);
  }

  /** What a task needs to read rows of this feed. */
  public Mapping mapping() {
    return new Mapping(kind, separator, zone, precision == Precision.DAY, columns, statement);
  }

  /** The part of a feed that travels to tasks. */
  public record Mapping(
      FeedKind kind,
      char separator,
      ZoneId zone,
      boolean dayOnly,
      Map<String, FieldSource> columns,
      Statement statement)
      implements Serializable {}
}
