package org.nightscreen.typology.atmcashoutaftercredit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.typology.SmallWorld;

class AtmCashOutAfterCreditTest {

  private final SmallWorld world = new SmallWorld().bankAccount("BA28", "C28");

  private SmallWorld credit(String amount) {
    return world.transfer("2026-03-02T14:00:00Z", "P1", "BA28", amount);
  }

  private SmallWorld draw(String time, String amount) {
    return world.cashOut("2026-03-02T" + time + "Z", "BA28", amount, "US");
  }

  @ParameterizedTest
  @CsvSource({
    "2000, HIT MEDIUM",
    "2000.01, HIT MEDIUM",
    "1999.99, NEAR_MISS LOW",
    "500, NEAR_MISS LOW",
    "499.99, NO_HIT"
  })
  void aLargeCreditHitsFromTwoThousandOn(String amount, String said) {
    credit(amount);
    draw("14:20:00", "1000");
    assertThat(draw("14:30:00", "900").said("T28")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "15:00:00, HIT MEDIUM",
    "15:00:01, NEAR_MISS LOW",
    "14:00:00, HIT MEDIUM",
    "15:06:01, NO_HIT"
  })
  void theFirstWithdrawalComesWithinTheHour(String first, String said) {
    credit("2000");
    draw(first, "1000");
    assertThat(draw("20:00:00", "900").said("T28")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"599.99, NEAR_MISS LOW", "600, HIT MEDIUM", "399.99, NO_HIT"})
  void fourFifthsOfTheCreditIsDrawn(String second, String said) {
    credit("2000");
    draw("14:20:00", "1000");
    assertThat(draw("14:30:00", second).said("T28")).isEqualTo(said);
  }

  @Test
  void oneWithdrawalAtHomeIsNotEnough() {
    credit("2000");
    assertThat(draw("14:20:00", "1900").said("T28")).startsWith("NEAR_MISS");
  }

  @Test
  void oneWithdrawalAbroadIsAndMakesItHigh() {
    credit("2000");
    assertThat(world.cashOut("2026-03-02T14:20:00Z", "BA28", "1900", "KH").said("T28"))
        .isEqualTo("HIT HIGH");
  }

  @Test
  void oneWithdrawalAtAnUnknownPlaceLeavesItOpen() {
    world.transfer("2026-03-02T14:00:00Z", "P1", "BA28", "5000");
    SmallWorld open = world.cashOut("2026-03-02T14:20:00Z", "BA28", "4900", null);
    assertThat(open.said("T28")).startsWith("NEAR_MISS");
    assertThat(open.hit("T28").measures()).containsEntry("atm_abroad", "unknown");
  }

  @Test
  void aWithdrawalOneWindowAfterTheCreditStillCounts() {
    credit("2000");
    draw("14:20:00", "1000");
    assertThat(world.cashOut("2026-03-03T14:00:00Z", "BA28", "900", "US").said("T28"))
        .isEqualTo("HIT MEDIUM");
  }

  @Test
  void twoSmallEpisodesInAWeekMakeItHigh() {
    world.transfer("2026-02-26T14:00:00Z", "P1", "BA28", "600");
    world
        .cashOut("2026-02-26T14:10:00Z", "BA28", "300", "US")
        .cashOut("2026-02-26T14:11:00Z", "BA28", "300", "US");
    credit("600");
    draw("14:20:00", "300");
    assertThat(draw("14:30:00", "300").said("T28")).isEqualTo("HIT HIGH");
  }

  @Test
  void aRecalledCreditMakesItCritical() {
    world.transfer("2026-03-02T14:00:00Z", "P1", "BA28", "2000", row -> row.recall(true));
    draw("14:20:00", "1000");
    assertThat(draw("14:30:00", "900").said("T28")).isEqualTo("HIT CRITICAL");
  }

  @Test
  void aPensionIsNoThirdPartyCredit() {
    world.transfer("2026-03-02T14:00:00Z", "STATE", "BA28", "2000", row -> row.purpose("PENS"));
    draw("14:20:00", "1000");
    assertThat(draw("14:30:00", "900").said("T28")).isEqualTo("NO_HIT");
  }

  @Test
  void exemptAccountsAreSilent() {
    SmallWorld psp =
        new SmallWorld()
            .account(
                "PSP",
                "C28",
                AccountKind.BANK,
                AccountType.PSP_SETTLEMENT,
                LocalDate.of(2023, 5, 1))
            .transfer("2026-03-02T14:00:00Z", "P1", "PSP", "2000")
            .cashOut("2026-03-02T14:20:00Z", "PSP", "1000", "US")
            .cashOut("2026-03-02T14:30:00Z", "PSP", "900", "US");
    assertThat(psp.said("T28")).isEqualTo("NO_HIT");
  }

  @Test
  void ofTwoCreditsAtOneInstantEachIsJudgedByItself() {
    credit("2000");
    credit("9000");
    draw("14:20:00", "1000");
    draw("14:30:00", "900");
    assertThat(world.hit("T28").transactionIds()).containsExactly("T1", "T3", "T4");
  }
}
