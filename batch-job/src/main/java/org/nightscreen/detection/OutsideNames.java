package org.nightscreen.detection;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.night.Night;
import org.nightscreen.screening.EvidenceIds;
import org.nightscreen.timeline.Keys;

/** Looks up the native ids of outside accounts in the few rows that ended up on a path. */
final class OutsideNames implements Function<Set<String>, Map<Long, String>> {

  private static final List<String> BANK =
      List.of(
          "transaction_id",
          "debtor_agent_id",
          "debtor_account_id",
          "creditor_agent_id",
          "creditor_account_id");

  private static final List<String> EXCHANGE =
      List.of("exchange_transaction_id", "bank_account_id");

  private final Ledger ledger;
  private final Night night;
  private final Instant since;

  OutsideNames(Ledger ledger, Night night, Instant since) {
    this.ledger = ledger;
    this.night = night;
    this.since = since;
  }

  @Override
  public Map<Long, String> apply(Set<String> evidence) {
    Map<Long, String> names = new HashMap<>();
    for (Row row : rows(FeedKind.BANK_TRANSACTION, BANK, ids(evidence, "B:"))) {
      note(row, "debtor_agent_id", "debtor_account_id", names);
      note(row, "creditor_agent_id", "creditor_account_id", names);
    }
    for (Row row : rows(FeedKind.EXCHANGE_TRANSACTION, EXCHANGE, ids(evidence, "X:"))) {
      String account = row.getString(row.fieldIndex("bank_account_id"));
      names.put(Keys.of("", account), account);
    }
    names.remove(Keys.NONE);
    return names;
  }

  private static void note(Row row, String agent, String account, Map<Long, String> names) {
    String id = row.getString(row.fieldIndex(account));
    names.put(Keys.of(row.getString(row.fieldIndex(agent)), id), id);
  }

  private static Set<String> ids(Set<String> evidence, String prefix) {
    return evidence.stream()
        .filter(id -> id.startsWith(prefix))
        .map(EvidenceIds::nativeId)
        .collect(Collectors.toSet());
  }

  /** Only these columns of the rows with those ids; the first column is the id. */
  private List<Row> rows(FeedKind kind, List<String> columns, Set<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    String id = columns.get(0);
    Dataset<Row> rows =
        ledger
            .transactions(kind, night.businessDate(), since)
            .select(columns.stream().map(functions::col).toArray(Column[]::new));
    Dataset<Row> wanted =
        rows.sparkSession().createDataset(List.copyOf(ids), Encoders.STRING()).toDF(id);
    return rows.join(functions.broadcast(wanted), id).collectAsList();
  }
}
