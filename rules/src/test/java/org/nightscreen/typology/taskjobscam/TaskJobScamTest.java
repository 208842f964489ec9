package org.nightscreen.typology.taskjobscam;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Hit;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.timeline.Direction;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.SmallWorld;
import org.nightscreen.typology.WalkedAccount;

class TaskJobScamTest {

  /** A year and more after the account was opened. */
  private static final long LATER = 400 * Timeline.DAY;

  private static final int BUSY = 40_000;

  private final SmallWorld world = new SmallWorld().bankAccount("A", "C");

  /** Two small credits, T1 and T2, of 1 and 2 March. */
  private SmallWorld bait(String first, String second) {
    return world
        .transfer("2026-03-01T10:00:00Z", "P1", "A", first)
        .transfer("2026-03-02T10:00:00Z", "P2", "A", second);
  }

  /** Payments to new payees from 3 March on, one a day. */
  private SmallWorld ladder(String... amounts) {
    for (int rung = 0; rung < amounts.length; rung++) {
      world.transfer(
          String.format("2026-03-%02dT10:00:00Z", rung + 3), "A", "Q" + rung, amounts[rung]);
    }
    return world;
  }

  @Test
  void aRisingLadderAfterSmallPayoutsIsAVictimsPattern() {
    bait("40", "60");
    Hit hit = ladder("300", "200", "400", "600").hit("T20");
    assertThat(hit.transactionIds()).containsExactly("T1", "T2", "T3", "T5", "T6");
    assertThat(hit.disposition()).isEqualTo(Disposition.PROTECT);
    assertThat(hit.amount()).isEqualTo(1_300_0000L);
    assertThat(hit.windowFrom()).isEqualTo(Instant.parse("2026-02-16T10:00:00Z"));
    assertThat(hit.windowTo()).isEqualTo(Instant.parse("2026-03-16T10:00:00Z"));
    assertThat(hit.measures())
        .containsEntry("task_small_n_14d", "2")
        .containsEntry("task_small_sum_14d", "100.0000")
        .containsEntry("task_up_series", "3")
        .containsEntry("task_out_sum", "1300.0000")
        .containsEntry("task_out_ratio", "13.0000")
        .containsEntry("task_novelty", "1.0000");
  }

  @ParameterizedTest
  @CsvSource({"200, HIT MEDIUM", "200.01, NEAR_MISS LOW"})
  void aSmallCreditIsAtMostTwoHundred(String first, String said) {
    bait(first, "50");
    assertThat(ladder("1000", "2000", "4000").said("T20")).isEqualTo(said);
  }

