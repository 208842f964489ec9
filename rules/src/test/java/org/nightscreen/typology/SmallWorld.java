package org.nightscreen.typology;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.AccessEventType;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.CanonicalCsv;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.ListSeverity;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.canonical.WalletTransfer;
import org.nightscreen.canonical.WatchlistEntry;
import org.nightscreen.hit.Hit;
import org.nightscreen.oracle.BankRow;
import org.nightscreen.oracle.ExchangeRow;
import org.nightscreen.policy.RulePack;
import org.nightscreen.screening.Screening;
import org.nightscreen.screening.SubjectResult;
import org.nightscreen.screening.World;

/**
 * A world of a few rows, screened by the shipped pack over February and March 2026. Rows are named
 * T1, T2 and so on in the order they are written; accounts not opened here are external; amounts
 * are USD.
 */
public final class SmallWorld {

  private static final RulePack PACK = RulePack.builtIn();
  private static final LocalDate LONG_AGO = LocalDate.of(2023, 5, 1);

  private final List<BankTransaction> bank = new ArrayList<>();
  private final List<ExchangeTransaction> exchange = new ArrayList<>();
  private final List<Account> accounts = new ArrayList<>();
  private final Map<String, Customer> customers = new LinkedHashMap<>();
  private final List<WatchlistEntry> watchlist = new ArrayList<>();
  private final List<PartyReference> parties = new ArrayList<>();
  private final List<AccountParty> persons = new ArrayList<>();
  private final List<AccessEvent> sessions = new ArrayList<>();
  private final List<WalletTransfer> walletTransfers = new ArrayList<>();
  private final List<FxRate> rates = new ArrayList<>();
  private final Set<String> missingFeeds = new HashSet<>();
  private LocalDate coverageFrom = LocalDate.of(2024, 1, 1);
  private boolean bankFeed = true;
  private ZoneId zone = ZoneId.of("UTC");
  private RulePack pack = PACK;
  private int rows;

  /** Opens an old current account of a natural person. */
  public SmallWorld bankAccount(String account, String customer) {
    return account(account, customer, AccountKind.BANK, AccountType.CURRENT, LONG_AGO);
  }

  public SmallWorld exchangeAccount(String account, String customer, LocalDate opened) {
    return account(account, customer, AccountKind.EXCHANGE, AccountType.EXCHANGE_RETAIL, opened);
  }

  /** Opens an account; its customer is a natural person in the US unless described otherwise. */
  public SmallWorld account(
      String id, String customer, AccountKind kind, AccountType type, LocalDate opened) {
    return account(id, customer, kind, type, opened, null);
  }

