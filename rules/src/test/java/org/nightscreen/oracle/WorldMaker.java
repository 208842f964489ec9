package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.canonical.WalletTransfer;

/** Casts a small world and keeps its rows while schemes and noise are written into it. */
final class WorldMaker {

  static final String INSTITUTION = "OWN";
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
  static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 11);
  static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

  final Dice dice;
  final ZoneId zone;
  final List<String> customers = new ArrayList<>();
  final List<Account> accounts = new ArrayList<>();
  final ListCast lists;
  final ReferenceChanges changes = new ReferenceChanges();
  private final boolean foreignMoney;
  private final Instant focus;
  private final Map<FeedKind, LocalDate> coverage = new EnumMap<>(FeedKind.class);
  private final Set<FeedKind> known = EnumSet.allOf(FeedKind.class);
  private final Set<String> ids = new HashSet<>();
  private final List<BankTransaction> bank = new ArrayList<>();
  private final List<ExchangeTransaction> exchange = new ArrayList<>();
  private final List<AccessEvent> sessions = new ArrayList<>();
  private final List<WalletTransfer> onChain = new ArrayList<>();
  private int externals;
  private int mostRows = 60;
  private boolean detailed;

  WorldMaker(long seed) {
    dice = new Dice(seed);
    zone = ZoneId.of(dice.oneOf("UTC", "UTC", "Asia/Phnom_Penh", "America/New_York"));
    foreignMoney = dice.chance(30);
    focus = anyTime();
    for (FeedKind feed : List.of(FeedKind.BANK_TRANSACTION, FeedKind.EXCHANGE_TRANSACTION)) {
      coverage.put(
          feed,
          dice.chance(78)
              ? LONG_AGO
              : LocalDate.parse(
                  dice.oneOf(
                      "2025-02-15", "2025-11-20", "2025-12-02", "2026-01-20", "2026-02-25")));
    }
    for (int i = dice.between(1, 4); i > 0; i--) {
      customers.add("C" + (customers.size() + 1));
    }
    accounts.addAll(new AccountCast(dice).accounts(customers));
    lists = new ListCast(dice, zone);
    lists.cast();
  }

  /** The same account, opened on another day. */
  Account reopened(Account account, LocalDate open) {
    return changed(account, AccountRow.like(account).opened(open));
  }

  /** Puts an account as written in the place of another. */
  Account changed(Account account, AccountRow row) {
    Account changed = row.build();
    accounts.replaceAll(other -> other.equals(account) ? changed : other);
    return changed;
  }

  /** From now on rows say more of the parties, there may be more rows, and all feeds arrive. */
  void sayMore() {
    detailed = true;
    mostRows = 80;
    deliver(FeedKind.ACCESS_EVENT, dice.chance(94) ? LONG_AGO : null);
    deliver(FeedKind.WALLET_TRANSFER, dice.chance(94) ? LONG_AGO : null);
  }

  /** Any account of that kind, the first more often: schemes meet on it. */
  Account anyAccount(AccountKind kind) {
    List<Account> ofKind =
        accounts.stream().filter(account -> account.accountKind() == kind).toList();
    return dice.chance(40) ? ofKind.get(0) : dice.oneOf(ofKind);
  }

  /** A bank account of that customer, or any if there is none. */
  Account bankAccountOf(String customer) {
    List<Account> own =
        accounts.stream()
            .filter(
                account ->
                    account.accountKind() == AccountKind.BANK
                        && account.customerId().equals(customer))
            .toList();
    return own.isEmpty() ? anyAccount(AccountKind.BANK) : dice.oneOf(own);
  }

  /** An instant in or just before the evaluated days, often near the world's busy hours. */
  Instant someTime() {
    return dice.chance(40)
        ? focus.plus(Duration.ofMinutes(dice.between(-30 * 60, 30 * 60)))
        : anyTime();
  }

  private Instant anyTime() {
    LocalDate day = FIRST_DAY.plusDays(dice.between(-1, 9));
    return day.atStartOfDay(zone).toInstant().plus(Duration.ofMinutes(dice.between(0, 20 * 60)));
  }

  /** A third party not seen before, sometimes an own customer's account. */
  Party stranger() {
    if (dice.chance(6)) {
      return Party.of(anyAccount(AccountKind.BANK).accountId(), null);
    }
    externals++;
    return dice.chance(6)
        ? Party.named("Stranger " + externals)
        : Party.of("P" + externals, dice.chance(30) ? dice.oneOf("XBANK", "YBANK") : null);
  }

  /**
   * One of many own accounts of two further customers, who may have an address or employer in
   * common.
   */
  Party neighbour(int number) {
    String id = "B" + (20 + number);
    String owner = "C" + (8 + number % 2);
    if (accounts.stream().noneMatch(account -> account.accountId().equals(id))) {
      accounts.add(AccountCast.settled(id, owner));
    }
    if (!customers.contains(owner)) {
      customers.add(owner);
    }
    return Party.of(id, null);
  }

  Party side(Account account) {
    return Party.of(account.accountId(), dice.chance(20) ? INSTITUTION : null);
  }

  /** Writes a bank row between two parties; null is cash or a counter without account. */
  BankRow bankRow(Instant at, TransactionType type, Party from, Party to, BigDecimal usd) {
    BankRow row = BankRow.of(newId("T"), at, type);
    Party debtor = from == null ? Party.NONE : from;
    Party creditor = to == null ? Party.NONE : to;
    row.debtor(debtor.account(), debtor.agent(), debtor.name())
        .creditor(creditor.account(), creditor.agent(), creditor.name());
    if (detailed) {
      row.countries(dice.oneOf("US", "KH", null), dice.oneOf("US", "KH", null))
          .naturalCounterparty(dice.oneOf(true, false, null));
    }
    if (dice.chance(30)) {
      row.endToEndId("E2E-" + dice.between(1, 40));
    }
    if (dice.chance(10)) {
      row.valueDate(at.atZone(ZoneOffset.UTC).toLocalDate().plusDays(dice.between(-2, 2)));
    }
    boolean foreign = foreignMoney && dice.chance(12);
    return foreign && dice.chance(25)
        ? row.amount(usd, "XAF")
        : foreign
            ? row.amount(usd.divide(new BigDecimal("1.1"), 2, RoundingMode.HALF_EVEN), "EUR")
            : row.amount(usd, "USD");
  }

  BankRow transfer(Instant at, Party from, Party to, BigDecimal usd) {
    return bankRow(
        at,
        dice.oneOf(TransactionType.CREDIT_TRANSFER, TransactionType.INSTANT_CREDIT_TRANSFER),
        from,
        to,
        usd);
  }

  ExchangeRow exchangeRow(Instant at, EventType type, Account account, BigDecimal usd) {
    ExchangeRow row =
        ExchangeRow.of(newId("E"), at, type).account(account.accountId(), account.institutionId());
    boolean fiatLeg = type == EventType.FIAT_DEPOSIT || type == EventType.FIAT_WITHDRAWAL;
    row.amount(usd, fiatLeg ? "USD" : "USDT").fiat(usd, dice.chance(95) ? "USD" : null);
    if (foreignMoney && dice.chance(12)) {
      switch (dice.between(1, 3)) {
        case 1 -> row.fiat(null, null);
        case 2 -> row.fiat(usd.divide(new BigDecimal("1.1"), 2, RoundingMode.HALF_EVEN), "EUR");
        default -> row.fiat(usd, "XAF");
      }
    }
    return row;
  }

  void add(BankRow row) {
    if (rowCount() < mostRows) {
      bank.add(row.build());
    }
  }

  void add(ExchangeRow row) {
    if (rowCount() < mostRows) {
      exchange.add(row.build());
    }
  }

  void add(AccessEvent session) {
    if (rowCount() < mostRows) {
      sessions.add(session);
    }
  }

  void add(WalletTransfer transfer) {
    if (rowCount() < mostRows) {
      onChain.add(transfer);
    }
  }

  int rowCount() {
    return bank.size() + exchange.size() + sessions.size() + onChain.size();
  }

  List<BankTransaction> bankRows() {
    return List.copyOf(bank);
  }

  String newId(String prefix) {
    String id = prefix + dice.between(1000, 9999);
    return ids.add(id) ? id : newId(prefix);
  }

  World world() {
    if (dice.chance(4)) {
      known.remove(FeedKind.WATCHLIST);
    }
    if (dice.chance(3)) {
      known.remove(FeedKind.BANK_TRANSACTION);
      coverage.remove(FeedKind.BANK_TRANSACTION);
      bank.clear();
    }
    ReferenceCast cast = new ReferenceCast(dice);
    return new World(
        dice.shuffled(visible(FeedKind.BANK_TRANSACTION, bank, BankTransaction::bookingDatetime)),
        dice.shuffled(
            visible(FeedKind.EXCHANGE_TRANSACTION, exchange, ExchangeTransaction::eventDatetime)),
        accounts,
        changes.accountParties(cast.accountParties(accounts, customers)),
        changes.customers(cast.customers(customers)),
        known.contains(FeedKind.WATCHLIST) ? lists.entries() : List.of(),
        changes.parties(cast.parties()),
        changes.rates(cast.rates()),
        coverage,
        FIRST_DAY,
        LAST_DAY,
        zone,
        "USD",
        INSTITUTION,
        known,
        visible(FeedKind.ACCESS_EVENT, sessions, AccessEvent::eventDatetime),
        visible(FeedKind.WALLET_TRANSFER, onChain, WalletTransfer::blockDatetime));
  }

  /** A feed that is not delivered, or from that day on only, its rows before it unseen. */
  void deliver(FeedKind feed, LocalDate from) {
    if (from == null) {
      known.remove(feed);
      coverage.remove(feed);
    } else {
      coverage.put(feed, from);
    }
  }

  private <T> List<T> visible(FeedKind feed, List<T> rows, Function<T, Instant> time) {
    return !known.contains(feed)
        ? List.of()
        : rows.stream().filter(row -> covered(feed, time.apply(row))).toList();
  }

  private boolean covered(FeedKind feed, Instant at) {
    LocalDate from = coverage.get(feed);
    return from == null || !at.isBefore(from.atStartOfDay(zone).toInstant());
  }
}
