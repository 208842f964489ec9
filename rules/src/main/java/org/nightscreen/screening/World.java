package org.nightscreen.screening;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.WalletTransfer;
import org.nightscreen.canonical.WatchlistEntry;

/**
 * A small world of canonical rows, screened in memory: fixtures, tests and examples. A null list is
 * a feed that was never delivered; an empty list is one that was delivered empty.
 *
 * @param bank bank rows
 * @param exchange exchange rows
 * @param accounts account master
 * @param parties further persons on accounts
 * @param customers customer master
 * @param watchlist list entries
 * @param references known outside parties
 * @param rates exchange rates
 * @param bankCoverageFrom first day that bank history is complete from
 * @param exchangeCoverageFrom first day that exchange history is complete from
 * @param from first evaluated day
 * @param to last evaluated day, inclusive
 * @param zone the institution's zone
 * @param baseCurrency ISO 4217
 * @param sessions access events; complete since the earlier of the two books is
 * @param walletTransfers movements between wallets; complete since the earlier of the two books is
 */
public record World(
    List<BankTransaction> bank,
    List<ExchangeTransaction> exchange,
    List<Account> accounts,
    List<AccountParty> parties,
    List<Customer> customers,
    List<WatchlistEntry> watchlist,
    List<PartyReference> references,
    List<FxRate> rates,
    LocalDate bankCoverageFrom,
    LocalDate exchangeCoverageFrom,
    LocalDate from,
    LocalDate to,
    ZoneId zone,
    String baseCurrency,
    List<AccessEvent> sessions,
    List<WalletTransfer> walletTransfers) {

  /** A world without sessions and without a chain. */
  public World(
      List<BankTransaction> bank,
      List<ExchangeTransaction> exchange,
      List<Account> accounts,
      List<AccountParty> parties,
      List<Customer> customers,
      List<WatchlistEntry> watchlist,
      List<PartyReference> references,
      List<FxRate> rates,
      LocalDate bankCoverageFrom,
      LocalDate exchangeCoverageFrom,
      LocalDate from,
      LocalDate to,
      ZoneId zone,
      String baseCurrency) {
    this(
        bank,
        exchange,
        accounts,
        parties,
        customers,
        watchlist,
        references,
        rates,
        bankCoverageFrom,
        exchangeCoverageFrom,
        from,
        to,
        zone,
        baseCurrency,
        null,
        null);
  }
}
