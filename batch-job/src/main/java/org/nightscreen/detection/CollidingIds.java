package org.nightscreen.detection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.hit.Hit;
import org.nightscreen.night.Night;
import org.nightscreen.screening.EvidenceIds;

/**
 * Finds the evidence ids that stand in both books, so that they are named with their feed's prefix.
 */
final class CollidingIds {

  private CollidingIds() {}

  static Set<String> among(List<Hit> hits, Ledger ledger, Night night, java.time.Instant since) {
    Set<String> bank = new TreeSet<>();
    Set<String> exchange = new TreeSet<>();
    for (Hit hit : hits) {
      for (String id : hit.transactionIds()) {
        (id.startsWith("B:") ? bank : exchange).add(EvidenceIds.nativeId(id));
      }
    }
    Set<String> colliding = new HashSet<>(bank);
    colliding.retainAll(exchange);
    bank.removeAll(colliding);
    exchange.removeAll(colliding);
    Dataset<Row> bankRows =
        ledger.transactions(FeedKind.BANK_TRANSACTION, night.businessDate(), since);
    Dataset<Row> exchangeRows =
        ledger.transactions(FeedKind.EXCHANGE_TRANSACTION, night.businessDate(), since);
    colliding.addAll(found(bankRows, "transaction_id", exchange));
    colliding.addAll(found(exchangeRows, "exchange_transaction_id", bank));
    return colliding;
  }

  private static List<String> found(Dataset<Row> rows, String idColumn, Set<String> wanted) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    Dataset<Row> ids =
        rows.sparkSession().createDataset(List.copyOf(wanted), Encoders.STRING()).toDF(idColumn);
    return rows.select(idColumn)
        .join(functions.broadcast(ids), idColumn)
        .distinct()
        .as(Encoders.STRING())
        .collectAsList();
  }
}
