package org.nightscreen.behaviour;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.max;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.Load;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.timeline.Keys;
import scala.Tuple2;

/** Finds in the versions of the account master which accounts had a limit raised lately. */
final class LimitRaises {

  /** A raise longer ago explains no spending of these days. */
  private static final int DAYS = 45;

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
    Dataset<Row> rows = ledger.transactions(FeedKind.ACCOUNT_MASTER, asOf, null);
    Dataset<Row> dates =
        rows.sparkSession()
            .createDataset(
                versions.stream()
                    .map(load -> new Tuple2<>(load.loadId(), load.businessDate().toString()))
                    .toList(),
                Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
            .toDF("load_id", "since");
    WindowSpec history =
        Window.partitionBy("institution_id", "account_id").orderBy(col("since"), col("load_id"));
    Map<Long, LocalDate> raised = new HashMap<>();
    rows.join(org.apache.spark.sql.functions.broadcast(dates), "load_id")
        .select(
            col("institution_id"),
            col("account_id"),
            col("since"),
            raised("daily_transfer_limit", history)
                .or(raised("daily_cash_limit", history))
                .as("raised"))
        .where(col("raised"))
        .groupBy("institution_id", "account_id")
        .agg(max("since").as("since"))
        .collectAsList()
        .forEach(
            row ->
                raised.put(
                    Keys.of(row.getString(0), row.getString(1)),
                    LocalDate.parse(row.getString(2))));
    return raised;
  }

  private static Column raised(String limit, WindowSpec history) {
    return greatest(col(limit), lag(col(limit), 1).over(history))
        .gt(lag(col(limit), 1).over(history))
        .and(lag(col(limit), 1).over(history).isNotNull())
        .and(col(limit).isNotNull());
  }
}
