package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.AccessEventType;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.ListSeverity;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.canonical.WalletTransfer;
import org.nightscreen.canonical.WatchlistEntry;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.SubjectKind;

/** A world for one question: customer C1 of the US with bank account B1 and exchange account X1. */
final class SmallBook {

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

  final List<BankRow> bank = new ArrayList<>();
  final List<ExchangeRow> exchange = new ArrayList<>();
  final List<WatchlistEntry> lists = new ArrayList<>();
  final List<AccessEvent> sessions = new ArrayList<>();
  final List<WalletTransfer> onChain = new ArrayList<>();
  final Set<FeedKind> known = EnumSet.allOf(FeedKind.class);
  private int number;
  private Account bankAccount = AccountRow.of("B1", AccountKind.BANK, "C1").build();
  private Customer customer = CustomerRow.of("C1", CustomerType.NATURAL, "US").build();

  void account(AccountRow row) {
    bankAccount = row.build();
  }

  void customer(CustomerRow row) {
    customer = row.build();
  }

  BankRow transfer(Instant at, String from, String to, String usd) {
    return row(at, TransactionType.CREDIT_TRANSFER, from, to, usd);
  }

  BankRow row(Instant at, TransactionType type, String from, String to, String usd) {
    number++;
    BankRow row =
        BankRow.of("R" + number, at, type)
            .amount(new BigDecimal(usd), "USD")
            .debtor(from, null, null)
            .creditor(to, null, null);
    bank.add(row);
    return row;
  }

  ExchangeRow exchange(Instant at, EventType type, String usd) {
    number++;
    BigDecimal amount = new BigDecimal(usd);
    ExchangeRow row =
        ExchangeRow.of("E" + number, at, type)
            .account("X1", "OWN")
            .amount(amount, "USDT")
            .fiat(amount, "USD");
    exchange.add(row);
    return row;
  }

  void listed(ListEntryType type, String value, ListCategory category, Instant from) {
    lists.add(
        new WatchlistEntry(
            "L1",
            "N" + lists.size(),
            type,
            value,
            null,
            category,
            ListSeverity.HIGH,
            from,
            null,
            "ref"));
  }

  void session(Instant at, String region, Boolean vpn) {
    sessions.add(
        new AccessEvent(
            at, "B1", AccessEventType.LOGIN, null, null, null, region, null, vpn, null));
  }

  void onChain(Instant at, String from, String to, String usd) {
    BigDecimal amount = new BigDecimal(usd);
    onChain.add(
        new WalletTransfer("h" + onChain.size(), at, "TRON", from, to, "USDT", amount, amount));
  }

  Outcome outcome(String typology, String subject) {
    return outcome(typology, subject, Oracle.defaultThresholds(List.of(typology)));
  }

  Outcome outcome(
      String typology, String subject, Map<String, Map<String, BigDecimal>> thresholds) {
    SubjectKind kind = subject.startsWith("C") ? SubjectKind.CUSTOMER : SubjectKind.ACCOUNT;
    return Oracle.outcomes(world(), thresholds).get(new Oracle.Judged(typology, kind, subject));
  }

  List<OracleEpisode> hits(String typology) {
    return Oracle.episodes(world(), Oracle.defaultThresholds(List.of(typology))).stream()
        .filter(episode -> episode.outcome() == Outcome.HIT)
        .toList();
  }

  private World world() {
    Map<FeedKind, LocalDate> coverage = new EnumMap<>(FeedKind.class);
    known.forEach(feed -> coverage.put(feed, LONG_AGO));
    return new World(
        bank.stream().map(BankRow::build).toList(),
        exchange.stream().map(ExchangeRow::build).toList(),
        List.of(bankAccount, AccountRow.of("X1", AccountKind.EXCHANGE, "C1").build()),
        List.of(),
        List.of(customer),
        lists,
        List.of(),
        List.of(),
        coverage,
        LocalDate.of(2026, 3, 1),
        LocalDate.of(2026, 3, 20),
        ZoneId.of("UTC"),
        "USD",
        "OWN",
        known,
        sessions,
        onChain);
  }
}
