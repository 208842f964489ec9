package org.nightscreen.behaviour;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.WatchlistEntry;
import org.nightscreen.entry.EntryDerivation;
import org.nightscreen.entry.FxTable;
import org.nightscreen.entry.PackTables;
import org.nightscreen.entry.Watchlist;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import org.nightscreen.spark.RecordRows;
import org.nightscreen.subject.Directory;
import org.nightscreen.subject.OnChain;
import org.nightscreen.subject.PartyClasses;
import org.nightscreen.subject.Profiles;
import org.nightscreen.subject.Sharing;

/**
 * The reference data of a run, as of its business date: what every worker needs to derive entries.
 *
 * @param derivation rows to entries
 * @param profiles customers and accounts
 */
public record Reference(EntryDerivation derivation, Profiles profiles) implements Serializable {

  /**
   * Reference data, and what only the driver needs of the masters.
   *
   * @param reference what travels to workers
   * @param sharing who shares a phone, an address and the like
   */
  public record Read(Reference reference, Sharing sharing) {}

  /**
   * Reads masters, lists, parties and rates that are visible on the business date.
   *
   * @param chainSince movements between wallets before this instant are not read
   */
  public static Read read(Ledger ledger, Night night, PackTables tables, Instant chainSince) {
    LocalDate asOf = night.businessDate();
    List<Account> accounts = Masters.read(ledger, FeedKind.ACCOUNT_MASTER, asOf, Account.class);
    List<Customer> customers = Masters.read(ledger, FeedKind.CUSTOMER_MASTER, asOf, Customer.class);
    List<PartyReference> references =
        Masters.read(ledger, FeedKind.PARTY_REFERENCE, asOf, PartyReference.class);
    List<WatchlistEntry> listed =
        Masters.read(ledger, FeedKind.WATCHLIST, asOf, WatchlistEntry.class);
    CompletableFuture<Directory> directory =
        CompletableFuture.supplyAsync(
            () -> new Directory(accounts, customers, night.institution()));
    CompletableFuture<Sharing> sharing =
        CompletableFuture.supplyAsync(() -> sharing(accounts, customers));
    PartyClasses parties = new PartyClasses(references, asOf);
    FxTable fx =
        new FxTable(
            night.baseCurrency(), Masters.read(ledger, FeedKind.FX_RATE, asOf, FxRate.class));
    Watchlist watchlist = watchlist(ledger, night, listed);
    OnChain chain =
        new ChainReader(ledger, night, chainSince)
            .read(fx, watchlist, listed, accounts, references);
    Profiles profiles =
        new Profiles(
            accounts,
            customers,
            Masters.read(ledger, FeedKind.ACCOUNT_PARTY, asOf, AccountParty.class),
            parties,
            LimitRaises.read(ledger, asOf),
            asOf);
    EntryDerivation derivation =
        new EntryDerivation(directory.join(), fx, watchlist, parties, tables, chain);
    return new Read(new Reference(derivation, profiles), sharing.join());
  }

  private static Sharing sharing(List<Account> accounts, List<Customer> customers) {
    Sharing sharing = new Sharing();
    sharing.addMasters(accounts, customers);
    return sharing;
  }

  private static boolean cameTonight(Ledger ledger, Night night) {
    return ledger.loads(FeedKind.WATCHLIST, night.businessDate()).stream()
        .anyMatch(load -> load.businessDate().equals(night.businessDate()));
  }

  private static Watchlist watchlist(Ledger ledger, Night night, List<WatchlistEntry> all) {
    if (night.kind() == RunKind.LOOKBACK || !cameTonight(ledger, night)) {
      return new Watchlist(all, entry -> false);
    }
    Dataset<Row> entries = ledger.snapshot(FeedKind.WATCHLIST, night.businessDate());
    List<WatchlistEntry> tonight =
        RecordRows.collect(
            entries.where(
                functions.col("first_visible").equalTo(functions.lit(night.businessDate()))),
            WatchlistEntry.class);
    return new Watchlist(all, new HashSet<>(tonight)::contains);
  }
}
