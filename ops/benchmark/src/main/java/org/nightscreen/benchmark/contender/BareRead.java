package org.nightscreen.benchmark.contender;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.spark.Movements;

/**
 * The floor: Spark reads every column that detection reads, of the same rows, and drops them. The
 * {@code noop} sink makes Spark decode each value.
 */
public final class BareRead implements Contender {

  private final OpenHome home;

  public BareRead(OpenHome home) {
    this.home = home;
  }

  @Override
  public Map<String, Long> run() {
    drop(Movements.bankColumns(rows(FeedKind.BANK_TRANSACTION)));
    drop(Movements.exchangeColumns(rows(FeedKind.EXCHANGE_TRANSACTION)));
    drop(Movements.sessionColumns(rows(FeedKind.ACCESS_EVENT)));
    return Map.of();
  }

  private Dataset<Row> rows(FeedKind kind) {
    return home.ledger().transactions(kind, home.night().businessDate(), null);
  }

  private static void drop(Dataset<Row> rows) {
    rows.write().format("noop").mode("overwrite").save();
  }
}
