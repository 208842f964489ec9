package org.nightscreen.arrival;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.nightscreen.arrival.feed.Feed;
import org.nightscreen.arrival.feed.Format;
import org.nightscreen.arrival.feed.RowReader;
import org.nightscreen.arrival.row.KindShape;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.hadoop.Locations;
import org.nightscreen.night.Home;
import org.nightscreen.night.Night;

/**
 * Takes in one feed's delivery: its parts are read, written and measured in one pass; if a key
 * occurs twice or is known, the parts that hold such lines are taken in again without them.
 */
final class FeedIntake {

  private final SparkSession spark;
  private final Night night;
  private final Delivery delivery;
  private final Feed feed;
  private final String loadId;
  private final Inspection inspection;
  private final Path staging;

  FeedIntake(
      SparkSession spark, Night night, Delivery delivery, String loadId, Inspection inspection) {
    this.spark = spark;
    this.night = night;
    this.delivery = delivery;
    this.feed = delivery.feed();
    this.loadId = loadId;
    this.inspection = inspection;
    this.staging = night.home().staging(night, "arrival").resolve("parsed").resolve(feed.id());
  }

  /**
   * Reads the delivery and places its rows; they become visible only when the load is registered.
   *
   * @param purpose why it is loaded
   * @param earlier visible rows of the same feed
   * @param highestRates known rates, for amounts too large to screen
   */
  FeedReport take(LoadPurpose purpose, KnownKeys earlier, Map<String, BigDecimal> highestRates) {
    RowIntake.Terms terms =
        new RowIntake.Terms(feed.mapping(), purpose.window(night), highestRates, days(), loadId);
    LocalTree.remove(staging);
    List<PartResult> results = once(new Pass(terms, "first", DroppedLines.NONE));
    Decisions decisions = decisions(results, earlier);
    if (!decisions.dropped().isEmpty()) {
      results = again(results, new Pass(terms, "second", decisions.dropped()));
    }
    place(results);
    LocalTree.remove(staging);
    return report(results, decisions.superseded());
  }

  private List<PartResult> once(Pass pass) {
    List<PartResult> results = new ArrayList<>(pass.csv(inspection.parts()));
    for (SourceFile file : delivery.files()) {
      if (file.format(feed) == Format.PARQUET) {
        results.addAll(pass.parquet(file, results.size()));
      }
    }
    return results;
  }

  /** One reading of the delivery or of some of its parts. */
  private final class Pass {

    private final PartIntake.Order order;
    private final PartJob job = new PartJob(spark, feed, inspection.partBytes());

    Pass(RowIntake.Terms terms, String name, DroppedLines dropped) {
      order = new PartIntake.Order(terms, staging.resolve(name).toString(), dropped);
    }

    List<PartResult> csv(List<FilePart> parts) {
      return job.csv(parts, order);
    }

    List<PartResult> parquet(SourceFile file, int firstNumber) {
      return job.parquet(file, firstNumber, order);
    }
  }

  /**
   * What was decided about rows whose key is not theirs alone.
   *
   * @param dropped lines that do not come into the ledger
   * @param superseded pending rows that a final one replaces
   */
  private record Decisions(DroppedLines dropped, long superseded) {}

  private Decisions decisions(List<PartResult> results, KnownKeys earlier) {
    KeyHashes keys = new KeyHashes(results.stream().map(PartResult::keys).toList());
    long[] suspects =
        LongStream.concat(Arrays.stream(keys.repeated()), Arrays.stream(earlier.among(keys, spark)))
            .distinct()
            .toArray();
    DroppedLines dropped = new DroppedLines();
    long superseded = 0;
    Iterator<Row> decided =
        suspects.length == 0 ? List.<Row>of().iterator() : decided(results, earlier, suspects);
    while (decided.hasNext()) {
      Row row = decided.next();
      String decision = row.getString(2);
      if (decision.equals(Deduplication.DUPLICATE)) {
        dropped.addDuplicate(row.getString(0), row.getLong(1));
      } else if (decision.equals(Deduplication.CONFLICT)) {
        dropped.addConflict(row.getString(0), row.getLong(1));
      }
      superseded += row.getBoolean(3) ? 1 : 0;
    }
    return new Decisions(dropped, superseded);
  }

