package org.nightscreen.arrival;

import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.nightscreen.arrival.feed.Feed;
import org.nightscreen.arrival.feed.RowReader;
import org.nightscreen.arrival.row.KindShape;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.night.Night;

/** Takes in one feed's delivery: parse, decide about duplicates, place the files, measure. */
final class FeedIntake {

  private static final long ROWS_PER_FILE = 250_000;

  private final SparkSession spark;
  private final Night night;
  private final Delivery delivery;
  private final Feed feed;
  private final String loadId;
  private final List<FileReport> files;
  private final Path staging;

  FeedIntake(
      SparkSession spark, Night night, Delivery delivery, String loadId, List<FileReport> files) {
    this.spark = spark;
    this.night = night;
    this.delivery = delivery;
    this.feed = delivery.feed();
    this.loadId = loadId;
    this.files = files;
    this.staging = night.home().staging(night, "arrival").resolve("parsed").resolve(feed.id());
  }

  /**
   * Reads the delivery and places its rows; they become visible only when the load is registered.
   *
   * @param purpose why it is loaded
   * @param earlier visible rows of the same feed; null if there are none
   * @param highestRates known rates, for amounts too large to screen
   */
  FeedReport take(LoadPurpose purpose, Dataset<Row> earlier, Map<String, BigDecimal> highestRates) {
    Parsing parsing =
        new Parsing(
            spark,
            feed,
            new RowIntake.Terms(feed.mapping(), purpose.window(night), highestRates, loadId));
    LocalTree.remove(staging);
    parsing
        .rows(delivery.files())
        .write()
        .mode(SaveMode.Overwrite)
        .option("maxRecordsPerFile", ROWS_PER_FILE)
        .partitionBy(LedgerSchema.OUTCOME)
        .parquet(staging.toString());
    Dataset<Row> candidates = stored(staging.resolve("outcome=" + RowIntake.ACCEPTED));
    Dataset<Row> decisions = decisions(candidates, earlier);
    FeedReport report = place(parsing, candidates, decisions);
    LocalTree.remove(staging);
    return report;
  }

  private Dataset<Row> stored(Path directory) {
    return stored(spark, feed.kind(), directory);
  }

  static Dataset<Row> stored(SparkSession spark, FeedKind kind, Path directory) {
    return Files.isDirectory(directory)
        ? spark.read().schema(LedgerSchema.stored(kind)).parquet(directory.toString())
        : spark.createDataFrame(List.of(), LedgerSchema.stored(kind));
  }

  /** The decisions about rows whose key is not theirs alone; null in an ordinary night. */
  private Dataset<Row> decisions(Dataset<Row> candidates, Dataset<Row> earlier) {
    Deduplication deduplication = new Deduplication(KindShape.of(feed.kind()).nativeKey());
    Path suspectsPath = staging.resolve("suspects");
    deduplication
        .suspects(candidates, earlier)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(suspectsPath.toString());
    Dataset<Row> suspects = spark.read().schema("key_hash bigint").parquet(suspectsPath.toString());
    if (suspects.isEmpty()) {
      return null;
    }
    Path decisionsPath = staging.resolve("decisions");
    Dataset<Row> decisions = deduplication.decisions(candidates, earlier, suspects);
    decisions.write().mode(SaveMode.Overwrite).parquet(decisionsPath.toString());
    return spark.read().schema(decisions.schema()).parquet(decisionsPath.toString());
  }

  private FeedReport place(Parsing parsing, Dataset<Row> candidates, Dataset<Row> decisions) {
    Totals duplicates = new Totals();
    Map<String, Set<Long>> conflicts = new HashMap<>();
    long superseded = 0;
    Dataset<Row> dropped = null;
    if (decisions != null) {
      dropped = decisions.where(col(Deduplication.DECISION).notEqual(Deduplication.KEEP));
      superseded = decisions.where(Deduplication.supersedes()).count();
      duplicates(candidates, decisions, duplicates);
      conflicts = conflicts(decisions);
    }
    Path target = Ledger.directory(night.home(), feed.kind(), loadId);
    placeAccepted(candidates, dropped, target);
    AcceptedRows accepted =
        AcceptedRows.measure(stored(target), feed, night.businessDate(), night.zone());
    RefusedRows refused = refused(parsing, conflicts);
    return report(accepted, refused, duplicates, superseded);
  }

