package org.nightscreen.typology.layeringchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.EntryStatus;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.typology.SmallWorld;

class LayeringChainTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2023, 5, 1);

  private final SmallWorld world =
      new SmallWorld().bankAccount("L2", "CL2").bankAccount("L3", "CL3");

  /** Three payments over two own accounts, five and ten hours apart. */
  private SmallWorld row(String first, String second, String third) {
    return world
        .transfer("2026-03-02T09:00:00Z", "L1", "L2", first)
        .transfer("2026-03-02T14:00:00Z", "L2", "L3", second)
        .transfer("2026-03-03T00:00:00Z", "L3", "L4", third);
  }

  @Test
  void tellsTheWholeRowAndNothingElse() {
    world.transfer("2026-03-02T12:00:00Z", "L2", "SHOP", "40");
    Hit hit = row("9000", "8800", "8600").hit("T07");
    assertThat(hit.subjectKind()).isEqualTo(SubjectKind.PATH);
    assertThat(hit.subjectId()).isEqualTo("L1 > L2 > L3 > L4");
    assertThat(hit.customerIds()).containsExactly("CL2", "CL3");
    assertThat(hit.accountIds()).containsExactly("L2", "L3");
    assertThat(hit.transactionIds()).containsExactly("T2", "T3", "T4");
    assertThat(hit.firstAnchor()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
    assertThat(hit.windowFrom()).isEqualTo(Instant.parse("2026-03-02T08:59:59.999999Z"));
    assertThat(hit.windowTo()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
    assertThat(hit.amount()).isEqualTo(9000_0000L);
    assertThat(hit.measures())
        .containsEntry("chain_hops", "3")
        .containsEntry("chain_hop_ratio_min", "0.9773")
        .containsEntry("chain_hop_ratio_max", "0.9778")
        .containsEntry("chain_first_amount", "9000.0000")
        .containsEntry("chain_slowest_hop_hours", "10.00")
        .containsEntry("chain_hours", "15.00");
  }

  @ParameterizedTest
  @CsvSource({
    "3000, 3000, 2400, HIT HIGH",
    "2999.99, 2900, 2900, NEAR_MISS LOW",
    "2700, 2700, 2700, NEAR_MISS LOW",
    "2699.99, 2699, 2699, NO_HIT",
    "9000, 7200, 5760, HIT HIGH",
    "9000, 7199.99, 5760, NEAR_MISS LOW",
    "9000, 9000, 9000, HIT HIGH",
    "9000, 9000.01, 9000, NEAR_MISS LOW",
    "9000, 9900.01, 7128.00, NO_HIT"
  })
  void theSumIsLargeAndShrinksLittle(String first, String second, String third, String said) {
    assertThat(row(first, second, third).said("T07")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-03T14:00:00Z, HIT HIGH", "2026-03-03T14:00:01Z, NEAR_MISS LOW"})
  void nobodyWaitsForMoreThanADay(String last, String said) {
    world
        .transfer("2026-03-02T09:00:00Z", "L1", "L2", "9000")
        .transfer("2026-03-02T14:00:00Z", "L2", "L3", "8800")
        .transfer(last, "L3", "L4", "8600");
    assertThat(world.said("T07")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-05T09:00:00Z, 5", "2026-03-05T09:00:01Z, 4"})
  void theWholeRowLastsThreeDays(String last, String hops) {
    world
        .bankAccount("L4", "CL4")
        .bankAccount("L5", "CL5")
        .transfer("2026-03-02T09:00:00Z", "L1", "L2", "9000")
        .transfer("2026-03-03T09:00:00Z", "L2", "L3", "9000")
        .transfer("2026-03-04T00:00:00Z", "L3", "L4", "9000")
        .transfer("2026-03-04T12:00:00Z", "L4", "L5", "9000")
        .transfer(last, "L5", "L6", "9000");
    assertThat(world.screened("T07").get(0).measures()).containsEntry("chain_hops", hops);
  }

  @Test
  void twoPaymentsAreOnlyNearlyARow() {
    world
        .transfer("2026-03-02T09:00:00Z", "L1", "L2", "9000")
        .transfer("2026-03-02T14:00:00Z", "L2", "SHOP", "8800");
    assertThat(world.said("T07")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void equalTimesAreNoStep() {
    world
        .transfer("2026-03-02T09:00:00Z", "L1", "L2", "9000")
        .transfer("2026-03-02T09:00:00Z", "L2", "L3", "9000")
        .transfer("2026-03-02T10:00:00Z", "L3", "L4", "9000");
    assertThat(world.said("T07")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void oneOwnerTwiceInARowIsNoStep() {
    SmallWorld one =
        new SmallWorld()
            .bankAccount("L2", "CL2")
            .bankAccount("L3", "CL2")
            .transfer("2026-03-02T09:00:00Z", "L1", "L2", "9000")
            .transfer("2026-03-02T14:00:00Z", "L2", "L3", "8800")
            .transfer("2026-03-03T00:00:00Z", "L3", "L4", "8600");
    assertThat(one.said("T07")).isEqualTo("NO_HIT");
  }

  @Test
  void anAccountTwiceIsNoRow() {
    world
        .transfer("2026-03-02T09:00:00Z", "L2", "L3", "9000")
        .transfer("2026-03-02T14:00:00Z", "L3", "L2", "8800")
        .transfer("2026-03-03T00:00:00Z", "L2", "L4", "8600");
    assertThat(world.said("T07")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void anOutsideAccountBetweenIsNotSeenThrough() {
    SmallWorld gap =
        new SmallWorld()
            .bankAccount("L2", "CL2")
            .transfer("2026-03-02T09:00:00Z", "L1", "L2", "9000")
            .transfer("2026-03-02T14:00:00Z", "L2", "X3", "8800")
            .transfer("2026-03-03T00:00:00Z", "X3", "L2", "8600");
    assertThat(gap.said("T07")).isEqualTo("NEAR_MISS LOW");
  }

  @ParameterizedTest
  @CsvSource({"PAYROLL", "ESCROW", "VASP_FIAT", "BILLER"})
  void anExemptAccountBetweenSilences(AccountType type) {
    SmallWorld exempt =
        new SmallWorld()
            .bankAccount("L2", "CL2")
            .account("L3", "CL3", AccountKind.BANK, type, LONG_AGO)
            .transfer("2026-03-02T09:00:00Z", "L1", "L2", "9000")
            .transfer("2026-03-02T14:00:00Z", "L2", "L3", "8800")
            .transfer("2026-03-03T00:00:00Z", "L3", "L4", "8600");
    assertThat(exempt.said("T07")).isEqualTo("NEAR_MISS LOW");
  }

  @ParameterizedTest
  @CsvSource({"VASP", "KIOSK", "PSP", "BILLER", "GOVERNMENT"})
  void aServiceBetweenSilences(PartyClass partyClass) {
    world.party("L2", partyClass);
    assertThat(row("9000", "8800", "8600").said("T07")).isEqualTo("NEAR_MISS LOW");
    assertThat(row("9000", "8800", "8600").screened("T07").get(0).subjectId())
        .isEqualTo("L2 > L3 > L4");
  }

  @Test
  void aMerchantBetweenDoesNotSilence() {
    world.party("L2", PartyClass.MERCHANT);
    assertThat(row("9000", "8800", "8600").said("T07")).isEqualTo("HIT HIGH");
  }

  @ParameterizedTest
  @CsvSource({"48, HIT HIGH", "49, NEAR_MISS LOW"})
  void aHubBetweenSilences(int others, String said) {
    for (int other = 0; other < others; other++) {
      world.transfer("2026-02-20T09:00:00Z", "P" + other, "L3", "10");
    }
    assertThat(row("9000", "8800", "8600").said("T07")).isEqualTo(said);
  }

  @Test
  void aHubOfAMonthAgoIsAPersonToday() {
    for (int other = 0; other < 60; other++) {
      world.transfer("2026-01-31T00:00:00Z", "P" + other, "L3", "10");
    }
    assertThat(row("9000", "8800", "8600").said("T07")).isEqualTo("HIT HIGH");
  }

  @Test
  void aRowMayBeginAtAPayrollAccountAndEndAtAVasp() {
    world
        .account("L1", "CL1", AccountKind.BANK, AccountType.PAYROLL, LONG_AGO)
        .party("L4", PartyClass.VASP);
    assertThat(row("9000", "8800", "8600").said("T07")).isEqualTo("HIT CRITICAL");
  }

  @Test
  void itsEndAtAnOwnExchangeAccountMakesItCritical() {
    world.exchangeAccount("L4", "CL3", LONG_AGO);
    Hit hit = row("9000", "8800", "8600").hit("T07");
    assertThat(hit.severity()).hasToString("CRITICAL");
    assertThat(hit.accountIds()).containsExactly("L2", "L3", "L4");
  }

  @Test
  void anOwnExchangeAccountIsTheLastStop() {
    world
        .exchangeAccount("L4", "CL3", LONG_AGO)
        .exchange(
            "2026-03-03T05:00:00Z",
            EventType.FIAT_WITHDRAWAL,
            "L4",
            "8500",
            leg -> leg.bank("B9", null));
    assertThat(row("9000", "8800", "8600").hit("T07").subjectId()).isEqualTo("L1 > L2 > L3 > L4");
  }

  @Test
  void itsEndAbroadMakesItCritical() {
    world
        .transfer("2026-03-02T09:00:00Z", "L1", "L2", "9000")
        .transfer("2026-03-02T14:00:00Z", "L2", "L3", "8800")
        .transfer("2026-03-03T00:00:00Z", "L3", "L4", "8600", to -> to.countries("US", "KH"));
    assertThat(world.said("T07")).isEqualTo("HIT CRITICAL");
  }

  @Test
  void itWalksThroughTheExchangeAccountOfAnother() {
    SmallWorld through =
        new SmallWorld()
            .bankAccount("L2", "CL2")
            .bankAccount("L5", "CL5")
            .exchangeAccount("X3", "CL3", LONG_AGO)
            .transfer("2026-03-02T09:00:00Z", "L2", "X3", "9000")
            .exchange(
                "2026-03-02T12:00:00Z",
                EventType.FIAT_WITHDRAWAL,
                "X3",
                "8900",
                leg -> leg.bank("L5", null))
            .transfer("2026-03-02T12:30:00Z", "VASP", "L5", "8900")
            .transfer("2026-03-02T15:00:00Z", "L5", "L6", "8800");
    Hit hit =
        through.screened("T07").stream()
            .filter(one -> one.outcome().toString().equals("HIT"))
            .findFirst()
            .orElseThrow();
    assertThat(hit.subjectId()).isEqualTo("L2 > X3 > L5 > L6");
    assertThat(hit.transactionIds()).containsExactly("T1", "T2", "T4");
  }

  @Test
  void onlyTheLongestRowIsTold() {
    world.bankAccount("L4", "CL4").transfer("2026-03-03T05:00:00Z", "L4", "L5", "8500");
    assertThat(row("9000", "8800", "8600").hit("T07").subjectId())
        .isEqualTo("L1 > L2 > L3 > L4 > L5");
  }

  @Test
  void aRowThatForksIsToldOnceForEachEnd() {
    world
        .transfer("2026-03-03T05:00:00Z", "L3", "L5", "8500")
        .transfer("2026-03-02T08:00:00Z", "L0", "L2", "9100");
    assertThat(row("9000", "8800", "8600").screened("T07"))
        .extracting(Hit::subjectId)
        .containsExactly(
            "L0 > L2 > L3 > L4", "L0 > L2 > L3 > L5", "L1 > L2 > L3 > L4", "L1 > L2 > L3 > L5");
  }

  @Test
  void aLongRowIsToldInPartsOfSix() {
    SmallWorld longRow = new SmallWorld();
    for (int stop = 1; stop <= 7; stop++) {
      longRow.bankAccount("A" + stop, "C" + stop);
    }
    for (int stop = 0; stop < 8; stop++) {
      longRow.transfer(
          "2026-03-02T0" + (stop + 1) + ":00:00Z", "A" + stop, "A" + (stop + 1), "9000");
    }
    assertThat(longRow.screened("T07"))
        .extracting(Hit::subjectId)
        .containsExactly(
            "A0 > A1 > A2 > A3 > A4 > A5 > A6",
            "A1 > A2 > A3 > A4 > A5 > A6 > A7",
            "A2 > A3 > A4 > A5 > A6 > A7 > A8");
  }

  @Test
  void aNearRowIsLeftOutWhereItSharesAPaymentWithAHit() {
    world.bankAccount("L4", "CL4").transfer("2026-03-03T05:00:00Z", "L4", "L5", "6500");
    assertThat(row("9000", "8800", "8600").screened("T07"))
        .extracting(Hit::subjectId)
        .containsExactly("L1 > L2 > L3 > L4");
  }

  @Test
  void pendingPaymentsAndOtherKindsAreNoPartOfIt() {
    world
        .transfer("2026-03-02T09:00:00Z", "L1", "L2", "9000")
        .transfer("2026-03-02T14:00:00Z", "L2", "L3", "8800", row -> row.status(EntryStatus.PDNG))
        .bank(
            "2026-03-02T15:00:00Z",
            TransactionType.DIRECT_DEBIT,
            "8800",
            row -> row.debtor("L2", null, null).creditor("L3", null, null))
        .transfer("2026-03-03T00:00:00Z", "L3", "L4", "8600");
    assertThat(world.said("T07")).isEqualTo("NO_HIT");
  }

  @Test
  void paymentsOfUnknownRateAreNoPartOfIt() {
    world
        .transfer("2026-03-02T09:00:00Z", "L1", "L2", "9000")
        .transfer(
            "2026-03-02T14:00:00Z",
            "L2",
            "L3",
            "8800",
            row -> row.amount(new BigDecimal("8800"), "EUR"))
        .transfer("2026-03-03T00:00:00Z", "L3", "L4", "8600");
    assertThat(world.said("T07")).isEqualTo("NO_HIT");
  }

  @Test
  void withoutTimeOfDayNothingIsEvaluated() {
    world
        .transfer("2026-03-02T00:00:00Z", "L1", "L2", "9000")
        .transfer("2026-03-03T00:00:00Z", "L2", "L3", "8800")
        .transfer("2026-03-04T00:00:00Z", "L3", "L4", "8600");
    assertThat(world.said("T07")).isEqualTo("NOT_EVALUATED time");
  }

  @Test
  void aSharedOwnerExplainsATreasury() {
    world.rows(
        "account_party",
        "account_id,customer_id,role,from_date,to_date",
        "L2,BOSS,UBO,,",
        "L3,BOSS,UBO,,");
    assertThat(row("9000", "8800", "8600").hit("T07").counterIndicators())
        .isEqualTo(
            List.of(
                new CounterIndicator(
                    "shared-owner",
                    "Accounts on the path have an owner in common: a group that moves its own money"
                        + " looks the same.",
                    Map.of("payments", "3", "betweenSharedOwners", "1"))));
  }
}
