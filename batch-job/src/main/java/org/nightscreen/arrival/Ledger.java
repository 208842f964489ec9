package org.nightscreen.arrival;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.nightscreen.arrival.row.KindShape;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Home;
import org.nightscreen.night.Night;

/**
 * The accepted rows, as any night saw them. Columns are the canonical ones, then {@code load_id},
 * {@code source_file}, {@code source_line}, {@code content_hash} and {@code late}.
 */
public final class Ledger {

  private final SparkSession spark;
  private final LoadRegister register;
  private final Home home;
  private final ZoneId zone;

  /**
   * @param spark the session
   * @param dataSource the database of loads
   * @param home where the files lie
   * @param institution whose loads are read
   * @param zone the institution's zone, in which days begin
   */
  public Ledger(
      SparkSession spark, DataSource dataSource, Home home, String institution, ZoneId zone) {
    this.spark = spark;
    this.register = new LoadRegister(dataSource, institution);
    this.home = home;
    this.zone = zone;
  }

  /** The ledger that a run reads. */
  public static Ledger of(SparkSession spark, DataSource dataSource, Night night) {
    return new Ledger(spark, dataSource, night.home(), night.institution(), night.zone());
  }

  /**
   * Rows of a movement kind that are visible as of a business date, of every status.
   *
   * @param since only rows whose event is not before it; null for all
   */
  public Dataset<Row> transactions(FeedKind kind, LocalDate asOf, Instant since) {
    List<LoadRecord> visible =
        visible(kind, asOf).stream()
            .filter(
                record ->
                    since == null
                        || record.load().lastEvent() == null
                        || !record.load().lastEvent().isBefore(since))
            .toList();
    Dataset<Row> rows =
        outOfOrder(visible) ? VisibleRows.earliest(this, kind, visible) : rows(kind, visible);
    String event = KindShape.of(kind).event();
    return since == null || event == null ? rows : rows.where(col(event).geq(functions.lit(since)));
  }

  /** All rows of some loads of a kind, of those that are visible as of a business date. */
  public Dataset<Row> ofLoads(FeedKind kind, LocalDate asOf, Set<String> loadIds) {
    return rows(
        kind,
        visible(kind, asOf).stream()
            .filter(record -> loadIds.contains(record.load().loadId()))
            .toList());
  }

  /** Reference data as of a business date; of a watchlist with {@code first_visible} (date). */
  public Dataset<Row> snapshot(FeedKind kind, LocalDate asOf) {
    return VisibleRows.snapshot(this, kind, visible(kind, asOf));
  }

  /**
   * What one feed of reference data delivered, before changes are put in the place of what they
   * replace.
   *
   * @param whole the latest whole delivery
   * @param changed the newest row of each key that came since, or null
   * @param key the columns of the key; a part of it may be missing, which is the same as missing
   */
  public record Book(Dataset<Row> whole, Dataset<Row> changed, List<String> key) {}

  /** The same as {@link #snapshot}, not put together: putting together moves all of a master. */
  public List<Book> books(FeedKind kind, LocalDate asOf) {
    return VisibleRows.books(this, kind, visible(kind, asOf));
  }

  /** Whether the kind was ever delivered; an empty file is not an absent file. */
  public boolean known(FeedKind kind, LocalDate asOf) {
    return !visible(kind, asOf).isEmpty();
  }

  /** The loads of a kind that are visible as of a business date, in the order they came. */
  public List<Load> loads(FeedKind kind, LocalDate asOf) {
    return visible(kind, asOf).stream().map(LoadRecord::load).toList();
  }

  /**
   * Since when the history of a kind is complete: as declared, else the earliest day loaded. Of
   * several feeds the one that reaches back least. Null if nothing with a date was loaded.
   */
  public LocalDate coverageFrom(FeedKind kind, LocalDate asOf) {
    TreeMap<String, LocalDate> declared = new TreeMap<>();
    TreeMap<String, LocalDate> earliest = new TreeMap<>();
    for (LoadRecord record : visible(kind, asOf)) {
      String feed = record.load().feedId();
      if (record.coverageFrom() != null) {
        declared.put(feed, record.coverageFrom());
      }
      if (record.load().firstEvent() != null) {
        LocalDate day = record.load().firstEvent().atZone(zone).toLocalDate();
        earliest.merge(feed, day, (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    earliest.putAll(declared);
    return earliest.values().stream()
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /**
   * Takes a bad load out of sight from a business date on. Its rows can be delivered again.
   *
   * @throws NightscreenException BAD_ARGUMENTS if there is no such visible load
   */
  public void withdraw(String loadId, LocalDate from, String reason) {
    if (!register.withdraw(loadId, from, reason)) {
      throw new NightscreenException(
          FailureCode.BAD_ARGUMENTS,
          "There is no visible load '" + loadId + "'; look it up in the run report.");
    }
  }

  /** A load is out of order if one that came later belongs to an earlier night. */
  private static boolean outOfOrder(List<LoadRecord> visible) {
    for (int i = 1; i < visible.size(); i++) {
      if (visible.get(i).load().businessDate().isBefore(visible.get(i - 1).load().businessDate())) {
        return true;
      }
    }
    return false;
  }

  List<LoadRecord> visible(FeedKind kind, LocalDate asOf) {
    return register.ofKind(kind).stream().filter(record -> record.visible(asOf)).toList();
  }

  Dataset<Row> rows(FeedKind kind, List<LoadRecord> loads) {
    StructType schema = LedgerSchema.ledger(kind);
    return read(kind, loads, schema).select(columns(schema));
  }

  /** The rows with the columns that arrival works with. */
  Dataset<Row> storedRows(FeedKind kind, List<LoadRecord> loads) {
    return read(kind, loads, LedgerSchema.stored(kind));
  }

  private Dataset<Row> read(FeedKind kind, List<LoadRecord> loads, StructType schema) {
    String[] paths =
        loads.stream()
            .filter(record -> record.load().accepted() > 0)
            .map(record -> directory(home, kind, record.load().loadId()).toString())
            .toArray(String[]::new);
    return paths.length == 0
        ? spark.createDataFrame(List.of(), schema)
        : spark.read().schema(schema).parquet(paths);
  }

  static Column[] columns(StructType schema) {
    return List.of(schema.fieldNames()).stream().map(functions::col).toArray(Column[]::new);
  }

  static Path directory(Home home, FeedKind kind, String loadId) {
    return home.ledger().resolve(kind.feedName()).resolve("load=" + loadId);
  }
}
