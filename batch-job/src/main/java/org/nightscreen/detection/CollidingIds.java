package org.nightscreen.detection;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.hit.Hit;
import org.nightscreen.night.Night;
import org.nightscreen.screening.EvidenceIds;
import org.nightscreen.spark.RowsById;

/** Finds the evidence ids that stand in several feeds, so that they are named with a prefix. */
final class CollidingIds {

  private record Source(String prefix, FeedKind kind, String idColumn) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source("B:", FeedKind.BANK_TRANSACTION, "transaction_id"),
          new Source("X:", FeedKind.EXCHANGE_TRANSACTION, "exchange_transaction_id"),
          new Source("W:", FeedKind.WALLET_TRANSFER, "transaction_hash"));

  private CollidingIds() {}

  static Set<String> among(List<Hit> hits, Ledger ledger, Night night, Instant since) {
    Map<String, Set<String>> byPrefix = new TreeMap<>();
    SOURCES.forEach(source -> byPrefix.put(source.prefix(), new TreeSet<>()));
    for (Hit hit : hits) {
      for (String id : hit.transactionIds()) {
        byPrefix.get(id.substring(0, 2)).add(EvidenceIds.nativeId(id));
      }
    }
    Set<String> colliding = new HashSet<>();
    for (Source source : SOURCES) {
      Set<String> elsewhere = new TreeSet<>();
      byPrefix.forEach(
          (prefix, ids) -> {
            if (!prefix.equals(source.prefix())) {
              elsewhere.addAll(ids);
            }
          });
      if (!elsewhere.isEmpty() && ledger.known(source.kind(), night.businessDate())) {
        Dataset<Row> rows = ledger.transactions(source.kind(), night.businessDate(), since);
        colliding.addAll(found(rows, source.idColumn(), elsewhere));
      }
    }
    return colliding;
  }

  private static List<String> found(Dataset<Row> rows, String idColumn, Set<String> wanted) {
    return RowsById.of(rows.select(idColumn), idColumn, wanted)
        .distinct()
        .as(Encoders.STRING())
        .collectAsList();
  }
}
