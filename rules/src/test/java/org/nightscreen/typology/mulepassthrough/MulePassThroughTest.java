package org.nightscreen.typology.mulepassthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.typology.SmallWorld;

class MulePassThroughTest {

  private final SmallWorld world = new SmallWorld().bankAccount("BA3", "C3");

  /** One day on which strangers pay in and the account pays out six hours later. */
  private SmallWorld day(String date, String in, String out) {
    return world
        .transfer(date + "T09:00:00Z", "P1", "BA3", in)
        .transfer(date + "T15:00:00Z", "BA3", "Q1", out);
  }

  @ParameterizedTest
  @CsvSource({
    "9999.99, 9500, NEAR_MISS LOW",
    "10000, 9500, HIT MEDIUM",
    "10000.01, 9500, HIT MEDIUM"
  })
  void aLargeDayHitsFromTenThousandOn(String in, String out, String said) {
    assertThat(day("2026-03-02", in, out).said("T03")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "7999.99, NEAR_MISS LOW",
    "8000, HIT MEDIUM",
    "10500, HIT MEDIUM",
    "10500.01, NEAR_MISS LOW",
    "7199.99, NO_HIT",
    "11550.01, NO_HIT"
  })
  void theShareThatLeavesLiesBetweenEightyAndAHundredAndFivePercent(String out, String said) {
    assertThat(day("2026-03-02", "10000", out).said("T03")).isEqualTo(said);
  }

  @Test
  void threeSmallDaysWithinThirtyMakeItHigh() {
    day("2026-02-10", "2000", "1900");
    day("2026-02-20", "2000", "1900");
    assertThat(day("2026-03-02", "2000", "1900").said("T03")).isEqualTo("HIT HIGH");
  }

  @Test
  void aDayThatIsThirtyDaysOldNoLongerCounts() {
    day("2026-01-31", "2000", "1900");
    day("2026-02-20", "2000", "1900");
    assertThat(day("2026-03-02", "2000", "1900").said("T03")).startsWith("NEAR_MISS");
  }

  @Test
  void daysBeforeTheVisibleHistoryAreNotKnown() {
    day("2026-02-20", "2000", "1900").coverageFrom("2026-02-15");
    assertThat(day("2026-03-02", "2000", "1900").said("T03")).startsWith("NEAR_MISS");
    SmallWorld one =
        new SmallWorld()
            .bankAccount("BA3", "C3")
            .coverageFrom("2026-02-15")
            .transfer("2026-03-02T09:00:00Z", "P1", "BA3", "2000")
            .transfer("2026-03-02T15:00:00Z", "BA3", "Q1", "1900");
    assertThat(one.said("T03")).isEqualTo("INSUFFICIENT_HISTORY history");
  }

  @Test
  void aCreditExactlyOneWindowOldIsOut() {
    world.transfer("2026-03-01T15:00:00Z", "P1", "BA3", "10000");
    assertThat(world.transfer("2026-03-02T15:00:00Z", "BA3", "Q1", "9500").said("T03"))
        .isEqualTo("NO_HIT");
  }

  @Test
  void atOneInstantTheCreditPrecedesTheDebit() {
    world.transfer("2026-03-02T15:00:00Z", "BA3", "Q1", "9500");
    assertThat(world.transfer("2026-03-02T15:00:00Z", "P1", "BA3", "10000").said("T03"))
        .isEqualTo("HIT MEDIUM");
  }

  @Test
  void wagesAndOwnTransfersAreNoThirdPartyMoney() {
    world.bankAccount("BA4", "C3");
    world.transfer("2026-03-02T09:00:00Z", "EMPLOYER", "BA3", "10000", row -> row.purpose("SALA"));
    world.transfer("2026-03-02T09:00:00Z", "BA4", "BA3", "10000");
    assertThat(world.transfer("2026-03-02T15:00:00Z", "BA3", "Q1", "9500").said("T03"))
        .isEqualTo("NO_HIT");
  }

  @Test
  void exemptAccountsAreSilent() {
    SmallWorld escrow =
        new SmallWorld()
            .account("E1", "C3", AccountKind.BANK, AccountType.ESCROW, LocalDate.of(2023, 5, 1))
            .transfer("2026-03-02T09:00:00Z", "P1", "E1", "20000")
            .transfer("2026-03-02T15:00:00Z", "E1", "Q1", "19000");
    assertThat(escrow.said("T03")).isEqualTo("NO_HIT");
  }

  @Test
  void aRecalledCreditMakesItHigh() {
    world.transfer("2026-03-02T09:00:00Z", "P1", "BA3", "10000", row -> row.recall(true));
    assertThat(world.transfer("2026-03-02T15:00:00Z", "BA3", "Q1", "9500").said("T03"))
        .isEqualTo("HIT HIGH");
  }

  @Test
  void aConfirmedMuleMakesItHighIfListedAtTheTime() {
    world.listed(ListEntryType.BANK_ACCOUNT, "Q1", ListCategory.MULE_CONFIRMED, "2026-01-01");
    assertThat(day("2026-03-02", "10000", "9500").said("T03")).isEqualTo("HIT HIGH");
  }

  @Test
  void aMuleListedLaterDoesNot() {
    world.listed(ListEntryType.BANK_ACCOUNT, "Q1", ListCategory.MULE_CONFIRMED, "2026-03-20");
    assertThat(day("2026-03-02", "10000", "9500").said("T03")).isEqualTo("HIT MEDIUM");
  }

  @Test
  void anAmountWithoutRateLeavesItOpen() {
    world.transfer(
        "2026-03-02T09:00:00Z",
        "P1",
        "BA3",
        "10000",
        row -> row.amount(java.math.BigDecimal.TEN, "XAF"));
    assertThat(world.transfer("2026-03-02T15:00:00Z", "BA3", "Q1", "9500").said("T03"))
        .isEqualTo("NOT_EVALUATED fx_rate");
  }

  @Test
  void theEvidenceIsTheCreditsAndTheDebitsSinceTheFirstOfThem() {
    world.transfer("2026-03-02T08:00:00Z", "BA3", "Q9", "100");
    day("2026-03-02", "10000", "9500");
    assertThat(world.hit("T03").transactionIds()).containsExactly("T2", "T3");
  }

  @Test
  void oneSenderAndOnePayeeIsShownAsAnInnocentExplanation() {
    assertThat(day("2026-03-02", "10000", "9500").hit("T03").counterIndicators())
        .extracting("name")
        .containsExactly("single-sender-and-payee");
    assertThat(
            world
                .transfer("2026-03-02T14:00:00Z", "P2", "BA3", "100")
                .hit("T03")
                .counterIndicators())
        .isEmpty();
  }
}
