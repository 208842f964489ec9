package org.nightscreen.typology.faninfunnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.typology.SmallWorld;

class FanInFunnelTest {

  private final SmallWorld world = new SmallWorld().bankAccount("BA5", "C5");

  /** Senders P1, P2 and so on pay the same amount, one each hour. */
  private SmallWorld collect(int senders, String each) {
    for (int sender = 1; sender <= senders; sender++) {
      world.transfer("2026-03-02T0" + sender + ":00:00Z", "P" + sender, "BA5", each);
    }
    return world;
  }

  private SmallWorld empty(String time, String payee, String amount) {
    return world.transfer(time, "BA5", payee, amount);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 1000, HIT HIGH",
    "4, 1250, NEAR_MISS LOW",
    "3, 2000, NO_HIT",
    "5, 999.99, NEAR_MISS LOW",
    "6, 1000, HIT HIGH"
  })
  void fiveSendersAndFiveThousandAreEnough(int senders, String each, String said) {
    collect(senders, each);
    assertThat(empty("2026-03-02T16:00:00Z", "Q1", "4500").said("T05")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"3500, HIT HIGH", "3499.99, NEAR_MISS LOW", "3149.99, NO_HIT"})
  void sevenTenthsGoToTheTwoLargestPayees(String out, String said) {
    collect(5, "1000");
    assertThat(empty("2026-03-02T16:00:00Z", "Q1", out).said("T05")).isEqualTo(said);
  }

  @Test
  void theThirdPayeeDoesNotCount() {
    collect(5, "1000");
    empty("2026-03-02T16:00:00Z", "Q1", "1500");
    empty("2026-03-02T16:00:00Z", "Q2", "1500");
    assertThat(empty("2026-03-02T16:00:00Z", "Q3", "1400").said("T05")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-04T05:00:00Z, HIT HIGH", "2026-03-04T05:00:01Z, NO_HIT"})
  void theOutflowComesWithinTwoDaysOfACredit(String time, String said) {
    collect(5, "1000");
    assertThat(empty(time, "Q1", "4500").said("T05")).isEqualTo(said);
  }

  @Test
  void fourNewSendersOfFiveAreNovelEnoughButThreeAreNot() {
    world.transfer("2026-02-01T09:00:00Z", "P1", "BA5", "10");
    collect(5, "1000");
    empty("2026-03-02T16:00:00Z", "Q1", "4500");
    assertThat(world.said("T05")).isEqualTo("HIT HIGH");
    assertThat(world.transfer("2026-02-02T09:00:00Z", "P2", "BA5", "10").said("T05"))
        .isEqualTo("NO_HIT");
  }

  @Test
  void aYoungFeedCannotTellWhoIsNew() {
    collect(5, "1000").coverageFrom("2026-01-15");
    assertThat(empty("2026-03-02T16:00:00Z", "Q1", "4500").said("T05"))
        .isEqualTo("INSUFFICIENT_HISTORY history");
  }

  @ParameterizedTest
  @CsvSource({"2025-09-04, HIT HIGH", "2025-09-03, NEAR_MISS LOW", "2020-01-01, NO_HIT"})
  void aCompanyUnderHalfAYearCollectsLikeAPerson(String incorporated, String said) {
    world.company("C5", LocalDate.parse(incorporated));
    collect(5, "1000");
    assertThat(empty("2026-03-02T16:00:00Z", "Q1", "4500").said("T05")).isEqualTo(said);
  }

  @Test
  void aCompanyOfUnknownAgeLeavesItOpen() {
    world.company("C5", null);
    collect(5, "1000");
    assertThat(empty("2026-03-02T16:00:00Z", "Q1", "4500").said("T05"))
        .isEqualTo("NOT_EVALUATED incorporation_date");
  }

  @Test
  void sendersOfOneEmployerMakeItMedium() {
    for (int sender = 1; sender <= 5; sender++) {
      world.account(
          "P" + sender,
          "S" + sender,
          AccountKind.BANK,
          AccountType.CURRENT,
          LocalDate.of(2020, 1, 1));
      world.person("S" + sender, null, null, "address " + sender, "Mill");
    }
    collect(5, "1000");
    empty("2026-03-02T16:00:00Z", "Q1", "4500");
    assertThat(world.said("T05")).isEqualTo("HIT MEDIUM");
    assertThat(world.person("S5", null, null, "address 5", "Bakery").said("T05"))
        .isEqualTo("HIT HIGH");
  }

  @Test
  void theEvidenceLeavesOutSmallerPayees() {
    collect(5, "1000");
    empty("2026-03-02T16:00:00Z", "Q1", "3000");
    empty("2026-03-02T16:10:00Z", "Q2", "1000");
    empty("2026-03-02T16:20:00Z", "Q3", "500");
    assertThat(world.hit("T05").transactionIds())
        .containsExactly("T1", "T2", "T3", "T4", "T5", "T6", "T7");
  }
}
