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
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.PartyRole;
import org.nightscreen.canonical.TransactionType;

/** The readings of paths that decide most comparisons, each beside its limit. */
class StructureReadingsTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private final List<BankTransaction> rows = new ArrayList<>();
  private final List<Account> accounts = new ArrayList<>();
  private final List<PartyReference> parties = new ArrayList<>();
  private final List<AccountParty> accountParties = new ArrayList<>();

  StructureReadingsTest() {
    for (String name : List.of("A", "B", "C", "D")) {
      open(name, AccountKind.BANK, AccountType.CURRENT, "owner-" + name);
    }
  }

  @Test
  void aHopOfExactlyOneDayStillContinuesAChain() {
    pay(0, "P", "A", "3000");
    pay(24 * 60, "A", "B", "3000");
    pay(48 * 60, "B", "C", "2400");
    assertThat(said("T07")).containsExactly("HIT HIGH P > A > B > C R1 R2 R3");
  }

  @Test
  void paymentsOfOneInstantMakeNoHop() {
    pay(0, "P", "A", "3000");
    pay(10, "A", "B", "3000");
    pay(10, "B", "C", "3000");
    assertThat(said("T07")).containsExactly("NEAR_MISS LOW P > A > B R1 R2");
  }

  @Test
  void reportsOnlyTheLongestPathAndBothBranches() {
    pay(0, "P", "A", "3000");
    pay(60, "A", "B", "3000");
    pay(120, "B", "C", "3000");
    pay(180, "C", "D", "2900");
    pay(190, "C", "Q", "2900");
    assertThat(said("T07"))
        .containsExactly(
            "HIT HIGH P > A > B > C > D R1 R2 R3 R4", "HIT HIGH P > A > B > C > Q R1 R2 R3 R5");
  }

  @Test
  void noMoneyPassesThroughAKnownProviderOrAnExemptAccount() {
    parties.add(new PartyReference("A", PartyClass.PSP, null, null));
    pay(0, "P", "A", "3000");
    pay(60, "A", "B", "3000");
    pay(120, "B", "C", "3000");
    pay(180, "C", "Q", "3000");
    assertThat(said("T07")).containsExactly("HIT HIGH A > B > C > Q R2 R3 R4");
  }

  @Test
  void aChainMayEndAtTheOwnExchangeAccountAndIsThenCritical() {
    open("X", AccountKind.EXCHANGE, AccountType.EXCHANGE_RETAIL, "owner-B");
    pay(0, "P", "A", "3000");
    pay(60, "A", "B", "3000");
    pay(120, "B", "X", "3000");
    assertThat(said("T07")).containsExactly("HIT CRITICAL P > A > B > X R1 R2 R3");
  }

  @Test
  void aPathAsARuleNearlyHasItIsLeftOutWhereItSharesARow() {
    pay(0, "P", "A", "1000");
    pay(5, "A", "B", "1000");
    pay(10, "B", "C", "1000");
    pay(15, "C", "Q", "850");
    assertThat(said("T22")).containsExactly("HIT HIGH P > A > B > C R1 R2 R3");
  }

  @Test
  void aSecondRelayOverAnAccountOfTheFirstIsCritical() {
    pay(0, "P", "A", "1000");
    pay(5, "A", "B", "1000");
    pay(10, "B", "C", "1000");
    pay(60, "R", "D", "1000");
    pay(65, "D", "B", "1000");
    pay(70, "B", "S", "1000");
    assertThat(said("T22"))
        .containsExactly("HIT CRITICAL R > D > B > S R4 R5 R6", "HIT HIGH P > A > B > C R1 R2 R3");
  }

  @Test
  void aCycleIsNamedFromItsSmallestAccount() {
    pay(0, "C", "A", "3000");
    pay(60, "A", "B", "3000");
    pay(120, "B", "C", "3000");
    assertThat(said("T08")).containsExactly("HIT MEDIUM A > B > C R1 R2 R3");
  }

  @Test
  void aCycleClosesAtTheBeneficialOwnerButNotAtASignatory() {
    accountParties.add(new AccountParty("A", "owner-D", PartyRole.UBO, null, null));
    accountParties.add(new AccountParty("B", "owner-D", PartyRole.SIGNATORY, null, null));
    pay(0, "A", "B", "3000");
    pay(60, "B", "C", "3000");
    pay(120, "C", "D", "3000");
    assertThat(said("T08")).containsExactly("HIT MEDIUM A > B > C > D R1 R2 R3");
  }

  @Test
  void onwardPaymentsOfOneIntermediaryAddUp() {
    for (String middle : List.of("A", "B", "C")) {
      pay(0, "S", middle, "2000");
    }
    pay(60, "A", "K", "1000");
    pay(90, "A", "K", "900");
    pay(60, "B", "K", "1600");
    pay(48 * 60, "C", "K", "2000");
    assertThat(said("T09")).containsExactly("HIT HIGH S > K R1 R2 R3 R4 R5 R6 R7");
  }

  @Test
  void anIntermediaryThatPaysOnTooLateDoesNotCount() {
    for (String middle : List.of("A", "B", "C")) {
      pay(0, "S", middle, "3000");
      pay(middle.equals("C") ? 48 * 60 + 1 : 60, middle, "K", "3000");
    }
    assertThat(said("T09")).containsExactly("NEAR_MISS LOW S > K R1 R2 R3 R4");
  }

  private void open(String id, AccountKind kind, AccountType type, String customer) {
    accounts.add(AccountRow.of(id, kind, customer).type(type).build());
  }

  private void pay(int minute, String from, String to, String amount) {
    rows.add(
        BankRow.of(
                "R" + (rows.size() + 1),
                NOON.plus(Duration.ofMinutes(minute)),
                TransactionType.INSTANT_CREDIT_TRANSFER)
            .debtor(from, null, null)
            .creditor(to, null, null)
            .amount(new BigDecimal(amount), "USD")
            .build());
  }

  private List<String> said(String typology) {
    World world =
        new World(
            rows,
            List.of(),
            accounts,
            accountParties,
            List.of(),
            List.of(),
            parties,
            List.of(),
            Map.of(FeedKind.BANK_TRANSACTION, LocalDate.of(2024, 1, 1)),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 3, 11),
            ZoneId.of("UTC"),
            "USD",
            "OWN",
            Set.of(FeedKind.values()),
            List.of(),
            List.of());
    return Oracle.episodes(world, Oracle.defaultThresholds(List.of(typology))).stream()
        .map(
            episode ->
                episode.outcome()
                    + " "
                    + episode.severity()
                    + " "
                    + episode.subjectId()
                    + " "
                    + String.join(" ", episode.transactionIds()))
        .sorted()
        .toList();
  }
}
