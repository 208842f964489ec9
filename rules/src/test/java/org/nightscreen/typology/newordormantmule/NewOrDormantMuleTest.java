package org.nightscreen.typology.newordormantmule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.typology.SmallWorld;

class NewOrDormantMuleTest {

  private static SmallWorld opened(String day) {
    return new SmallWorld()
        .account("BA4", "C4", AccountKind.BANK, AccountType.CURRENT, LocalDate.parse(day));
  }

  /** Strangers pay in the same amount each on that day, and some of it is drawn in cash. */
  private static SmallWorld use(
      SmallWorld world, String day, int senders, String each, String out) {
    for (int sender = 1; sender <= senders; sender++) {
      world.transfer(day + "T1" + sender + ":00:00Z", "P" + sender, "BA4", each);
    }
    return world.cashOut(day + "T20:00:00Z", "BA4", out, "US");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-08, HIT HIGH",
    "2026-02-07, NEAR_MISS LOW",
    "2026-02-05, NEAR_MISS LOW",
    "2026-02-04, NO_HIT"
  })
  void anAccountIsNewForThirtyDays(String openDate, String said) {
    assertThat(use(opened(openDate), "2026-03-10", 3, "2000", "4500").said("T04")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 1666.67, 4500, HIT HIGH",
    "3, 1666.66, 4500, NEAR_MISS LOW",
    "2, 3000, 4500, NEAR_MISS LOW",
    "1, 6000, 4500, NO_HIT",
    "3, 2000, 4200, HIT HIGH",
    "3, 2000, 4199.99, NEAR_MISS LOW",
    "3, 2000, 3779.99, NO_HIT"
  })
  void threeSendersFiveThousandAndSevenTenths(int senders, String each, String out, String said) {
    assertThat(use(opened("2026-03-01"), "2026-03-04", senders, each, out).said("T04"))
        .isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2025-12-04T11:00:00Z, HIT HIGH", "2025-12-04T11:00:01Z, NO_HIT"})
  void ninetyDaysWithoutAnyEventAreASleep(String lastEvent, String said) {
    SmallWorld world = opened("2023-05-01").transfer(lastEvent, "BA4", "SHOP", "5");
    assertThat(use(world, "2026-03-04", 3, "2000", "4500").said("T04")).isEqualTo(said);
  }

  @Test
  void anOwnTransferWakesTheAccountToo() {
    SmallWorld world =
        opened("2023-05-01")
            .bankAccount("BA9", "C4")
            .transfer("2025-06-01T10:00:00Z", "BA4", "SHOP", "5");
    world.transfer("2026-02-24T10:00:00Z", "BA9", "BA4", "5");
    assertThat(use(world, "2026-03-04", 3, "2000", "4500").said("T04")).isEqualTo("NO_HIT");
  }

  @Test
  void aFirstEventEverSeenEndsNoSleep() {
    assertThat(use(opened("2023-05-01"), "2026-03-04", 3, "2000", "4500").said("T04"))
        .isEqualTo("NO_HIT");
  }

  @Test
  void theMasterMayNameTheLastActivity() {
    SmallWorld asleep =
        new SmallWorld()
            .account(
                "BA4",
                "C4",
                AccountKind.BANK,
                AccountType.CURRENT,
                LocalDate.of(2023, 5, 1),
                LocalDate.of(2025, 12, 4));
    assertThat(use(asleep, "2026-03-04", 3, "2000", "4500").said("T04")).isEqualTo("HIT HIGH");
    SmallWorld awake =
        new SmallWorld()
            .account(
                "BA4",
                "C4",
                AccountKind.BANK,
                AccountType.CURRENT,
                LocalDate.of(2023, 5, 1),
                LocalDate.of(2025, 12, 5));
    assertThat(use(awake, "2026-03-04", 3, "2000", "4500").said("T04")).isEqualTo("NO_HIT");
  }

  @Test
  void aSleepBeforeTheVisibleHistoryIsNotKnown() {
    SmallWorld world = opened("2023-05-01").coverageFrom("2026-01-01");
    assertThat(use(world, "2026-03-04", 3, "2000", "4500").said("T04"))
        .isEqualTo("INSUFFICIENT_HISTORY history");
  }

  @Test
  void theTestCreditIsShown() {
    SmallWorld world = opened("2026-03-01").transfer("2026-03-03T08:00:00Z", "P0", "BA4", "1");
    assertThat(use(world, "2026-03-04", 3, "2000", "4500").hit("T04").measures())
        .containsEntry("test_credit_48h", "true")
        .containsEntry("act_senders_7d", "4")
        .containsEntry("act_in_7d", "6001.0000");
  }

  @Test
  void creditsBeforeTheWindowOfAWeekAreOut() {
    SmallWorld world = opened("2026-02-20").transfer("2026-02-25T20:00:00Z", "P9", "BA4", "9000");
    assertThat(use(world, "2026-03-04", 3, "2000", "4500").hit("T04").transactionIds())
        .containsExactly("T2", "T3", "T4", "T5");
  }

  /**
   * An account that slept since its last event in November, and what is done at the given instant.
   */
  private static SmallWorld asleep(String sessionAt, String sessionType, String sessionAccount) {
    SmallWorld world =
        opened("2023-05-01")
            .bankAccount("BA9", "C4")
            .transfer("2025-11-01T10:00:00Z", "BA4", "SHOP", "5");
    world.rows(
        "access_event",
        "event_datetime,account_id,event_type,device_id",
        sessionAt + "," + sessionAccount + "," + sessionType + ",D1");
    return use(world, "2026-03-04", 3, "2000", "4500");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04T11:00:00Z, DETAIL_CHANGE, BA4, HIT CRITICAL",
    "2026-02-25T11:00:01Z, DETAIL_CHANGE, BA4, HIT CRITICAL",
    "2026-02-25T11:00:00Z, DETAIL_CHANGE, BA4, HIT HIGH",
    "2026-03-04T11:00:01Z, DETAIL_CHANGE, BA4, HIT HIGH",
    "2026-03-03T11:00:00Z, LOGIN, BA4, HIT HIGH",
    "2026-03-03T11:00:00Z, DETAIL_CHANGE, BA9, HIT HIGH"
  })
  void aChangeOfDetailsInTheWeekBeforeWakingIsAPossibleTakeover(
      String at, String type, String account, String said) {
    assertThat(asleep(at, type, account).said("T04")).isEqualTo(said);
  }

  @Test
  void theChangeIsShownAndAddsNoEvidence() {
    SmallWorld world = asleep("2026-03-03T11:00:00Z", "DETAIL_CHANGE", "BA4");
    assertThat(world.hit("T04").ruleId()).isEqualTo("T04.3");
    assertThat(world.hit("T04").measures()).containsEntry("details_changed_before", "true");
    assertThat(world.hit("T04").transactionIds()).containsExactly("T2", "T3", "T4", "T5");
  }

  @Test
  void withoutSessionsTheHitStaysHighAndTheChangeIsShownAsUnknown() {
    SmallWorld world =
        asleep("2026-03-03T11:00:00Z", "DETAIL_CHANGE", "BA4").withoutFeed("access_event");
    assertThat(world.said("T04")).isEqualTo("HIT HIGH");
    assertThat(world.hit("T04").measures()).containsEntry("details_changed_before", "unknown");
  }

  @Test
  void aMissingSessionFeedIsNeverTheReasonWhyNothingCouldBeSaid() {
    SmallWorld world = opened("2023-05-01").coverageFrom("2026-01-01").withoutFeed("access_event");
    assertThat(use(world, "2026-03-04", 3, "2000", "4500").said("T04"))
        .isEqualTo("INSUFFICIENT_HISTORY history");
  }

  @Test
  void aNewAccountHasNoWakingToTakeOver() {
    SmallWorld world = use(opened("2026-03-01"), "2026-03-04", 3, "2000", "4500");
    world.rows(
        "access_event",
        "event_datetime,account_id,event_type,device_id",
        "2026-03-03T11:00:00Z,BA4,DETAIL_CHANGE,D1");
    assertThat(world.said("T04")).isEqualTo("HIT HIGH");
    assertThat(world.hit("T04").measures()).doesNotContainKey("details_changed_before");
  }
}
