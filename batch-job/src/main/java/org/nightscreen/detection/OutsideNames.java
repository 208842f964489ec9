package org.nightscreen.detection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.night.Night;
import org.nightscreen.screening.EvidenceIds;
import org.nightscreen.screening.PathScreener;
import org.nightscreen.spark.RowsById;
import org.nightscreen.timeline.Keys;

/** Looks up the native ids of outside accounts in the few rows that ended up on a path. */
final class OutsideNames implements PathScreener.Names {

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
  private final Instant earliest;

  OutsideNames(Ledger ledger, Night night, Instant earliest) {
    this.ledger = ledger;
    this.night = night;
    this.earliest = earliest;
  }

  @Override
  public Map<Long, String> of(Set<String> evidence, long after) {
    Instant first = Instant.EPOCH.plus(after, ChronoUnit.MICROS);
    Instant since = first.isAfter(earliest) ? first : earliest;
    Map<Long, String> names = new HashMap<>();
    for (Row row : rows(FeedKind.BANK_TRANSACTION, BANK, ids(evidence, "B:"), since)) {
      note(row, "debtor_agent_id", "debtor_account_id", names);
      note(row, "creditor_agent_id", "creditor_account_id", names);
    }
    for (Row row : rows(FeedKind.EXCHANGE_TRANSACTION, EXCHANGE, ids(evidence, "X:"), since)) {
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
  private List<Row> rows(FeedKind kind, List<String> columns, Set<String> ids, Instant since) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Dataset<Row> rows =
        ledger
            .transactions(kind, night.businessDate(), since)
            .select(columns.stream().map(functions::col).toArray(Column[]::new));
    return RowsById.of(rows, columns.get(0), ids).collectAsList();
  }
}