  @Test
  void withoutSmallCreditsThereIsNoBait() {
    bait("201", "250");
    assertThat(ladder("1000", "2000", "4000").said("T20")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({"359.99, NEAR_MISS LOW", "360, HIT MEDIUM"})
  void eachPaymentIsAtLeastAFifthLarger(String second, String said) {
    bait("10", "10");
    assertThat(ladder("300", second, "600").said("T20")).isEqualTo(said);
  }

  @Test
  void onePaymentIsNoLadder() {
    bait("10", "10");
    assertThat(ladder("5000").said("T20")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({"499.99, NEAR_MISS LOW", "500, HIT MEDIUM", "399.99, NO_HIT"})
  void theLadderSumsUpToAThousand(String last, String said) {
    bait("10", "10");
    assertThat(ladder("200", "300", last).said("T20")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2499.99, NEAR_MISS LOW", "2500, HIT MEDIUM", "100, NO_HIT"})
  void theLadderIsTenTimesTheBait(String last, String said) {
    bait("200", "200");
    assertThat(ladder("500", "1000", last).said("T20")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"1, HIT MEDIUM", "2, NO_HIT"})
  void fourInFivePayeesAreNew(int known, String said) {
    for (int payee = 0; payee < known; payee++) {
      world.transfer("2026-01-10T10:00:00Z", "A", "KNOWN" + payee, "5");
    }
    bait("10", "10");
    for (int payee = 0; payee < known; payee++) {
      world.transfer("2026-03-03T11:00:00Z", "A", "KNOWN" + payee, "5");
    }
    assertThat(ladder("300", "200", "400", "600").said("T20")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2025-09-03T10:00:00Z, HIT MEDIUM", "2025-09-03T10:00:01Z, NEAR_MISS LOW"})
  void aPayeeIsNewAfterHalfAYear(String paid, String said) {
    world.transfer(paid, "A", "Q1", "5");
    world.transfer("2026-03-02T10:00:00Z", "P1", "A", "10");
    world.transfer("2026-03-02T10:00:00Z", "P2", "A", "10");
    for (int rung = 5; rung < 9; rung++) {
      world.transfer("2026-03-08T10:00:00Z", "A", "R" + rung, "1");
    }
    assertThat(ladder("500", "700", "1000").said("T20")).isEqualTo(said);
  }

  @Test
  void anyKindOfPaymentMakesAPayeeKnown() {
    world.bank(
        "2026-01-10T10:00:00Z",
        TransactionType.CHEQUE,
        "5",
        row -> row.debtor("A", null, null).creditor("Q1", null, null));
    bait("10", "10");
    assertThat(ladder("500", "700", "1000").said("T20")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-16T10:00:00Z, HIT MEDIUM", "2026-03-16T10:00:01Z, NEAR_MISS LOW"})
  void paymentsFollowWithinTwoWeeks(String last, String said) {
    bait("10", "10");
    ladder("400", "600");
    assertThat(world.transfer(last, "A", "Q9", "800").said("T20")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-16T10:00:00Z, NEAR_MISS LOW", "2026-02-16T10:00:01Z, HIT MEDIUM"})
  void smallCreditsOfTwoWeeksCount(String first, String said) {
    world.transfer(first, "P1", "A", "10");
    world.transfer("2026-03-02T10:00:00Z", "P2", "A", "10");
    assertThat(ladder("300", "500", "700").said("T20")).isEqualTo(said);
  }

  @Test
  void wagesAndOwnTransfersAreNoBait() {
    world.bankAccount("B", "C");
    world.transfer("2026-03-01T10:00:00Z", "FIRM", "A", "10", row -> row.purpose("SALA"));
    world.transfer("2026-03-02T10:00:00Z", "B", "A", "10");
    assertThat(ladder("300", "500", "700").said("T20")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PAYROLL", "PSP_SETTLEMENT"})
  void exemptAccountsAreSilent(AccountType type) {
    SmallWorld exempt =
        new SmallWorld().account("A", "C", AccountKind.BANK, type, LocalDate.of(2023, 5, 1));
    exempt.transfer("2026-03-01T10:00:00Z", "P1", "A", "10");
    exempt.transfer("2026-03-02T10:00:00Z", "P2", "A", "10");
    exempt.transfer("2026-03-03T10:00:00Z", "A", "Q1", "300");
    exempt.transfer("2026-03-04T10:00:00Z", "A", "Q2", "500");
    assertThat(exempt.transfer("2026-03-05T10:00:00Z", "A", "Q3", "900").said("T20"))
        .isEqualTo("NO_HIT");
  }

  @Test
  void aConfirmedMuleMakesItHighIfListedAtTheTime() {
    world.listed(ListEntryType.BANK_ACCOUNT, "Q1", ListCategory.MULE_CONFIRMED, "2026-01-01");
    bait("10", "10");
    assertThat(ladder("300", "500", "700").said("T20")).isEqualTo("HIT HIGH");
  }

  @Test
  void aMuleListedLaterDoesNot() {
    world.listed(ListEntryType.BANK_ACCOUNT, "Q1", ListCategory.MULE_CONFIRMED, "2026-03-20");
    bait("10", "10");
    assertThat(ladder("300", "500", "700").said("T20")).isEqualTo("HIT MEDIUM");
    assertThat(world.hit("T20").measures()).containsEntry("confirmed_mule_later", "true");
  }

  @Test
  void payeesBeforeTheVisibleHistoryAreNotKnownToBeNew() {
    world.coverageFrom("2025-10-01");
    bait("10", "10");
    assertThat(ladder("300", "500", "700").said("T20")).isEqualTo("INSUFFICIENT_HISTORY history");
  }

  @Test
  void amountsWithoutARateLeaveItOpen() {
    bait("10", "10");
    ladder("300", "500");
    world.transfer(
        "2026-03-09T10:00:00Z", "A", "Q9", "0", row -> row.amount(BigDecimal.TEN, "XAF"));
    assertThat(world.said("T20")).isEqualTo("NOT_EVALUATED fx_rate");
  }

  @Test
  void aCreditWithoutARateMayBeSmall() {
    for (int day = 1; day <= 2; day++) {
      world.transfer(
          "2026-03-0" + day + "T10:00:00Z",
          "P1",
          "A",
          "0",
          row -> row.amount(BigDecimal.TEN, "XAF"));
    }
    assertThat(ladder("300", "500", "700").said("T20")).isEqualTo("NOT_EVALUATED fx_rate");
  }

  @Test
  void aCreditWithoutARateCountsAgainstTheLadderAsIfItWereTheLargestSmallOne() {
    bait("10", "10");
    world.transfer(
        "2026-03-01T11:00:00Z", "P3", "A", "0", row -> row.amount(BigDecimal.TEN, "XAF"));
    assertThat(ladder("300", "500", "1399.99").said("T20")).isEqualTo("NEAR_MISS LOW");
    assertThat(ladder("300", "500", "1400").said("T20")).isEqualTo("HIT MEDIUM");
  }

  @Test
  void aPaymentWithoutARateAddsOneRungAtMost() {
    bait("10", "10");
    ladder("2000");
    world.transfer(
        "2026-03-09T10:00:00Z", "A", "Q9", "0", row -> row.amount(BigDecimal.TEN, "XAF"));
    assertThat(world.said("T20")).isEqualTo("NO_HIT");
  }

  @Test
  void servicesAmongThePayeesAreNamed() {
    world.party("Q2", PartyClass.BILLER);
    bait("10", "10");
    assertThat(ladder("300", "500", "700").hit("T20").counterIndicators())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.name()).isEqualTo("service-payees");
              assertThat(found.figures())
                  .containsEntry("payments_to_services", "1")
                  .containsEntry("payments", "3");
            });
  }

  @ParameterizedTest
  @CsvSource({"2000, HIT MEDIUM", "2001, NOT_EVALUATED LOW"})
  void moreThanTwoThousandPaymentsAreNotSearched(int payments, String said) {
    WalkedAccount account = account();
    account.transfer(LATER, Direction.IN, 10_0000, 1);
    account.transfer(LATER + 1, Direction.IN, 10_0000, 2);
    for (int number = 0; number < payments; number++) {
      account.transfer(LATER + 2 + number, Direction.OUT, (number + 1) * 10_0000L, 100 + number);
    }
    assertThat(account.said("T20")).contains(said);
  }

  /** Two years of a trader who is paid small sums and pays somebody new with every other entry. */
  @Test
  void aStreetTraderIsWalkedInSeconds() {
    Random random = new Random(7);
    WalkedAccount account = account();
    long step = 730 * Timeline.DAY / BUSY;
    for (int number = 0; number < BUSY; number++) {
      boolean in = number % 2 == 0;
      account.transfer(
          LATER + number * step,
          in ? Direction.IN : Direction.OUT,
          1 + random.nextInt(in ? 200_0000 : 5_000_0000),
          100 + number);
    }
    assertWalkedInSeconds(account);
  }

  /** Every twentieth entry is a little bait: no floor keeps the search away. */
  @Test
  void aPayerOfManyNewPayeesIsWalkedInSeconds() {
    Random random = new Random(7);
    WalkedAccount account = account();
    long step = 730 * Timeline.DAY / BUSY;
    for (int number = 0; number < BUSY; number++) {
      boolean in = number % 20 == 0;
      account.transfer(
          LATER + number * step,
          in ? Direction.IN : Direction.OUT,
          1 + random.nextInt(in ? 1_0000 : 5_000_0000),
          100 + number);
    }
    assertWalkedInSeconds(account);
  }

  private static WalkedAccount account() {
    return new WalkedAccount(LocalDate.of(1970, 1, 1), AccountProfile.Terms.NONE);
  }

  private static void assertWalkedInSeconds(WalkedAccount account) {
    assertThat(account.walkedIn("T20")).isLessThan(Duration.ofSeconds(3));
  }
}
