package org.nightscreen.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.AccessEventType;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.ListSeverity;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.canonical.WalletTransfer;
import org.nightscreen.canonical.WatchlistEntry;

/** The readings of shared identifiers and peel chains that decide most comparisons. */
class IdentifierReadingsTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final int DAY = 24 * 60;
  private final List<BankTransaction> rows = new ArrayList<>();
  private final List<Account> accounts = new ArrayList<>();
  private final List<Customer> customers = new ArrayList<>();
  private final List<AccessEvent> sessions = new ArrayList<>();
  private final List<WalletTransfer> onChain = new ArrayList<>();
  private final List<PartyReference> parties = new ArrayList<>();

  @Test
  void threeHouseholdsOnOnePhoneOfWhichTwoPassMoneyThroughAreAHerd() {
    open("A", "hh1", "ph");
    open("B", "hh2", "ph");
    open("C", null, "ph");
    passThrough(0, "A", "5000");
    passThrough(60, "B", "5000");
    assertThat(said("T14")).containsExactly("HIT HIGH PHONE ph R1 R2 R3 R4");
  }

  @Test
  void aHouseholdCountsOnceButMayStillNearlyBeAHerd() {
    open("A", "hh1", "ph");
    open("B", "hh2", "ph");
    open("C", "hh2", "ph");
    passThrough(0, "A", "5000");
    passThrough(60, "B", "5000");
    assertThat(said("T14")).containsExactly("NEAR_MISS LOW PHONE ph R1 R2 R3 R4");
  }

  @Test
  void aSessionExactlyThirtyDaysOldMakesNoMember() {
    for (String name : List.of("A", "B", "C")) {
      open(name, null, null);
    }
    session(1 - 30 * DAY, "A", "203.0.113.7", null);
    session(1, "B", "203.0.113.7", null);
    session(1, "C", "203.0.113.7", null);
    passThrough(0, "B", "6000");
    passThrough(0, "C", "6000");
    assertThat(said("T14")).singleElement().asString().startsWith("NEAR_MISS LOW IP 203.0.113.7");
  }

  @Test
  void twoHouseholdsOnOneListedNetworkWithInflow() {
    open("A", null, null);
    open("B", null, null);
    credit(0, "A", "1000", null);
    credit(0, "B", "1000", null);
    session(10, "A", "2001:db8:0:10::1", "KH-18");
    session(20, "B", "2001:db8:0:1f::2", "KH-18");
    assertThat(said("T15")).containsExactly("HIT HIGH NETWORK 2001:db8::/56 R1 R2");
  }

  @Test
  void wagesDrawnAtOneMachineInARow() {
    for (String name : List.of("A", "B", "C", "D")) {
      open(name, null, "ph");
      credit(0, name, "600", "SALA");
    }
    int minute = 60;
    for (String name : List.of("A", "B", "C", "D")) {
      withdraw(minute, name, "500");
      minute += 19;
    }
    assertThat(said("T21")).containsExactly("HIT CRITICAL PHONE ph R1 R2 R3 R4 R5 R6 R7 R8");
  }

  @Test
  void wagesDrawnAtOneMachineOverMoreThanAnHourAreNoRound() {
    for (String name : List.of("A", "B", "C", "D")) {
      open(name, null, "ph");
      credit(0, name, "600", "SALA");
    }
    int minute = 60;
    for (String name : List.of("A", "B", "C", "D")) {
      withdraw(minute, name, "500");
      minute += 20;
    }
    assertThat(said("T21")).containsExactly("NEAR_MISS LOW PHONE ph R1 R2 R3 R4 R5 R6 R7");
  }

  @Test
  void aPeelNeedsAFreshAddressForTheRest() {
    threePeels();
    assertThat(said("T17")).containsExactly("HIT HIGH N0 > N1 > N2 > N3 h1 h2 h3 h4 h5 h6 h7");

    peel(-10, "N3", "SHOP", "5");
    assertThat(said("T17")).containsExactly("NEAR_MISS LOW N0 > N1 > N2 h1 h2 h3 h4 h5");
  }

  @Test
  void aHostedServiceEndsAPeelChain() {
    parties.add(new PartyReference("N2", PartyClass.VASP, null, null));
    threePeels();
    assertThat(said("T17")).containsExactly("NEAR_MISS LOW N0 > N1 > N2 h1 h2 h3 h4 h5");
  }

  private void threePeels() {
    accounts.add(
        AccountRow.of("X", AccountKind.EXCHANGE, "owner-X")
            .depositAddresses(List.of("DEP"))
            .build());
    peel(0, "SRC", "N0", "10000");
    for (int i = 0; i < 3; i++) {
      peel(10 + 60 * i, "N" + i, "DEP", "500");
      peel(20 + 60 * i, "N" + i, "N" + (i + 1), "9000");
    }
  }

  private void open(String id, String household, String phone) {
    accounts.add(AccountRow.of(id, AccountKind.BANK, "owner-" + id).build());
    customers.add(
        CustomerRow.of("owner-" + id, CustomerType.NATURAL, "US")
            .household(household)
            .reachedAt(phone, null)
            .build());
  }

  private static Instant at(int minute) {
    return NOON.plus(Duration.ofMinutes(minute));
  }

  private BankRow row(int minute, TransactionType type, String amount) {
    return BankRow.of("R" + (rows.size() + 1), at(minute), type)
        .amount(new BigDecimal(amount), "USD");
  }

  private void credit(int minute, String account, String amount, String purpose) {
    rows.add(
        row(minute, TransactionType.CREDIT_TRANSFER, amount)
            .debtor("PAYER", null, null)
            .creditor(account, null, null)
            .purpose(purpose)
            .build());
  }

  private void passThrough(int minute, String account, String amount) {
    credit(minute, account, amount, null);
    rows.add(
        row(minute + 1, TransactionType.CREDIT_TRANSFER, amount)
            .debtor(account, null, null)
            .creditor("PAYEE", null, null)
            .build());
  }

  private void withdraw(int minute, String account, String amount) {
    rows.add(
        row(minute, TransactionType.CASH_WITHDRAWAL, amount)
            .debtor(account, null, null)
            .terminal("ATM1", null, null)
            .build());
  }

  private void session(int minute, String account, String address, String region) {
    sessions.add(
        new AccessEvent(
            at(minute),
            account,
            AccessEventType.LOGIN,
            null,
            address,
            null,
            region,
            null,
            null,
            null));
  }

  private void peel(int minute, String from, String to, String usd) {
    BigDecimal amount = new BigDecimal(usd);
    onChain.add(
        new WalletTransfer(
            "h" + (onChain.size() + 1), at(minute), "TRON", from, to, "USDT", amount, amount));
  }

  private List<String> said(String typology) {
    World world =
        new World(
            rows,
            List.of(),
            accounts,
            List.of(),
            customers,
            List.of(region()),
            parties,
            List.of(),
            Map.of(FeedKind.BANK_TRANSACTION, LocalDate.of(2024, 1, 1)),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 3, 11),
            ZoneId.of("UTC"),
            "USD",
            "OWN",
            Set.of(FeedKind.values()),
            sessions,
            onChain);
    return Oracle.episodes(world, Oracle.defaultThresholds(List.of(typology))).stream()
        .filter(episode -> !typology.equals("T15") || episode.mergeKey().equals("NETWORK"))
        .map(
            episode ->
                String.join(
                    " ",
                    episode.outcome().toString(),
                    episode.severity().toString(),
                    episode.subjectId(),
                    String.join(" ", episode.transactionIds())))
        .toList();
  }

  private static WatchlistEntry region() {
    return new WatchlistEntry(
        "L1",
        "1",
        ListEntryType.GEO,
        "KH-18",
        null,
        ListCategory.SCAM_CENTRE_REGION,
        ListSeverity.HIGH,
        Instant.EPOCH,
        null,
        "test");
  }
}
