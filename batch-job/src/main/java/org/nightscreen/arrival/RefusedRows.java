package org.nightscreen.arrival;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.night.Home;

/**
 * The refused rows of a load in quarantine: {@code quarantine/<feed>/load=<id>/}, Parquet with
 * file, line, reason, message and the original text.
 *
 * @param totals rows and amounts per currency
 * @param reasons rows per reason code
 * @param unreadable whether the amount or currency of any of them cannot be read
 */
record RefusedRows(Totals totals, Map<String, Long> reasons, boolean unreadable) {

  static RefusedRows none(Home home, FeedKind kind, String loadId) {
    LocalTree.remove(directory(home, kind, loadId));
    return new RefusedRows(new Totals(), Map.of(), false);
  }

  static RefusedRows place(Dataset<Row> refused, Home home, FeedKind kind, String loadId) {
    Path directory = directory(home, kind, loadId);
    refused.write().mode(SaveMode.Overwrite).parquet(directory.toString());
    Dataset<Row> placed =
        refused
            .sparkSession()
            .read()
            .schema(LedgerSchema.quarantine())
            .parquet(directory.toString());
    return measure(placed);
  }

  private static RefusedRows measure(Dataset<Row> placed) {
    Totals totals = new Totals();
    Map<String, Long> reasons = new TreeMap<>();
    long unreadable = 0;
    List<Column> aggregates = Totals.aggregates();
    Column first = aggregates.remove(0);
    Column unknown =
        col(LedgerSchema.CONTROL_AMOUNT).isNull().or(col(LedgerSchema.CONTROL_CURRENCY).isNull());
    aggregates.add(count(when(unknown, 1)).as("unreadable"));
    for (Row row :
        placed
            .groupBy(Totals.CURRENCY, col(LedgerSchema.REASON))
            .agg(first, aggregates.toArray(Column[]::new))
            .collectAsList()) {
      totals.add(row);
      unreadable += row.getLong(row.fieldIndex("unreadable"));
      reasons.merge(row.getString(1), row.getLong(row.fieldIndex("rows")), Long::sum);
    }
    return new RefusedRows(totals, reasons, unreadable > 0);
  }

  static Path directory(Home home, FeedKind kind, String loadId) {
    return home.quarantine().resolve(kind.feedName()).resolve("load=" + loadId);
  }
}