  /** Opens an account with an activity before the extract. */
  public SmallWorld account(
      String id,
      String customer,
      AccountKind kind,
      AccountType type,
      LocalDate opened,
      LocalDate lastActivity) {
    accounts.add(
        new Account(
            id,
            kind,
            Screening.OWN_INSTITUTION,
            customer,
            type,
            "USD",
            opened,
            null,
            "ACTIVE",
            null,
            null,
            null,
            lastActivity,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
    customers.putIfAbsent(
        customer, customer(customer, CustomerType.NATURAL, null, null, null, null));
    return this;
  }

  /** Describes a natural person; what is null is not known. */
  public SmallWorld person(
      String id, LocalDate born, String income, String address, String employer) {
    customers.put(id, customer(id, CustomerType.NATURAL, born, income, address, employer));
    return this;
  }

  /** The customer master does not know the holder. */
  public SmallWorld withoutCustomer(String id) {
    customers.remove(id);
    return this;
  }

  /** Describes a company. */
  public SmallWorld company(String id, LocalDate incorporated) {
    customers.put(id, customer(id, CustomerType.LEGAL, incorporated, null, null, null));
    return this;
  }

  private static Customer customer(
      String id,
      CustomerType type,
      LocalDate born,
      String income,
      String address,
      String employer) {
    boolean legal = type == CustomerType.LEGAL;
    return new Customer(
        id,
        type,
        id,
        null,
        null,
        null,
        legal ? null : born,
        legal ? born : null,
        "US",
        null,
        legal ? "US" : null,
        address,
        null,
        null,
        null,
        employer,
        null,
        null,
        income == null ? null : new BigDecimal(income),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  public SmallWorld party(String key, PartyClass partyClass) {
    parties.add(new PartyReference(key, partyClass, null, null));
    return this;
  }

  /** Lists a wallet or a bank account from a day on. */
  public SmallWorld listed(ListEntryType type, String value, ListCategory category, String from) {
    watchlist.add(
        new WatchlistEntry(
            "list",
            Integer.toString(watchlist.size()),
            type,
            value,
            null,
            category,
            ListSeverity.HIGH,
            Instant.parse(from + "T00:00:00Z"),
            null,
            "test"));
    return this;
  }

  public SmallWorld coverageFrom(String day) {
    coverageFrom = LocalDate.parse(day);
    return this;
  }

  public SmallWorld withoutBankFeed() {
    bankFeed = false;
    return this;
  }

  public SmallWorld in(String zoneId) {
    zone = ZoneId.of(zoneId);
    return this;
  }

  /** An instant credit transfer. */
  public SmallWorld transfer(String at, String debtor, String creditor, String amount) {
    return transfer(at, debtor, creditor, amount, row -> row);
  }

  /** An instant credit transfer with more said about it. */
  public SmallWorld transfer(
      String at, String debtor, String creditor, String amount, UnaryOperator<BankRow> more) {
    return bank(
        at,
        TransactionType.INSTANT_CREDIT_TRANSFER,
        amount,
        row -> more.apply(row.debtor(debtor, null, null).creditor(creditor, null, null)));
  }

  public SmallWorld cashOut(String at, String account, String amount, String country) {
    return bank(
        at,
        TransactionType.CASH_WITHDRAWAL,
        amount,
        row -> row.debtor(account, null, null).terminal("ATM1", country, null));
  }

  public SmallWorld cashIn(String at, String account, String amount, String terminal) {
    return bank(
        at,
        TransactionType.CASH_DEPOSIT,
        amount,
        row -> row.creditor(account, null, null).terminal(terminal, "US", null));
  }

  /** Any bank row. */
  public SmallWorld bank(
      String at, TransactionType type, String amount, UnaryOperator<BankRow> more) {
    BankRow row =
        BankRow.of("T" + ++rows, Instant.parse(at), type).amount(new BigDecimal(amount), "USD");
    bank.add(more.apply(row).build());
    return this;
  }

  /** Any exchange row. */
  public SmallWorld exchange(
      String at, EventType type, String account, String amount, UnaryOperator<ExchangeRow> more) {
    ExchangeRow row =
        ExchangeRow.of("T" + ++rows, Instant.parse(at), type)
            .account(account, Screening.OWN_INSTITUTION)
            .amount(new BigDecimal(amount), "USDT")
            .fiat(new BigDecimal(amount), "USD");
    exchange.add(more.apply(row).build());
    return this;
  }

  /** A log-in of an account; the address is of no listed network. */
  public SmallWorld session(String at, String account, String device, String ip, String region) {
    sessions.add(
        new AccessEvent(
            Instant.parse(at),
            account,
            AccessEventType.LOGIN,
            device,
            ip,
            null,
            region,
            null,
            null,
            null));
    return this;
  }

  /** A movement of USDT between two wallets on TRON. */
  public SmallWorld onChain(String hash, String at, String from, String to, String amount) {
    walletTransfers.add(
        new WalletTransfer(
            hash,
            Instant.parse(at),
            "TRON",
            from,
            to,
            "USDT",
            new BigDecimal(amount),
            new BigDecimal(amount)));
    return this;
  }

  /**
   * Rows of any feed as canonical CSV with a header; masters of the same id are replaced.
   *
   * @param feed name of the feed, such as {@code account_master}
   */
  public SmallWorld rows(String feed, String... lines) {
    String csv = String.join("\n", lines) + "\n";
    switch (FeedKind.named(feed).orElseThrow()) {
      case BANK_TRANSACTION -> bank.addAll(read(feed, BankTransaction.class, csv));
      case EXCHANGE_TRANSACTION -> exchange.addAll(read(feed, ExchangeTransaction.class, csv));
      case ACCOUNT_MASTER -> {
        for (Account row : read(feed, Account.class, csv)) {
          accounts.removeIf(account -> account.accountId().equals(row.accountId()));
          accounts.add(row);
          customers.putIfAbsent(
              row.customerId(),
              customer(row.customerId(), CustomerType.NATURAL, null, null, null, null));
        }
      }
      case CUSTOMER_MASTER ->
          read(feed, Customer.class, csv).forEach(row -> customers.put(row.customerId(), row));
      case ACCOUNT_PARTY -> persons.addAll(read(feed, AccountParty.class, csv));
      case WATCHLIST -> watchlist.addAll(read(feed, WatchlistEntry.class, csv));
      case PARTY_REFERENCE -> parties.addAll(read(feed, PartyReference.class, csv));
      case ACCESS_EVENT -> sessions.addAll(read(feed, AccessEvent.class, csv));
      case WALLET_TRANSFER -> walletTransfers.addAll(read(feed, WalletTransfer.class, csv));
      case FX_RATE -> rates.addAll(read(feed, FxRate.class, csv));
      default -> throw new IllegalArgumentException("No small world reads " + feed);
    }
    return this;
  }

  private static <R extends Record> List<R> read(String feed, Class<R> type, String csv) {
    return CanonicalCsv.read(FeedKind.named(feed).orElseThrow(), type, feed + ".csv", csv);
  }

  /** The access events, the wallet transfers or the watchlist were never delivered. */
  public SmallWorld withoutFeed(String feed) {
    missingFeeds.add(feed);
    return this;
  }

  private World world() {
    return new World(
        bankFeed ? bank : null,
        exchange,
        accounts,
        persons,
        List.copyOf(customers.values()),
        missingFeeds.contains("watchlist") ? null : watchlist,
        parties,
        rates,
        coverageFrom,
        coverageFrom,
        LocalDate.of(2026, 2, 1),
        LocalDate.of(2026, 3, 31),
        zone,
        "USD",
        missingFeeds.contains("access_event") ? null : sessions,
        missingFeeds.contains("wallet_transfer") ? null : walletTransfers);
  }

  /** Screens by another pack than the shipped one. */
  public SmallWorld by(RulePack other) {
    pack = other;
    return this;
  }

  /** What the typology says of the world: outcome with severity, or with the missing input. */
  public String said(String typology) {
    Optional<SubjectResult> found =
        Screening.screen(world(), pack).subjects().stream()
            .filter(subject -> subject.typology().equals(typology))
            .min(Comparator.comparing(SubjectResult::outcome));
    if (found.isEmpty()) {
      return "NO_HIT";
    }
    SubjectResult strongest = found.get();
    String more =
        strongest.hits().isEmpty()
            ? strongest.reason()
            : strongest.hits().get(0).severity().toString();
    return (strongest.outcome() + " " + more).strip();
  }

  /** The reported episodes of the typology, by subject. */
  public List<Hit> screened(String typology) {
    return Screening.screen(world(), pack).hits().stream()
        .filter(hit -> hit.typology().equals(typology))
        .toList();
  }

  /** What the typology says of the world; {@code otherwise} where it looks at no subject at all. */
  public String said(String typology, String otherwise) {
    boolean looks =
        Screening.screen(world(), PACK).subjects().stream()
            .anyMatch(subject -> subject.typology().equals(typology));
    return looks ? said(typology) : otherwise;
  }

  /** The only reported episode of the typology. */
  public Hit hit(String typology) {
    List<Hit> hits =
        Screening.screen(world(), pack).hits().stream()
            .filter(hit -> hit.typology().equals(typology))
            .toList();
    if (hits.size() != 1) {
      throw new AssertionError("Expected one episode of " + typology + ", found " + hits);
    }
    return hits.get(0);
  }
}
