package org.nightscreen.behaviour;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.max;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.Load;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.timeline.Keys;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/** Finds in the versions of the account master which accounts had a limit raised lately. */
final class LimitRaises {

  /** A raise longer ago explains no spending of these days. */
  private static final int DAYS = 45;

  private static final List<String> KEY = List.of("institution_id", "account_id");

  private LimitRaises() {}

  /** The business date of the latest raise by account key; accounts without one are left out. */
  static Map<Long, LocalDate> read(Ledger ledger, LocalDate asOf) {
    List<Load> versions =
        ledger.loads(FeedKind.ACCOUNT_MASTER, asOf).stream()
            .filter(load -> load.businessDate().isAfter(asOf.minusDays(DAYS)))
            .toList();
    if (versions.stream().map(Load::businessDate).distinct().count() < 2) {
      return Map.of();
    }
    WindowSpec history = Window.partitionBy(columns(KEY)).orderBy(col("since"), col("load_id"));
    Map<Long, LocalDate> raised = new HashMap<>();
    Dataset<Row> rows = severalTimes(ledger, asOf, versions);
    rows.join(broadcast(dates(rows.sparkSession(), versions)), "load_id")
        .select(
            col("institution_id"),
            col("account_id"),
            col("since"),
            raised("daily_transfer_limit", history)
                .or(raised("daily_cash_limit", history))
                .as("raised"))
        .where(col("raised"))
        .groupBy(columns(KEY))
        .agg(max("since").as("since"))
        .collectAsList()
        .forEach(
            row ->
                raised.put(
                    Keys.of(row.getString(0), row.getString(1)),
                    LocalDate.parse(row.getString(2))));
    return raised;
  }

  /**
   * The rows of accounts that came several times: whatever is in two versions is in one besides the
   * largest, which is the whole book where the others are what changed.
   */
  private static Dataset<Row> severalTimes(Ledger ledger, LocalDate asOf, List<Load> versions) {
    Load largest = versions.stream().max(Comparator.comparingLong(Load::accepted)).orElseThrow();
    Dataset<Row> rows = rows(ledger, asOf, versions, load -> true);
    Dataset<Row> again =
        rows(ledger, asOf, versions, load -> load != largest).select(columns(KEY)).distinct();
    return rows.join(again, CollectionConverters.asScala(KEY).toSeq(), "left_semi");
  }

  private static Dataset<Row> rows(
      Ledger ledger, LocalDate asOf, List<Load> versions, Predicate<Load> chosen) {
    return ledger.ofLoads(
        FeedKind.ACCOUNT_MASTER,
        asOf,
        versions.stream().filter(chosen).map(Load::loadId).collect(Collectors.toSet()));
  }

  private static Dataset<Row> dates(SparkSession spark, List<Load> versions) {
    return spark
        .createDataset(
            versions.stream()
                .map(load -> new Tuple2<>(load.loadId(), load.businessDate().toString()))
                .toList(),
            Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
        .toDF("load_id", "since");
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }

  private static Column raised(String limit, WindowSpec history) {
    return greatest(col(limit), lag(col(limit), 1).over(history))
        .gt(lag(col(limit), 1).over(history))
        .and(lag(col(limit), 1).over(history).isNotNull())
        .and(col(limit).isNotNull());
  }
}
