package org.nightscreen.typology.limithugging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.EntryStatus;
import org.nightscreen.hit.Hit;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.timeline.Direction;
import org.nightscreen.typology.SmallWorld;
import org.nightscreen.typology.WalkedAccount;

class LimitHuggingTest {

  /** An account with a limit of 5,000 for transfers and of 1,000 for cash. */
  private final SmallWorld world = account("USD", "5000", "1000", "");

  private static SmallWorld account(
      String currency, String transferLimit, String cashLimit, String zone) {
    return new SmallWorld()
        .rows(
            "account_master",
            "account_id,account_kind,institution_id,customer_id,account_type,currency,open_date,"
                + "account_status,daily_transfer_limit,daily_cash_limit,time_zone",
            "A,BANK,OWN,C,CURRENT,"
                + String.join(",", currency, "2023-05-01", "OPEN", transferLimit, cashLimit, zone));
  }

  /** A transfer on a day of March 2026. */
  private SmallWorld paid(int day, String amount) {
    return paid(world, day, "Q" + day, amount);
  }

  private static SmallWorld paid(SmallWorld world, int day, String payee, String amount) {
    return world.transfer(String.format("2026-03-%02dT10:00:00Z", day), "A", payee, amount);
  }

  @ParameterizedTest
  @CsvSource({
    "4749.99, NEAR_MISS LOW",
    "4750, HIT MEDIUM",
    "5000, HIT MEDIUM",
    "5000.01, NEAR_MISS LOW"
  })
  void aDayCountsFromNinetyFivePercentUpToTheLimit(String amount, String said) {
    paid(2, "5000");
    paid(4, amount);
    assertThat(paid(5, "5000").said("T25")).isEqualTo(said);
  }

  @Test
  void theDayLookedAtMustItselfBeFull() {
    paid(2, "5000");
    paid(3, "5000");
    assertThat(paid(4, "1000").said("T25")).isEqualTo("NEAR_MISS LOW");
    assertThat(world.hit("T25").lastAnchor()).isEqualTo(Instant.parse("2026-03-03T10:00:00Z"));
  }

