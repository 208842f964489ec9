package org.nightscreen.typology.roundtripcycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.hit.Hit;
import org.nightscreen.typology.SmallWorld;

class RoundTripCycleTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2023, 5, 1);

  private final SmallWorld world =
      new SmallWorld().bankAccount("R1", "CR1").bankAccount("R2", "CR2").bankAccount("R3", "CR3");

  private SmallWorld loop(String first, String second, String third) {
    return world
        .transfer("2026-03-02T09:00:00Z", "R2", "R3", first)
        .transfer("2026-03-03T05:00:00Z", "R3", "R1", second)
        .transfer("2026-03-04T11:00:00Z", "R1", "R2", third);
  }

  @Test
  void tellsTheLoopFromItsSmallestAccountOn() {
    world.transfer("2026-03-02T12:00:00Z", "R3", "SHOP", "40");
    Hit hit = loop("5000", "4900", "4850").hit("T08");
    assertThat(hit.subjectId()).isEqualTo("R1 > R2 > R3");
    assertThat(hit.customerIds()).containsExactly("CR1", "CR2", "CR3");
    assertThat(hit.transactionIds()).containsExactly("T2", "T3", "T4");
    assertThat(hit.windowFrom()).isEqualTo(Instant.parse("2026-03-02T08:59:59.999999Z"));
    assertThat(hit.lastAnchor()).isEqualTo(Instant.parse("2026-03-04T11:00:00Z"));
    assertThat(hit.severity()).hasToString("MEDIUM");
    assertThat(hit.amount()).isEqualTo(5000_0000L);
    assertThat(hit.measures())
        .containsEntry("cycle_len", "3")
        .containsEntry("cycle_hop_ratio_min", "0.9800")
        .containsEntry("cycle_hop_ratio_max", "0.9898")
        .containsEntry("cycle_return_ratio", "0.9700")
        .containsEntry("cycle_hours", "50.00")
        .doesNotContainKey("company_age_days");
  }

  @ParameterizedTest
  @CsvSource({
    "3000, 3000, 3000, HIT MEDIUM",
    "2999.99, 2999, 2999, NEAR_MISS LOW",
    "2699.99, 2699, 2699, NO_HIT",
    "5000, 4000, 3200, HIT MEDIUM",
    "5000, 3999.99, 3200, NEAR_MISS LOW",
    "5000, 5250, 5250, HIT MEDIUM",
    "5000, 5250.01, 5250, NEAR_MISS LOW",
    "5000, 5775.01, 5775, NO_HIT"
  })
  void theSumIsLargeAndComesBackAlmostWhole(
      String first, String second, String third, String said) {
    assertThat(loop(first, second, third).said("T08")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-06T05:00:00Z, HIT MEDIUM", "2026-03-06T05:00:01Z, NO_HIT"})
  void nobodyWaitsForMoreThanThreeDays(String last, String said) {
    world
        .transfer("2026-03-02T09:00:00Z", "R2", "R3", "5000")
        .transfer("2026-03-03T05:00:00Z", "R3", "R1", "5000")
        .transfer(last, "R1", "R2", "5000");
    assertThat(world.said("T08")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-09T09:00:00Z, HIT MEDIUM", "2026-03-09T09:00:01Z, NO_HIT"})
  void theWholeLoopLastsAWeek(String last, String said) {
    world
        .transfer("2026-03-02T09:00:00Z", "R2", "R3", "5000")
        .transfer("2026-03-05T03:00:00Z", "R3", "R1", "5000")
        .bankAccount("R4", "CR4")
        .transfer("2026-03-07T20:00:00Z", "R1", "R4", "5000")
        .transfer(last, "R4", "R2", "5000");
    assertThat(world.said("T08")).isEqualTo(said);
  }

  @Test
  void aPurchaseAndItsRefundAreNotEvenNearlyALoop() {
    world
        .transfer("2026-03-02T09:00:00Z", "R1", "R2", "5000")
        .transfer("2026-03-04T11:00:00Z", "R2", "R1", "5000");
    assertThat(world.said("T08")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({"6, HIT MEDIUM", "7, NEAR_MISS LOW", "8, NO_HIT"})
  void aLoopHasSixPaymentsAtMost(int payments, String said) {
    SmallWorld ring = new SmallWorld();
    for (int at = 0; at < payments; at++) {
      ring.bankAccount("A" + at, "C" + at);
      ring.transfer("2026-03-02T1" + at + ":00:00Z", "A" + at, "A" + (at + 1) % payments, "5000");
    }
    assertThat(ring.said("T08")).isEqualTo(said);
  }

  @Test
  void equalTimesAreNoStep() {
    world
        .transfer("2026-03-02T09:00:00Z", "R1", "R2", "5000")
        .transfer("2026-03-02T09:00:00Z", "R2", "R3", "5000")
        .transfer("2026-03-04T11:00:00Z", "R3", "R1", "5000");
    assertThat(world.said("T08")).isEqualTo("NO_HIT");
  }

  @Test
  void anOutsideAccountMayBeginAndEndTheLoop() {
    SmallWorld outside =
        new SmallWorld()
            .bankAccount("R2", "CR2")
            .bankAccount("R3", "CR3")
            .transfer("2026-03-02T09:00:00Z", "X1", "R2", "5000")
            .transfer("2026-03-03T05:00:00Z", "R2", "R3", "4900")
            .transfer("2026-03-04T11:00:00Z", "R3", "X1", "4850");
    assertThat(outside.hit("T08").subjectId()).isEqualTo("R2 > R3 > X1");
  }

  @Test
  void anOutsideAccountInsideTheLoopIsNotSeenThrough() {
    SmallWorld gap =
        new SmallWorld()
            .bankAccount("R1", "CR1")
            .bankAccount("R3", "CR3")
            .transfer("2026-03-02T09:00:00Z", "R1", "X2", "5000")
            .transfer("2026-03-03T05:00:00Z", "X2", "R3", "4900")
            .transfer("2026-03-04T11:00:00Z", "R3", "R1", "4850");
    assertThat(gap.said("T08")).isEqualTo("NO_HIT");
  }

  @Test
  void closesAtAnotherAccountOfTheSameCustomer() {
    world
        .bankAccount("R9", "CR2")
        .transfer("2026-03-02T09:00:00Z", "R2", "R3", "5000")
        .transfer("2026-03-03T05:00:00Z", "R3", "R1", "4900")
        .transfer("2026-03-04T11:00:00Z", "R1", "R9", "4850");
    assertThat(world.hit("T08").subjectId()).isEqualTo("R2 > R3 > R1 > R9");
  }

  @ParameterizedTest
  @CsvSource({
    "UBO, , HIT MEDIUM",
    "JOINT, , HIT MEDIUM",
    "OWNER, 2026-03-31, HIT MEDIUM",
    "OWNER, 2026-03-30, NO_HIT",
    "SIGNATORY, , NO_HIT"
  })
  void closesAtAnAccountOfAnOwner(String role, String until, String said) {
    world
        .bankAccount("R9", "BOSS")
        .rows(
            "account_party",
            "account_id,customer_id,role,from_date,to_date",
            "R2,BOSS," + role + ",," + (until == null ? "" : until))
        .transfer("2026-03-02T09:00:00Z", "R2", "R3", "5000")
        .transfer("2026-03-03T05:00:00Z", "R3", "R1", "4900")
        .transfer("2026-03-04T11:00:00Z", "R1", "R9", "4850");
    assertThat(world.said("T08")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"R1", "R2", "R3"})
  void noAccountOfTheLoopIsExempt(String exempt) {
    world.account(exempt, "CR9", AccountKind.BANK, AccountType.ESCROW, LONG_AGO);
    SmallWorld other = new SmallWorld();
    for (String account : new String[] {"R1", "R2", "R3"}) {
      other.account(
          account,
          "C" + account,
          AccountKind.BANK,
          account.equals(exempt) ? AccountType.ESCROW : AccountType.CURRENT,
          LONG_AGO);
    }
    other
        .transfer("2026-03-02T09:00:00Z", "R2", "R3", "5000")
        .transfer("2026-03-03T05:00:00Z", "R3", "R1", "4900")
        .transfer("2026-03-04T11:00:00Z", "R1", "R2", "4850");
    assertThat(other.said("T08")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({"R1, VASP", "R2, PSP", "R3, BILLER"})
  void noAccountOfTheLoopIsAService(String account, PartyClass partyClass) {
    world.party(account, partyClass);
    assertThat(loop("5000", "4900", "4850").said("T08")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({"R1, 49, NO_HIT", "R2, 50, NO_HIT", "R3, 49, NO_HIT", "R2, 49, HIT MEDIUM"})
  void noAccountOfTheLoopIsAHub(String account, int others, String said) {
    for (int other = 0; other < others; other++) {
      world.transfer("2026-02-20T09:00:00Z", "P" + other, account, "10");
    }
    assertThat(loop("5000", "4900", "4850").said("T08")).isEqualTo(said);
  }

  @Test
  void theWholeLoopIsToldOnceHoweverItTurns() {
    world.transfer("2026-03-05T09:00:00Z", "R2", "R3", "4800");
    Hit hit = loop("5000", "4900", "4850").hit("T08");
    assertThat(hit.subjectId()).isEqualTo("R1 > R2 > R3");
    assertThat(hit.firstAnchor()).isEqualTo(Instant.parse("2026-03-04T11:00:00Z"));
    assertThat(hit.lastAnchor()).isEqualTo(Instant.parse("2026-03-05T09:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"2026-02-02T11:00:01Z, HIGH", "2026-02-02T11:00:00Z, MEDIUM"})
  void anotherLoopOfTheSameOwnersWithinAMonthMakesItHigh(String end, String severity) {
    Instant last = Instant.parse(end);
    world
        .transfer(last.minusSeconds(7200).toString(), "R1", "R3", "4000")
        .transfer(last.minusSeconds(3600).toString(), "R3", "R2", "4000")
        .transfer(last.toString(), "R2", "R1", "4000");
    Hit later =
        loop("5000", "4900", "4850").screened("T08").stream()
            .filter(hit -> hit.amount() == 5000_0000L)
            .findFirst()
            .orElseThrow();
    assertThat(later.severity()).hasToString(severity);
  }

  @ParameterizedTest
  @CsvSource({"2025-03-05, HIT HIGH", "2025-03-04, HIT MEDIUM"})
  void aCompanyYoungerThanAYearMakesItHigh(LocalDate incorporated, String said) {
    world.company("CR3", incorporated);
    assertThat(loop("5000", "4900", "4850").said("T08")).isEqualTo(said);
  }

  @Test
  void aCompanyOfUnknownAgeDoesNot() {
    world.company("CR3", null);
    assertThat(loop("5000", "4900", "4850").hit("T08").measures())
        .containsEntry("company_age_days", "unknown");
    assertThat(world.said("T08")).isEqualTo("HIT MEDIUM");
  }

  @Test
  void itTurnsOverTheExchangeAccountOfAnother() {
    SmallWorld over =
        new SmallWorld()
            .bankAccount("R1", "CR1")
            .bankAccount("R2", "CR2")
            .exchangeAccount("X3", "CR3", LONG_AGO)
            .transfer("2026-03-02T09:00:00Z", "R1", "R2", "5000")
            .transfer("2026-03-02T12:00:00Z", "R2", "X3", "4900")
            .exchange(
                "2026-03-03T12:00:00Z",
                EventType.FIAT_WITHDRAWAL,
                "X3",
                "4800",
                leg -> leg.bank("R1", null));
    assertThat(over.hit("T08").transactionIds()).containsExactly("T1", "T2", "T3");
  }

  @Test
  void equalSumsAreWhatASavingsClubLooksLike() {
    assertThat(loop("5000", "5000", "5000").hit("T08").counterIndicators())
        .extracting(CounterIndicator::name, CounterIndicator::figures)
        .containsExactly(tuple("equal-amounts", Map.of("members", "3", "payments", "3")));
    assertThat(loop("5000", "5000", "4900").screened("T08")).isNotEmpty();
  }

  @Test
  void aCommonOwnerIsWhatAGroupLooksLike() {
    world.rows(
        "account_party",
        "account_id,customer_id,role,from_date,to_date",
        "R1,BOSS,UBO,,",
        "R3,BOSS,UBO,,");
    assertThat(loop("5000", "4900", "4850").hit("T08").counterIndicators())
        .extracting(CounterIndicator::name, CounterIndicator::figures)
        .containsExactly(
            tuple("shared-owner", Map.of("payments", "3", "betweenSharedOwners", "1")));
  }
}
