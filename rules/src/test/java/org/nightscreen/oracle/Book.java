package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.WatchlistEntry;

/**
 * The world as rules ask about it: entries by account and customer, reference data, coverage,
 * limits.
 */
final class Book {

  private static final Set<AccountType> EXEMPT =
      Set.of(
          AccountType.PAYROLL,
          AccountType.MERCHANT_SETTLEMENT,
          AccountType.PSP_SETTLEMENT,
          AccountType.ESCROW,
          AccountType.CLIENT_MONEY,
          AccountType.GOVERNMENT,
          AccountType.BILLER,
          AccountType.VASP_FIAT,
          AccountType.EXCHANGE_OMNIBUS);

  private final World world;
  private final Limits limits;
  private final EntryDerivation derivation;
  private final List<Entry> entries;
  private final List<Entry> pending;
  private final PartyFacts parties;
  private final Map<Account, List<Entry>> byAccount = new HashMap<>();
  private final Map<String, List<Entry>> byCustomer = new HashMap<>();

  Book(World world, Limits limits) {
    this.world = world;
    this.limits = limits;
    this.derivation = new EntryDerivation(world);
    this.entries = derivation.settledEntries();
    this.pending = derivation.pendingEntries();
    this.parties = new PartyFacts(this);
  }

  World world() {
    return world;
  }

  PartyFacts parties() {
    return parties;
  }

  /** Base value of an amount on a day, or null where no rate of the last five days tells it. */
  BigDecimal inBase(BigDecimal amount, String currency, LocalDate day) {
    return derivation.converted(amount, currency, day);
  }

  /**
   * Base units per unit of an asset on a day, or null where no rate of the last five days tells.
   */
  BigDecimal rate(String asset, LocalDate day) {
    return derivation.rate(asset, day);
  }

  BigDecimal limit(String typology, String parameter) {
    return limits.of(typology, parameter);
  }

  /** Whether thresholds of it are given; a typology without any is not judged. */
  boolean judges(String typology) {
    return limits.has(typology);
  }

  Duration hours(String typology, String parameter) {
    return Duration.ofHours(limit(typology, parameter).longValueExact());
  }

  Duration days(String typology, String parameter) {
    return Duration.ofDays(limit(typology, parameter).longValueExact());
  }

  List<Entry> entriesOf(Account account) {
    return byAccount.computeIfAbsent(
        account, own -> Entries.where(entries, entry -> entry.account().equals(own)));
  }

  List<Entry> entriesOfCustomer(String customerId) {
    return byCustomer.computeIfAbsent(
        customerId, id -> Entries.where(entries, entry -> entry.account().customerId().equals(id)));
  }

  List<Entry> pendingOfCustomer(String customerId) {
    return Entries.where(pending, entry -> entry.account().customerId().equals(customerId));
  }

  /**
   * Whether the feed of such accounts tells the time of day: not all its rows lie at midnight UTC.
   */
  boolean hasTimeOfDay(AccountKind kind) {
    List<Instant> events =
        kind == AccountKind.BANK
            ? world.bankTransactions().stream().map(BankTransaction::bookingDatetime).toList()
            : world.exchangeTransactions().stream()
                .map(ExchangeTransaction::eventDatetime)
                .toList();
    return events.isEmpty()
        || events.stream().anyMatch(event -> !event.truncatedTo(ChronoUnit.DAYS).equals(event));
  }

  /** Whether anything at all, booked or pending, is on the account. */
  boolean moved(Account account) {
    return !entriesOf(account).isEmpty()
        || pending.stream().anyMatch(entry -> entry.account().equals(account));
  }

  List<Account> accounts(AccountKind kind) {
    return world.accounts().stream().filter(account -> account.accountKind() == kind).toList();
  }

  List<Account> accountsOf(String customerId) {
    return world.accounts().stream()
        .filter(account -> account.customerId().equals(customerId))
        .toList();
  }

  Set<String> customerIds() {
    Set<String> ids = new TreeSet<>();
    world.accounts().forEach(account -> ids.add(account.customerId()));
    return ids;
  }

  Optional<Customer> customer(String customerId) {
    return world.customers().stream()
        .filter(customer -> customer.customerId().equals(customerId))
        .findFirst();
  }

  Truth natural(String customerId) {
    return customer(customerId)
        .map(customer -> Truth.of(customer.customerType() == CustomerType.NATURAL))
        .orElse(Truth.MISSING);
  }

  boolean exempt(Account account) {
    return EXEMPT.contains(account.accountType());
  }

  /**
   * Whether the feed of an account reaches back to an instant, or the account's whole life is in
   * it.
   */
  boolean visible(Account account, Instant from) {
    FeedKind feed =
        account.accountKind() == AccountKind.BANK
            ? FeedKind.BANK_TRANSACTION
            : FeedKind.EXCHANGE_TRANSACTION;
    LocalDate coverage = world.coverageFrom().get(feed);
    return coverage != null
        && (!account.openDate().isBefore(coverage) || !world.startOf(coverage).isAfter(from));
  }

  boolean crypto(Entry entry) {
    boolean ownExchange =
        entry.self() && entry.counterparty().accountKind() == AccountKind.EXCHANGE;
    return ownExchange || hasClass(entry, PartyClass.VASP) || hasClass(entry, PartyClass.KIOSK);
  }

  private boolean hasClass(Entry entry, PartyClass partyClass) {
    return known(entry.counterpartyAccountId(), partyClass)
        || known(entry.counterpartyAgentId(), partyClass);
  }

  /** Whether an account, agent or wallet is of that class on the business date. */
  boolean known(String partyKey, PartyClass partyClass) {
    LocalDate businessDate = world.evaluatedTo();
    return world.partyReferences().stream()
        .filter(party -> party.partyClass() == partyClass && party.partyKey().equals(partyKey))
        .filter(party -> party.fromDate() == null || !party.fromDate().isAfter(businessDate))
        .anyMatch(party -> party.toDate() == null || !party.toDate().isBefore(businessDate));
  }

  /** Entries of the list that name the wallet, whenever they are effective. */
  List<WatchlistEntry> walletListings(String network, String address) {
    String wallet = EntryDerivation.wallet(address);
    return world.watchlist().stream()
        .filter(listing -> listing.entryType() == ListEntryType.WALLET)
        .filter(listing -> EntryDerivation.wallet(listing.value()).equals(wallet))
        .filter(listing -> listing.network() == null || Objects.equals(listing.network(), network))
        .toList();
  }

  static boolean effective(WatchlistEntry listing, Instant event) {
    return !listing.effectiveFrom().isAfter(event)
        && (listing.effectiveTo() == null || event.isBefore(listing.effectiveTo()));
  }
}
