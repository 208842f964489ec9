package org.nightscreen.behaviour;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.WatchlistEntry;
import org.nightscreen.entry.EntryDerivation;
import org.nightscreen.entry.FxTable;
import org.nightscreen.entry.PartyClasses;
import org.nightscreen.entry.Watchlist;
import org.nightscreen.entry.WordList;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import org.nightscreen.spark.RecordRows;
import org.nightscreen.subject.Directory;
import org.nightscreen.subject.Profiles;

/**
 * The reference data of a run, as of its business date: what every worker needs to derive entries.
 *
 * @param derivation rows to entries
 * @param profiles customers and accounts
 */
public record Reference(EntryDerivation derivation, Profiles profiles) implements Serializable {

  /** Reads masters, lists, parties and rates that are visible on the business date. */
  public static Reference read(Ledger ledger, Night night, WordList feeWords) {
    LocalDate asOf = night.businessDate();
    List<Account> accounts =
        RecordRows.collect(ledger.snapshot(FeedKind.ACCOUNT_MASTER, asOf), Account.class);
    List<Customer> customers =
        RecordRows.collect(ledger.snapshot(FeedKind.CUSTOMER_MASTER, asOf), Customer.class);
    EntryDerivation derivation =
        new EntryDerivation(
            new Directory(accounts, customers, night.institution()),
            new FxTable(
                night.baseCurrency(),
                RecordRows.collect(ledger.snapshot(FeedKind.FX_RATE, asOf), FxRate.class)),
            watchlist(ledger, night),
            new PartyClasses(
                RecordRows.collect(
                    ledger.snapshot(FeedKind.PARTY_REFERENCE, asOf), PartyReference.class),
                asOf),
            feeWords);
    return new Reference(derivation, new Profiles(accounts, customers));
  }

  private static Watchlist watchlist(Ledger ledger, Night night) {
    Dataset<Row> entries = ledger.snapshot(FeedKind.WATCHLIST, night.businessDate());
    List<WatchlistEntry> all = RecordRows.collect(entries, WatchlistEntry.class);
    if (night.kind() == RunKind.LOOKBACK || all.isEmpty()) {
      return new Watchlist(all, entry -> false);
    }
    List<WatchlistEntry> tonight =
        RecordRows.collect(
            entries.where(
                functions.col("first_visible").equalTo(functions.lit(night.businessDate()))),
            WatchlistEntry.class);
    return new Watchlist(all, new java.util.HashSet<>(tonight)::contains);
  }
}
