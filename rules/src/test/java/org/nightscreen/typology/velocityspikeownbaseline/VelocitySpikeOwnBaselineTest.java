package org.nightscreen.typology.velocityspikeownbaseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.Hit;
import org.nightscreen.policy.RulePack;
import org.nightscreen.typology.SmallWorld;

/** The day looked at is 20 March 2026; its baseline runs from 13 December to 12 March. */
class VelocitySpikeOwnBaselineTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

  private final SmallWorld world = new SmallWorld().bankAccount("A", "C");

  /** A payment on each of so many days from 5 January on. */
  private SmallWorld baseline(int days, String amount) {
    for (int day = 0; day < days; day++) {
      paid(FIRST.plusDays(day), amount);
    }
    return world;
  }

  private SmallWorld paid(LocalDate day, String amount) {
    return world.transfer(day + "T10:00:00Z", "A", "SHOP", amount);
  }

  private SmallWorld spike(String amount) {
    return world.transfer("2026-03-20T10:00:00Z", "A", "Q", amount);
  }

  @ParameterizedTest
  @CsvSource({"2700, NEAR_MISS LOW", "2999.99, NEAR_MISS LOW", "3000, HIT LOW", "2699.99, NO_HIT"})
  void aDayUnderThreeThousandIsNotWorthALook(String amount, String said) {
    baseline(10, "100");
    assertThat(spike(amount).said("T24")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"8, NO_HIT", "9, NEAR_MISS LOW", "10, HIT LOW"})
  void tenActiveDaysMakeABaseline(int days, String said) {
    baseline(days, "100");
    assertThat(spike("5000").said("T24")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"3749.99, NEAR_MISS LOW", "3750, HIT LOW", "3374.99, NO_HIT"})
  void theDayIsOneAndAHalfTimesTheGreatest(String amount, String said) {
    baseline(10, "2500");
    assertThat(spike(amount).said("T24")).isEqualTo(said);
  }

  /** Mean 1,800, sample deviation exactly 1,200, maximum 3,400. */
  @ParameterizedTest
  @CsvSource({"5399.9999, NEAR_MISS LOW", "5400, HIT LOW", "5400.0001, HIT LOW"})
  void threeDeviationsAreComparedExactly(String amount, String said) {
    int day = 0;
    for (int hundreds : new int[] {28, 8, 30, 6, 30, 6, 34, 2, 20, 16}) {
      paid(FIRST.plusDays(7L * day++ % 60), hundreds + "00");
    }
    assertThat(spike(amount).said("T24")).isEqualTo(said);
    assertThat(world.hit("T24").measures())
        .containsEntry("base_mean", "1800.0000")
        .containsEntry("base_sd", "1200.0000")
        .containsEntry("base_max", "3400.0000")
        .containsEntry("base_n", "10")
        .containsEntry("z", "3.0000");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-12, NEAR_MISS LOW",
    "2025-12-13, HIT LOW",
    "2026-03-12, HIT LOW",
    "2026-03-13, NEAR_MISS LOW"
  })
  void theBaselineEndsAWeekBeforeAndIsNinetyDaysLong(LocalDate tenth, String said) {
    baseline(9, "100");
    paid(tenth, "100");
    assertThat(spike("5000").said("T24")).isEqualTo(said);
  }

  @Test
  void bothDirectionsOfADayAddUpAndAreTheEvidence() {
    baseline(10, "100");
    world.transfer("2026-03-20T08:00:00Z", "P", "A", "2000");
    world.transfer("2026-03-20T09:00:00Z", "A", "Q", "1500");
    world.cashOut("2026-03-20T11:00:00Z", "A", "5000", "US");
    Hit hit = world.hit("T24");
    assertThat(hit.transactionIds()).containsExactly("T11", "T12");
    assertThat(hit.amount()).isEqualTo(3_500_0000L);
    assertThat(hit.lastAnchor()).isEqualTo(Instant.parse("2026-03-20T09:00:00Z"));
    assertThat(hit.windowFrom()).isEqualTo(Instant.parse("2026-03-19T23:59:59.999999Z"));
    assertThat(hit.windowTo()).isEqualTo(Instant.parse("2026-03-20T23:59:59.999999Z"));
  }

  @Test
  void ownTransfersCashAndCardsAreNoTurnoverWithOthers() {
    world.bankAccount("B", "C");
    baseline(10, "100");
    world.transfer("2026-03-20T10:00:00Z", "A", "B", "9000");
    world.cashIn("2026-03-20T10:00:00Z", "A", "9000", "ATM1");
    world.bank(
        "2026-03-20T10:00:00Z",
        TransactionType.CARD_PAYMENT,
        "9000",
        row -> row.debtor("A", null, null).creditor("SHOP", "EXTBANK", null));
    assertThat(world.said("T24")).isEqualTo("NO_HIT");
  }

  @Test
  void anExchangeAccountHasItsOwnBaseline() {
    SmallWorld exchange = new SmallWorld().exchangeAccount("X", "C", LocalDate.of(2023, 5, 1));
    for (int day = 0; day < 10; day++) {
      sent(exchange, FIRST.plusDays(day) + "T10:00:00Z", "100");
    }
    assertThat(sent(exchange, "2026-03-20T10:00:00Z", "5000").said("T24")).isEqualTo("HIT LOW");
  }

  private static SmallWorld sent(SmallWorld world, String at, String amount) {
    return world.exchange(
        at, EventType.CRYPTO_WITHDRAWAL, "X", amount, row -> row.wallets("TRON", null, "W1"));
  }

  @ParameterizedTest
  @EnumSource(
      value = AccountType.class,
      names = {"PAYROLL", "ESCROW", "PSP_SETTLEMENT"})
  void exemptAccountsAreSilent(AccountType type) {
    SmallWorld exempt =
        new SmallWorld().account("A", "C", AccountKind.BANK, type, LocalDate.of(2023, 5, 1));
    for (int day = 0; day < 10; day++) {
      exempt.transfer(FIRST.plusDays(day) + "T10:00:00Z", "A", "SHOP", "100");
    }
    assertThat(exempt.transfer("2026-03-20T10:00:00Z", "A", "Q", "5000").said("T24"))
        .isEqualTo("NO_HIT");
  }

  @Test
  void aBaselineThatIsNotVisibleLeavesItOpen() {
    baseline(3, "100").coverageFrom("2025-12-14");
    assertThat(spike("5000").said("T24")).isEqualTo("INSUFFICIENT_HISTORY history");
    world.coverageFrom("2025-12-13");
    assertThat(world.said("T24")).isEqualTo("NO_HIT");
  }

  @Test
  void amountsWithoutARateLeaveItOpen() {
    baseline(10, "100");
    world.transfer("2026-03-20T10:00:00Z", "A", "Q", "0", row -> row.amount(BigDecimal.TEN, "XAF"));
    assertThat(world.said("T24")).isEqualTo("NOT_EVALUATED fx_rate");
  }

  @Test
  void aBaselineDayWithoutARateLeavesItOpen() {
    baseline(9, "100");
    world.transfer("2026-02-20T10:00:00Z", "A", "Q", "0", row -> row.amount(BigDecimal.TEN, "XAF"));
    assertThat(spike("5000").said("T24")).isEqualTo("NOT_EVALUATED fx_rate");
  }

  @Test
  void daysAreThoseOfTheAccountsZone() {
    SmallWorld bangkok =
        new SmallWorld()
            .rows(
                "account_master",
                "account_id,account_kind,institution_id,customer_id,account_type,currency,"
                    + "open_date,account_status,time_zone",
                "A,BANK,OWN,C,CURRENT,USD,2023-05-01,OPEN,Asia/Bangkok");
    for (int day = 0; day < 10; day++) {
      bangkok.transfer(FIRST.plusDays(day) + "T10:00:00Z", "A", "SHOP", "100");
    }
    bangkok.transfer("2026-03-19T17:00:00Z", "A", "Q", "1500");
    bangkok.transfer("2026-03-20T16:59:59Z", "A", "Q", "1500");
    Hit hit = bangkok.hit("T24");
    assertThat(hit.measures()).containsEntry("day_total", "3000.0000");
    assertThat(hit.windowTo()).isEqualTo(Instant.parse("2026-03-20T16:59:59.999999Z"));
  }

  @Test
  void aBonusMonthIsNamed() {
    baseline(10, "100");
    spike("1000");
    world.transfer("2026-03-20T08:00:00Z", "FIRM", "A", "3000", row -> row.purpose("SALA"));
    assertThat(world.hit("T24").counterIndicators())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.name()).isEqualTo("earned-income");
              assertThat(found.figures())
                  .containsEntry("earned", "3000.0000")
                  .containsEntry("share", "0.7500");
            });
  }

  @Test
  void itOnlySupportsOtherHits() {
    assertThat(RulePack.builtIn().typology("T24").standsAlone()).isFalse();
  }
}
