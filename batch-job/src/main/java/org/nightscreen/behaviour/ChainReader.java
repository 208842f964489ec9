package org.nightscreen.behaviour;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.Load;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.WalletTransfer;
import org.nightscreen.canonical.WatchlistEntry;
import org.nightscreen.entry.ChainDerivation;
import org.nightscreen.entry.FxTable;
import org.nightscreen.entry.Watchlist;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import org.nightscreen.spark.RecordRows;
import org.nightscreen.subject.OnChain;

/**
 * Reads of the chain what lies around own accounts: the wallets one step from a listed one that own
 * accounts deal with, and the senders to own deposit addresses with what they pass on.
 */
final class ChainReader {

  /** An extract of so many rows is read whole; of a larger one only the neighbourhood. */
  private static final long READ_WHOLE = 500_000;

  private final Ledger ledger;
  private final Night night;
  private final Instant since;

  ChainReader(Ledger ledger, Night night, Instant since) {
    this.ledger = ledger;
    this.night = night;
    this.since = since;
  }

  OnChain read(
      FxTable fx,
      Watchlist watchlist,
      List<WatchlistEntry> listed,
      List<Account> accounts,
      List<PartyReference> references) {
    LocalDate asOf = night.businessDate();
    Dataset<Row> rows = ledger.transactions(FeedKind.WALLET_TRANSFER, asOf, since);
    long accepted =
        ledger.loads(FeedKind.WALLET_TRANSFER, asOf).stream().mapToLong(Load::accepted).sum();
    Dataset<Row> wanted = accepted <= READ_WHOLE ? rows : neighbourhood(rows, listed, accounts);
    Set<WalletTransfer> tonight = new HashSet<>();
    if (night.kind() == RunKind.NIGHTLY && accepted > 0) {
      Set<String> arrived =
          ledger.loads(FeedKind.WALLET_TRANSFER, asOf).stream()
              .filter(load -> load.businessDate().equals(asOf))
              .map(Load::loadId)
              .collect(Collectors.toSet());
      tonight.addAll(
          RecordRows.collect(
              wanted.where(col("load_id").isInCollection(arrived)), WalletTransfer.class));
    }
    List<WalletTransfer> transfers =
        accepted == 0 ? List.of() : RecordRows.collect(wanted, WalletTransfer.class);
    return new ChainDerivation(fx, watchlist)
        .chain(transfers, tonight::contains, accounts, references);
  }

  private Dataset<Row> neighbourhood(
      Dataset<Row> rows, List<WatchlistEntry> listed, List<Account> accounts) {
    Set<String> risky =
        listed.stream()
            .filter(entry -> entry.entryType() == ListEntryType.WALLET)
            .map(entry -> normal(entry.value()))
            .collect(Collectors.toSet());
    Set<String> deposits =
        accounts.stream()
            .flatMap(account -> account.depositAddress().stream())
            .map(ChainReader::normal)
            .collect(Collectors.toSet());
    Dataset<Row> ends =
        rows.withColumn("sender", normal(col("from_address")))
            .withColumn("receiver", normal(col("to_address")));
    Dataset<Row> neighbours =
        ends.join(addresses(ends, risky, "sender"), "sender")
            .select(col("receiver").as("address"))
            .union(
                ends.join(addresses(ends, risky, "receiver"), "receiver")
                    .select(col("sender").as("address")))
            .join(counterparties(), "address");
    Dataset<Row> peelers =
        ends.join(addresses(ends, deposits, "receiver"), "receiver")
            .select(col("sender").as("address"))
            .distinct();
    Dataset<Row> passedOn =
        ends.join(peelers.withColumnRenamed("address", "sender"), "sender")
            .select(col("receiver").as("address"));
    Dataset<Row> around = neighbours.union(peelers).union(passedOn).distinct().cache();
    return ends.join(around.withColumnRenamed("address", "sender"), "sender")
        .select(rowColumns(rows))
        .union(
            ends.join(around.withColumnRenamed("address", "receiver"), "receiver")
                .select(rowColumns(rows)))
        .distinct();
  }

  /** The outside wallets that own accounts dealt with. */
  private Dataset<Row> counterparties() {
    Dataset<Row> exchange =
        ledger.transactions(FeedKind.EXCHANGE_TRANSACTION, night.businessDate(), since);
    return exchange
        .select(normal(col("originator_wallet_address")).as("address"))
        .union(exchange.select(normal(col("beneficiary_wallet_address")).as("address")))
        .where(col("address").isNotNull())
        .distinct();
  }

  private static Dataset<Row> addresses(Dataset<Row> rows, Set<String> values, String column) {
    return broadcast(
        rows.sparkSession().createDataset(List.copyOf(values), Encoders.STRING()).toDF(column));
  }

  private static Column[] rowColumns(Dataset<Row> rows) {
    return java.util.Arrays.stream(rows.columns())
        .map(org.apache.spark.sql.functions::col)
        .toArray(Column[]::new);
  }

  private static Column normal(Column address) {
    return when(lower(address).startsWith("0x"), lower(address)).otherwise(address);
  }

  private static String normal(String address) {
    boolean evm = address.startsWith("0x") || address.startsWith("0X");
    return evm ? address.toLowerCase(Locale.ROOT) : address;
  }
}