  private void duplicates(Dataset<Row> candidates, Dataset<Row> decisions, Totals duplicates) {
    Dataset<Row> again =
        decisions.where(col(Deduplication.DECISION).equalTo(Deduplication.DUPLICATE));
    List<Column> aggregates = Totals.aggregates();
    Column first = aggregates.remove(0);
    sameLines(candidates, again, "left_semi")
        .groupBy(Totals.CURRENCY)
        .agg(first, aggregates.toArray(Column[]::new))
        .collectAsList()
        .forEach(duplicates::add);
  }

  private static Map<String, Set<Long>> conflicts(Dataset<Row> decisions) {
    Map<String, Set<Long>> lines = new HashMap<>();
    decisions
        .where(col(Deduplication.DECISION).equalTo(Deduplication.CONFLICT))
        .select(LedgerSchema.SOURCE_FILE, LedgerSchema.SOURCE_LINE)
        .collectAsList()
        .forEach(
            row ->
                lines
                    .computeIfAbsent(row.getString(0), file -> new HashSet<>())
                    .add(row.getLong(1)));
    return lines;
  }

  private void placeAccepted(Dataset<Row> candidates, Dataset<Row> dropped, Path target) {
    if (dropped == null || dropped.isEmpty()) {
      LocalTree.replace(staging.resolve("outcome=" + RowIntake.ACCEPTED), target);
      return;
    }
    Path kept = staging.resolve("kept");
    sameLines(candidates, dropped, "left_anti")
        .write()
        .mode(SaveMode.Overwrite)
        .option("maxRecordsPerFile", ROWS_PER_FILE)
        .parquet(kept.toString());
    LocalTree.replace(kept, target);
  }

  private static Dataset<Row> sameLines(Dataset<Row> rows, Dataset<Row> lines, String join) {
    Column same =
        rows.col(LedgerSchema.SOURCE_FILE)
            .equalTo(lines.col(LedgerSchema.SOURCE_FILE))
            .and(rows.col(LedgerSchema.SOURCE_LINE).equalTo(lines.col(LedgerSchema.SOURCE_LINE)));
    return rows.join(lines, same, join);
  }

  private RefusedRows refused(Parsing parsing, Map<String, Set<Long>> conflicts) {
    Path refusedPath = staging.resolve("outcome=" + RowIntake.REJECTED);
    if (conflicts.isEmpty() && !Files.isDirectory(refusedPath)) {
      return RefusedRows.none(night.home(), feed.kind(), loadId);
    }
    Column[] columns = Ledger.columns(LedgerSchema.quarantine());
    Dataset<Row> refused = stored(refusedPath).select(columns);
    if (!conflicts.isEmpty()) {
      refused = refused.union(parsing.conflicting(delivery.files(), conflicts).select(columns));
    }
    return RefusedRows.place(refused, night.home(), feed.kind(), loadId);
  }

  private FeedReport report(
      AcceptedRows accepted, RefusedRows refused, Totals duplicates, long superseded) {
    List<AmountControl> amounts =
        KindShape.of(feed.kind()).amount() == null
            ? List.of()
            : Totals.controls(accepted.totals, refused.totals(), duplicates);
    long acceptedRows = accepted.totals.rows();
    long read = acceptedRows + refused.totals().rows() + duplicates.rows();
    ControlComparison control =
        delivery.control() == null
            ? ControlComparison.NONE
            : ControlFile.read(delivery.control()).compare(read, amounts, refused.unreadable());
    Set<String> unknown = new TreeSet<>();
    Set<String> missing = new TreeSet<>();
    for (SourceFile file : delivery.files()) {
      RowReader reader = FeedSet.reader(feed, file);
      unknown.addAll(reader.unknownColumns());
      missing.addAll(reader.missingOptional());
    }
    return new FeedReport(
        feed.id(),
        feed.kind(),
        loadId,
        files,
        read,
        acceptedRows,
        refused.totals().rows(),
        duplicates.rows(),
        superseded,
        accepted.late,
        amounts,
        new TreeMap<>(refused.reasons()),
        accepted.lateDays,
        List.copyOf(unknown),
        List.copyOf(missing),
        control,
        accepted.dayPrecision,
        accepted.firstEvent,
        accepted.lastEvent,
        accepted.fill);
  }
}
