package org.nightscreen.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.WalletTransfer;
import org.nightscreen.canonical.WatchlistEntry;

/**
 * Everything a run may see, small enough to be judged by brute force.
 *
 * @param coverageFrom first day that each event feed covers; a feed without an entry has no history
 *     at all
 * @param evaluatedFrom first day whose anchors are judged, in the institution's zone
 * @param evaluatedTo last day whose anchors are judged; also the business date of the reference
 *     data
 * @param knownFeeds feeds that were delivered, be it empty
 */
public record World(
    List<BankTransaction> bankTransactions,
    List<ExchangeTransaction> exchangeTransactions,
    List<Account> accounts,
    List<AccountParty> accountParties,
    List<Customer> customers,
    List<WatchlistEntry> watchlist,
    List<PartyReference> partyReferences,
    List<FxRate> fxRates,
    Map<FeedKind, LocalDate> coverageFrom,
    LocalDate evaluatedFrom,
    LocalDate evaluatedTo,
    ZoneId zone,
    String baseCurrency,
    String institution,
    Set<FeedKind> knownFeeds,
    List<AccessEvent> accessEvents,
    List<WalletTransfer> walletTransfers) {

  public World {
    bankTransactions = List.copyOf(bankTransactions);
    exchangeTransactions = List.copyOf(exchangeTransactions);
    accounts = List.copyOf(accounts);
    accountParties = List.copyOf(accountParties);
    customers = List.copyOf(customers);
    watchlist = List.copyOf(watchlist);
    partyReferences = List.copyOf(partyReferences);
    fxRates = List.copyOf(fxRates);
    coverageFrom = Map.copyOf(coverageFrom);
    knownFeeds = Set.copyOf(knownFeeds);
    accessEvents = List.copyOf(accessEvents);
    walletTransfers = List.copyOf(walletTransfers);
  }

  /** Whether an anchor at that instant is judged. */
  public boolean evaluates(Instant anchor) {
    LocalDate day = dayOf(anchor);
    return !day.isBefore(evaluatedFrom) && !day.isAfter(evaluatedTo);
  }

  /** The calendar day of an instant in the institution's zone. */
  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The first instant of a calendar day in the institution's zone. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The same world with other transactions. */
  public World withRows(List<BankTransaction> bankRows, List<ExchangeTransaction> exchangeRows) {
    return withFeeds(bankRows, exchangeRows, accessEvents, walletTransfers);
  }

  /** The same world with other logins and on-chain transfers. */
  public World withSideRows(List<AccessEvent> sessions, List<WalletTransfer> onChain) {
    return withFeeds(bankTransactions, exchangeTransactions, sessions, onChain);
  }

  private World withFeeds(
      List<BankTransaction> bankRows,
      List<ExchangeTransaction> exchangeRows,
      List<AccessEvent> sessions,
      List<WalletTransfer> onChain) {
    return new World(
        bankRows,
        exchangeRows,
        accounts,
        accountParties,
        customers,
        watchlist,
        partyReferences,
        fxRates,
        coverageFrom,
        evaluatedFrom,
        evaluatedTo,
        zone,
        baseCurrency,
        institution,
        knownFeeds,
        sessions,
        onChain);
  }
}
