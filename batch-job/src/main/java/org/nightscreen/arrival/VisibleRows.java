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
    Dataset<Row> rows = replaced ? upserted(ledger, kind, visible) : ledger.rows(kind, loads);
    return kind == FeedKind.WATCHLIST ? withFirstVisible(ledger, rows, visible) : rows;
  }

  /** The same before changes are put in the place of what they replace, feed by feed. */
  static List<Ledger.Book> books(Ledger ledger, FeedKind kind, List<LoadRecord> visible) {
    return holding(visible).values().stream().map(loads -> book(ledger, kind, loads)).toList();
  }

  private static Ledger.Book book(Ledger ledger, FeedKind kind, List<LoadRecord> loads) {
    List<String> key = KindShape.of(kind).upsertKey();
    Dataset<Row> whole = ledger.rows(kind, loads.subList(0, 1));
    List<LoadRecord> later = loads.subList(1, loads.size());
    return switch (later.size()) {
      case 0 -> new Ledger.Book(whole, null, key);
      case 1 -> new Ledger.Book(whole, ledger.rows(kind, later), key);
      default -> new Ledger.Book(whole, newestOfSeveral(ledger, kind, later, key), key);
    };
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

  private static Dataset<Row> upserted(Ledger ledger, FeedKind kind, List<LoadRecord> visible) {
    return books(ledger, kind, visible).stream()
        .map(VisibleRows::newest)
        .reduce(Dataset::union)
        .orElseThrow();
  }

  /**
   * The newest row of each key. The first load is the whole book, later ones are small: only those
   * are sorted, and of the first those keys are left out that came again.
   */
  private static Dataset<Row> newest(Ledger.Book book) {
    Dataset<Row> changed = book.changed();
    return changed == null
        ? book.whole()
        : book.whole()
            .join(changed, sameKey(book.whole(), changed, book.key()), "left_anti")
            .union(changed);
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
