package org.nightscreen.arrival;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.nightscreen.arrival.feed.SnapshotMode;
import org.nightscreen.arrival.row.KindShape;
import org.nightscreen.canonical.FeedKind;

/**
 * Which rows of several visible loads hold: snapshots replace or add, out-of-order loads overlap.
 */
final class VisibleRows {

  private static final String SEQUENCE = "load_sequence";
  private static final String FIRST_VISIBLE = "first_visible";
  private static final List<String> LISTING = List.of("list_id", "entry_id", "value");

  private VisibleRows() {}

  /** Of rows with one native id in loads that came out of order, the one of the earliest night. */
  static Dataset<Row> earliest(Ledger ledger, FeedKind kind, List<LoadRecord> loads) {
    Column[] columns = Ledger.columns(LedgerSchema.ledger(kind));
    List<Column> key =
        new ArrayList<>(KindShape.of(kind).nativeKey().stream().map(functions::col).toList());
    key.add(col(LedgerSchema.PENDING));
    Dataset<Row> dated = null;
    for (Map.Entry<LocalDate, List<LoadRecord>> night : byNight(loads).entrySet()) {
      Dataset<Row> rows =
          ledger.storedRows(kind, night.getValue()).withColumn("night", lit(night.getKey()));
      dated = dated == null ? rows : dated.union(rows);
    }
    return dated
        .withColumn(
            "rank",
            row_number()
                .over(
                    Window.partitionBy(key.toArray(Column[]::new))
                        .orderBy(
                            col("night"),
                            col(LedgerSchema.CONTENT_HASH),
                            col(LedgerSchema.ROW_HASH))))
        .where(col("rank").equalTo(1))
        .select(columns);
  }

  private static Map<LocalDate, List<LoadRecord>> byNight(List<LoadRecord> loads) {
    Map<LocalDate, List<LoadRecord>> nights = new LinkedHashMap<>();
    loads.forEach(
        record ->
            nights
                .computeIfAbsent(record.load().businessDate(), day -> new ArrayList<>())
                .add(record));
    return nights;
  }

  /**
   * The rows of reference data that hold: per feed the latest full delivery and the deltas after
   * it.
   */
  static Dataset<Row> snapshot(Ledger ledger, FeedKind kind, List<LoadRecord> visible) {
    Map<String, List<LoadRecord>> holding = holding(visible);
    List<LoadRecord> loads = holding.values().stream().flatMap(List::stream).toList();
    boolean replaced = holding.values().stream().anyMatch(list -> list.size() > 1);
    Dataset<Row> rows = replaced ? upserted(ledger, kind, holding) : ledger.rows(kind, loads);
    return kind == FeedKind.WATCHLIST ? withFirstVisible(ledger, rows, visible) : rows;
  }

  /** Per feed the loads whose rows hold, the newest last. */
  static Map<String, List<LoadRecord>> holding(List<LoadRecord> visible) {
    Map<String, List<LoadRecord>> holding = new LinkedHashMap<>();
    List<LoadRecord> ordered = new ArrayList<>(visible);
    // The latest night holds; within a night the delivery that came last.
    ordered.sort(
        (one, other) -> {
          int byNight = one.load().businessDate().compareTo(other.load().businessDate());
          return byNight != 0 ? byNight : Long.compare(one.sequence(), other.sequence());
        });
    for (LoadRecord record : ordered) {
      List<LoadRecord> of =
          holding.computeIfAbsent(record.load().feedId(), feed -> new ArrayList<>());
      if (record.snapshot() == SnapshotMode.FULL) {
        of.clear();
      }
      of.add(record);
    }
    return holding;
  }

  private static Dataset<Row> upserted(
      Ledger ledger, FeedKind kind, Map<String, List<LoadRecord>> holding) {
    Dataset<Row> all = null;
    for (List<LoadRecord> loads : holding.values()) {
      Dataset<Row> newest = newest(ledger, kind, loads);
      all = all == null ? newest : all.union(newest);
    }
    return all;
  }

  /**
   * The newest row of each key. The first load is the whole book, later ones are small: only those
   * are sorted, and of the first those keys are left out that came again.
   */
  private static Dataset<Row> newest(Ledger ledger, FeedKind kind, List<LoadRecord> loads) {
    Dataset<Row> first = ledger.rows(kind, loads.subList(0, 1));
    if (loads.size() == 1) {
      return first;
    }
    List<String> key = KindShape.of(kind).upsertKey();
    Dataset<Row> later = newestOfSeveral(ledger, kind, loads.subList(1, loads.size()), key);
    return first.join(later, sameKey(first, later, key), "left_anti").union(later);
  }

  /** A part of a key may be missing, such as the network of a listing; missing is the same. */
  private static Column sameKey(Dataset<Row> left, Dataset<Row> right, List<String> key) {
    return key.stream()
        .map(name -> left.col(name).eqNullSafe(right.col(name)))
        .reduce(Column::and)
        .orElseThrow();
  }

  private static Dataset<Row> newestOfSeveral(
      Ledger ledger, FeedKind kind, List<LoadRecord> loads, List<String> key) {
    Dataset<Row> numbered = null;
    for (int i = 0; i < loads.size(); i++) {
      Dataset<Row> rows = ledger.rows(kind, loads.subList(i, i + 1)).withColumn(SEQUENCE, lit(i));
      numbered = numbered == null ? rows : numbered.union(rows);
    }
    return numbered
        .withColumn("newest", max(col(SEQUENCE)).over(Window.partitionBy(columns(key))))
        .where(col(SEQUENCE).equalTo(col("newest")))
        .drop(SEQUENCE, "newest");
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }

  /** A listing touches windows in the night it is first visible in, not at its legal date. */
  private static Dataset<Row> withFirstVisible(
      Ledger ledger, Dataset<Row> rows, List<LoadRecord> visible) {
    Dataset<Row> sightings = null;
    for (Map.Entry<LocalDate, List<LoadRecord>> night : byNight(visible).entrySet()) {
      Dataset<Row> seen =
          ledger
              .rows(FeedKind.WATCHLIST, night.getValue())
              .select(columns(LISTING))
              .withColumn(FIRST_VISIBLE, lit(night.getKey()));
      sightings = sightings == null ? seen : sightings.union(seen);
    }
    if (sightings == null) {
      return rows.withColumn(FIRST_VISIBLE, lit(null).cast("date"));
    }
    Dataset<Row> first =
        sightings.groupBy(columns(LISTING)).agg(min(col(FIRST_VISIBLE)).as(FIRST_VISIBLE));
    return rows.join(
        first, scala.jdk.javaapi.CollectionConverters.asScala(LISTING).toSeq(), "left");
  }
}
