package org.nightscreen.arrival;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.nightscreen.arrival.feed.Feed;
import org.nightscreen.arrival.feed.Precision;
import org.nightscreen.arrival.row.KindShape;
import org.nightscreen.canonical.Field;

/** What is told about the accepted rows of a load, measured in one pass over its columns. */
final class AcceptedRows {

  private static final long MICROS_PER_DAY = 86_400_000_000L;

  /**
   * One row at midnight is chance; more, and none at another time, is a feed that knows days only.
   */
  private static final long ENOUGH_TO_JUDGE_PRECISION = 2;

  final Totals totals = new Totals();
  final TreeMap<String, Long> fill = new TreeMap<>();
  final TreeMap<Integer, Long> lateDays = new TreeMap<>();
  long late;
  Instant firstEvent;
  Instant lastEvent;
  boolean dayPrecision;

  private long timed;

  private AcceptedRows() {}

  static AcceptedRows measure(Dataset<Row> rows, Feed feed, LocalDate businessDate, ZoneId zone) {
    AcceptedRows measured = new AcceptedRows();
    String event = KindShape.of(feed.kind()).event();
    List<Column> aggregates = Totals.aggregates();
    aggregates.add(sum(when(col(LedgerSchema.LATE), 1L).otherwise(0L)).as("late_rows"));
    for (Field field : feed.kind().fields()) {
      aggregates.add(count(col(field.name())).as("fill_" + field.name()));
    }
    if (event != null) {
      aggregates.add(min(col(event)).as("first_event"));
      aggregates.add(max(col(event)).as("last_event"));
      Column local = unix_micros(from_utc_timestamp(col(event), feed.zone().getId()));
      aggregates.add(count(when(local.mod(lit(MICROS_PER_DAY)).notEqual(0L), 1)).as("timed"));
    }
    Column first = aggregates.remove(0);
    for (Row row :
        rows.groupBy(Totals.CURRENCY)
            .agg(first, aggregates.toArray(Column[]::new))
            .collectAsList()) {
      measured.add(row, feed, event != null);
    }
    measured.dayPrecision =
        feed.precision() == Precision.DAY
            || feed.precision() == Precision.DETECTED
                && event != null
                && measured.timed == 0
                && measured.totals.rows() >= ENOUGH_TO_JUDGE_PRECISION;
    if (measured.late > 0) {
      measured.countLateDays(rows, event, businessDate, zone);
    }
    return measured;
  }

  private void add(Row row, Feed feed, boolean events) {
    totals.add(row);
    late += row.getLong(row.fieldIndex("late_rows"));
    for (Field field : feed.kind().fields()) {
      fill.merge(field.name(), row.getLong(row.fieldIndex("fill_" + field.name())), Long::sum);
    }
    if (events) {
      Instant first = row.getInstant(row.fieldIndex("first_event"));
      Instant last = row.getInstant(row.fieldIndex("last_event"));
      firstEvent = firstEvent == null || first.isBefore(firstEvent) ? first : firstEvent;
      lastEvent = lastEvent == null || last.isAfter(lastEvent) ? last : lastEvent;
      timed += row.getLong(row.fieldIndex("timed"));
    }
  }

  private void countLateDays(Dataset<Row> rows, String event, LocalDate businessDate, ZoneId zone) {
    Column day = to_date(from_utc_timestamp(col(event), zone.getId()));
    rows.where(col(LedgerSchema.LATE))
        .groupBy(date_diff(lit(businessDate), day).as("days"))
        .count()
        .collectAsList()
        .forEach(row -> lateDays.put(row.getInt(0), row.getLong(1)));
  }
}