  @Test
  void oneFullDayIsADownPayment() {
    paid(2, "5000");
    assertThat(paid(3, "4000").said("T25")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({"8, HIT MEDIUM", "9, NEAR_MISS LOW"})
  void sevenCalendarDaysCountTheFirstIncluded(int last, String said) {
    paid(2, "5000");
    paid(3, "5000");
    assertThat(paid(last, "5000").said("T25")).isEqualTo(said);
  }

  @Test
  void severalTransfersOfADayAddUpAndAreTheEvidenceOfTheirDay() {
    paid(2, "3000");
    paid(2, "2000");
    paid(3, "100");
    paid(4, "5000");
    paid(5, "5000");
    Hit hit = world.hit("T25");
    assertThat(hit.transactionIds()).containsExactly("T1", "T2", "T4", "T5");
    assertThat(hit.amount()).isEqualTo(15_000_0000L);
    assertThat(hit.mergeKey()).isEqualTo("TRANSFER");
    assertThat(hit.windowFrom()).isEqualTo(Instant.parse("2026-02-26T23:59:59.999999Z"));
    assertThat(hit.windowTo()).isEqualTo(Instant.parse("2026-03-05T23:59:59.999999Z"));
    assertThat(hit.measures())
        .containsEntry("limit_days_7d", "3")
        .containsEntry("limit_use_day", "1.0000")
        .containsEntry("day_at_limit", "true")
        .containsEntry("limit_raise_7d", "false");
  }

  @Test
  void transfersToOwnAccountsUseUpTheLimit() {
    world.bankAccount("B", "C");
    paid(world, 2, "B", "5000");
    paid(world, 3, "B", "5000");
    assertThat(paid(world, 4, "B", "5000").said("T25")).isEqualTo("HIT MEDIUM");
  }

  @Test
  void pendingTransfersDoNot() {
    paid(2, "5000");
    paid(3, "5000");
    world.transfer("2026-03-04T10:00:00Z", "A", "Q4", "5000", row -> row.status(EntryStatus.PDNG));
    assertThat(world.said("T25")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void cashHasALimitOfItsOwn() {
    world.cashOut("2026-03-02T10:00:00Z", "A", "1000", "US");
    world.cashOut("2026-03-03T10:00:00Z", "A", "960", "US");
    world.cashOut("2026-03-04T09:00:00Z", "A", "500", "US");
    world.cashOut("2026-03-04T10:00:00Z", "A", "500", "US");
    Hit hit = world.hit("T25");
    assertThat(hit.mergeKey()).isEqualTo("CASH");
    assertThat(hit.transactionIds()).containsExactly("T1", "T2", "T3", "T4");
    assertThat(hit.counterIndicators()).isEmpty();
  }

  @Test
  void cashAndTransfersAreNotAddedUp() {
    paid(2, "5000");
    paid(3, "5000");
    world.cashOut("2026-03-04T10:00:00Z", "A", "1000", "US");
    assertThat(world.said("T25")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void withoutALimitThreeActiveDaysLeaveItOpen() {
    SmallWorld none = account("USD", "", "1000", "");
    paid(none, 2, "Q1", "100");
    paid(none, 3, "Q2", "100");
    assertThat(none.said("T25")).isEqualTo("NO_HIT");
    assertThat(paid(none, 4, "Q3", "100").said("T25"))
        .isEqualTo("NOT_EVALUATED daily_transfer_limit");
  }

  @Test
  void withoutACashLimitThreeDaysOfCashLeaveItOpen() {
    SmallWorld none = account("USD", "5000", "", "");
    none.cashOut("2026-03-02T10:00:00Z", "A", "20", "US");
    none.cashOut("2026-03-03T10:00:00Z", "A", "20", "US");
    none.cashOut("2026-03-04T10:00:00Z", "A", "20", "US");
    assertThat(none.said("T25")).isEqualTo("NOT_EVALUATED daily_cash_limit");
  }

  @Test
  void anotherCurrencyLeavesItsDayOpen() {
    paid(2, "5000");
    for (int day = 3; day <= 4; day++) {
      world.transfer(
          "2026-03-0" + day + "T10:00:00Z",
          "A",
          "Q4",
          "0",
          row -> row.amount(BigDecimal.TEN, "EUR"));
    }
    assertThat(world.said("T25")).isEqualTo("NOT_EVALUATED currency");
    paid(5, "5000");
    assertThat(paid(6, "5000").said("T25")).isEqualTo("HIT MEDIUM");
  }

  @Test
  void theLimitIsComparedInTheAccountsOwnCurrency() {
    SmallWorld baht = account("THB", "50000", "", "");
    for (int day = 2; day <= 4; day++) {
      baht.transfer(
          "2026-03-0" + day + "T10:00:00Z",
          "A",
          "Q" + day,
          "0",
          row -> row.amount(new BigDecimal("49000"), "THB"));
    }
    assertThat(baht.said("T25")).isEqualTo("HIT MEDIUM");
    assertThat(baht.hit("T25").amount()).isZero();
    baht.rows("fx_rate", "rate_date,asset_code,base_currency,rate", "2026-03-01,THB,USD,0.03");
    assertThat(baht.hit("T25").amount()).isEqualTo(4_410_0000L);
  }

  @Test
  void daysAreThoseOfTheAccountsZone() {
    SmallWorld bangkok = account("USD", "5000", "", "Asia/Bangkok");
    bangkok.transfer("2026-03-02T18:00:00Z", "A", "Q1", "2500");
    bangkok.transfer("2026-03-03T16:00:00Z", "A", "Q1", "2500");
    bangkok.transfer("2026-03-03T17:00:00Z", "A", "Q2", "5000");
    assertThat(bangkok.transfer("2026-03-04T17:00:00Z", "A", "Q3", "5000").said("T25"))
        .isEqualTo("HIT MEDIUM");
    assertThat(bangkok.hit("T25").windowTo())
        .isEqualTo(Instant.parse("2026-03-05T16:59:59.999999Z"));
  }

  @Test
  void aDownPaymentToOnePayeeIsNamed() {
    paid(world, 2, "Q", "5000");
    paid(world, 3, "Q", "5000");
    assertThat(paid(world, 4, "Q", "5000").hit("T25").counterIndicators())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.name()).isEqualTo("same-payee");
              assertThat(found.figures()).containsEntry("days", "3").containsEntry("payees", "1");
            });
  }

  @ParameterizedTest
  @CsvSource({"499.99, true", "500, false"})
  void aLimitUnderFiveHundredIsNamed(String limit, boolean low) {
    SmallWorld youth = account("USD", limit, "", "");
    paid(youth, 2, "Q1", limit);
    paid(youth, 3, "Q2", limit);
    assertThat(paid(youth, 4, "Q3", limit).hit("T25").counterIndicators().size())
        .isEqualTo(low ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-22, HIT MEDIUM",
    "2026-02-23, HIT HIGH",
    "2026-03-02, HIT HIGH",
    "2026-03-03, HIT MEDIUM"
  })
  void aRaiseInTheWeekBeforeTheFirstFullDayMakesItHigh(LocalDate raised, String said) {
    AccountProfile.Terms terms =
        new AccountProfile.Terms(
            "USD", null, 5_000_0000L, null, raised, null, null, Set.of(), 0, Set.of());
    WalkedAccount account = new WalkedAccount(LocalDate.of(2023, 5, 1), terms);
    for (int day = 2; day <= 4; day++) {
      account.transfer(
          ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("2026-03-0" + day + "T10:00:00Z")),
          Direction.OUT,
          5_000_0000L,
          day);
    }
    assertThat(account.said("T25")).contains(said);
  }
}
