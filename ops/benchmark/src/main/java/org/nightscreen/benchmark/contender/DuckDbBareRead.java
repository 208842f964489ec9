package org.nightscreen.benchmark.contender;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.nightscreen.benchmark.peer.DuckDb;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.spark.Movements;

/** The same floor for DuckDB: the same columns, each value decoded and hashed. */
public final class DuckDbBareRead implements Contender {

  private final OpenHome home;
  private final DuckDb database;

  public DuckDbBareRead(OpenHome home, DuckDb database) {
    this.home = home;
    this.database = database;
  }

  @Override
  public Map<String, Long> run() {
    read("bank", Movements.bankColumns(rows(FeedKind.BANK_TRANSACTION)));
    read("exchange", Movements.exchangeColumns(rows(FeedKind.EXCHANGE_TRANSACTION)));
    read("access", Movements.sessionColumns(rows(FeedKind.ACCESS_EVENT)));
    return Map.of();
  }

  private Dataset<Row> rows(FeedKind kind) {
    return home.ledger().transactions(kind, home.night().businessDate(), null);
  }

  private void read(String view, Dataset<Row> wanted) {
    String columns =
        Arrays.stream(wanted.columns())
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(", "));
    database.rows("SELECT bit_xor(hash(" + columns + ")) FROM " + view);
  }
}
