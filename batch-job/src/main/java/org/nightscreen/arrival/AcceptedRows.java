package org.nightscreen.arrival;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import org.nightscreen.arrival.feed.Feed;
import org.nightscreen.arrival.feed.Precision;
import org.nightscreen.arrival.row.KindShape;
import org.nightscreen.arrival.row.ParsedRow;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.Field;

/**
 * What is told about the accepted rows of a load, measured while they are written. Tasks measure
 * their own rows; adding these up in any order gives the same.
 */
final class AcceptedRows implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long MICROS_PER_DAY = 86_400_000_000L;

  /**
   * One row at midnight is chance; more, and none at another time, is a feed that knows days only.
   */
  private static final long ENOUGH_TO_JUDGE_PRECISION = 2;

  /**
   * By which days rows are measured.
   *
   * @param feedZone where the feed's days begin
   * @param nightZone where the institution's days begin
   * @param businessDate the day that lateness counts from
   */
  record Days(ZoneId feedZone, ZoneId nightZone, LocalDate businessDate) implements Serializable {}

  private final FeedKind kind;
  private final Days days;
  private final Totals totals = new Totals();
  private final TreeMap<Integer, Long> lateDays = new TreeMap<>();
  private final long[] fill;
  private long late;
  private long firstEvent = Long.MAX_VALUE;
  private long lastEvent = Long.MIN_VALUE;
  private boolean timed;

  private transient RunningTotals running;
  private final int event;

  AcceptedRows(FeedKind kind, Days days) {
    this.kind = kind;
    this.days = days;
    List<String> names = kind.fields().stream().map(Field::name).toList();
    fill = new long[names.size()];
    event = names.indexOf(KindShape.of(kind).event());
    running = RunningTotals.of(kind);
  }

  void add(ParsedRow row, boolean lateRow) {
    for (int i = 0; i < fill.length; i++) {
      fill[i] += row.present(i) ? 1 : 0;
    }
    running.add(row);
    if (event >= 0) {
      happened(row.number(event), lateRow);
    }
  }

  private void happened(long micros, boolean lateRow) {
    firstEvent = Math.min(firstEvent, micros);
    lastEvent = Math.max(lastEvent, micros);
    timed = timed || notMidnight(micros);
    if (lateRow) {
      late++;
      LocalDate day = instant(micros).atZone(days.nightZone()).toLocalDate();
      lateDays.merge((int) ChronoUnit.DAYS.between(day, days.businessDate()), 1L, Long::sum);
    }
  }

  private boolean notMidnight(long micros) {
    long offset = days.feedZone().getRules().getOffset(instant(micros)).getTotalSeconds();
    return (micros + offset * 1_000_000L) % MICROS_PER_DAY != 0;
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** The same, ready to travel. */
  AcceptedRows settled() {
    if (running != null) {
      totals.add(running.settled());
      running = null;
    }
    return this;
  }

  void add(AcceptedRows other) {
    totals.add(other.totals);
    other.lateDays.forEach((day, rows) -> lateDays.merge(day, rows, Long::sum));
    for (int i = 0; i < fill.length; i++) {
      fill[i] += other.fill[i];
    }
    late += other.late;
    firstEvent = Math.min(firstEvent, other.firstEvent);
    lastEvent = Math.max(lastEvent, other.lastEvent);
    timed = timed || other.timed;
  }

  Totals totals() {
    return totals;
  }

  long rows() {
    return totals.rows();
  }

  long late() {
    return late;
  }

  TreeMap<Integer, Long> lateDays() {
    return lateDays;
  }

  /** Rows per field that have a value; empty if there are no rows. */
  TreeMap<String, Long> fill() {
    TreeMap<String, Long> named = new TreeMap<>();
    for (int i = 0; i < fill.length && rows() > 0; i++) {
      named.put(kind.fields().get(i).name(), fill[i]);
    }
    return named;
  }

  Instant firstEvent() {
    return firstEvent > lastEvent ? null : instant(firstEvent);
  }

  Instant lastEvent() {
    return firstEvent > lastEvent ? null : instant(lastEvent);
  }

  boolean dayPrecision(Feed feed) {
    return feed.precision() == Precision.DAY
        || feed.precision() == Precision.DETECTED
            && event >= 0
            && !timed
            && rows() >= ENOUGH_TO_JUDGE_PRECISION;
  }
}