  private Iterator<Row> decided(List<PartResult> results, KnownKeys earlier, long[] suspects) {
    String[] files =
        results.stream()
            .map(PartResult::acceptedFile)
            .filter(file -> file != null)
            .toArray(String[]::new);
    Dataset<Row> candidates = spark.read().schema(LedgerSchema.stored(feed.kind())).parquet(files);
    Dataset<Row> decisions =
        new Deduplication(KindShape.of(feed.kind()).nativeKey())
            .decisions(candidates, earlier.none() ? null : earlier.rows(), suspects);
    Path decided = staging.resolve("decisions");
    decisions.write().mode(SaveMode.Overwrite).parquet(decided.toString());
    return spark.read().schema(decisions.schema()).parquet(decided.toString()).toLocalIterator();
  }

  /** The results with those parts taken in again that hold dropped lines. */
  private List<PartResult> again(List<PartResult> results, Pass pass) {
    DroppedLines dropped = pass.order.dropped();
    List<FilePart> parts =
        inspection.parts().stream().filter(part -> inspection.concerned(part, dropped)).toList();
    TreeMap<Integer, PartResult> byNumber = new TreeMap<>();
    results.forEach(result -> byNumber.put(result.number(), result));
    pass.csv(parts).forEach(result -> byNumber.put(result.number(), result));
    for (SourceFile file : delivery.files()) {
      if (file.format(feed) == Format.PARQUET && dropped.concern(file.name())) {
        int first =
            results.stream()
                .filter(result -> result.file().equals(file.name()))
                .mapToInt(PartResult::number)
                .min()
                .orElseThrow();
        pass.parquet(file, first).forEach(result -> byNumber.put(result.number(), result));
      }
    }
    return List.copyOf(byNumber.values());
  }

  private void place(List<PartResult> results) {
    TreeMap<String, Path> accepted = new TreeMap<>();
    TreeMap<String, Path> refused = new TreeMap<>();
    for (PartResult result : results) {
      String name = "part-%05d.parquet".formatted(result.number());
      if (result.acceptedFile() != null) {
        accepted.put(name, Locations.of(result.acceptedFile()));
      }
      if (result.refusedFile() != null) {
        refused.put(name, Locations.of(result.refusedFile()));
      }
    }
    LocalTree.fill(Ledger.directory(night.home(), feed.kind(), loadId), accepted);
    LocalTree.fill(quarantine(night.home(), feed.kind(), loadId), refused);
  }

  /** Where the refused rows of a load lie, with their original text. */
  static Path quarantine(Home home, FeedKind kind, String loadId) {
    return home.quarantine().resolve(kind.feedName()).resolve("load=" + loadId);
  }

  private FeedReport report(List<PartResult> results, long superseded) {
    DeliveryTotals all = DeliveryTotals.of(feed.kind(), days(), results);
    AcceptedRows accepted = all.accepted();
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
        inspection.files(),
        all.read(),
        accepted.rows(),
        all.refused().totals().rows(),
        all.duplicates().rows(),
        superseded,
        accepted.late(),
        all.amounts(feed.kind()),
        new TreeMap<>(all.refused().reasons()),
        accepted.lateDays(),
        List.copyOf(unknown),
        List.copyOf(missing),
        all.control(delivery),
        accepted.dayPrecision(feed),
        accepted.firstEvent(),
        accepted.lastEvent(),
        accepted.fill());
  }

  private AcceptedRows.Days days() {
    return new AcceptedRows.Days(feed.zone(), night.zone(), night.businessDate());
  }
}
