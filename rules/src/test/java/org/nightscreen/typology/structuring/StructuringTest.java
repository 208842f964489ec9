package org.nightscreen.typology.structuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.typology.SmallWorld;

class StructuringTest {

  private final SmallWorld world = new SmallWorld().bankAccount("BA10", "C10");

  private SmallWorld deposit(String at, String amount) {
    return world.cashIn(at, "BA10", amount, "BR1");
  }

  @ParameterizedTest
  @CsvSource({
    "9999.99, HIT MEDIUM",
    "10000, NEAR_MISS LOW",
    "7000, HIT MEDIUM",
    "6999.99, NEAR_MISS LOW"
  })
  void theBandRunsFromSevenThousandToJustBelowTenThousand(String third, String said) {
    deposit("2026-03-02T10:00:00Z", "9500");
    deposit("2026-03-03T10:00:00Z", "9500");
    assertThat(deposit("2026-03-05T10:00:00Z", third).said("T10")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-09T09:59:59Z, HIT MEDIUM", "2026-03-09T10:00:00Z, NEAR_MISS LOW"})
  void threeDepositsLieWithinSevenDays(String third, String said) {
    deposit("2026-03-02T10:00:00Z", "9500");
    deposit("2026-03-03T10:00:00Z", "9500");
    assertThat(deposit(third, "9500").said("T10")).isEqualTo(said);
  }

  @Test
  void aRetailerMostlyPaysInOtherAmounts() {
    deposit("2026-03-02T10:00:00Z", "8900");
    deposit("2026-03-03T10:00:00Z", "8900");
    deposit("2026-03-05T10:00:00Z", "8900");
    deposit("2026-02-10T10:00:00Z", "12000");
    assertThat(deposit("2026-02-11T10:00:00Z", "500").said("T10")).isEqualTo("HIT MEDIUM");
    assertThat(deposit("2026-02-12T10:00:00Z", "500").said("T10")).isEqualTo("NO_HIT");
  }

  @Test
  void aDepositOfUnknownAmountLeavesItOpen() {
    deposit("2026-03-02T10:00:00Z", "8900");
    world.bank(
        "2026-03-03T10:00:00Z",
        TransactionType.CASH_DEPOSIT,
        "1",
        row -> row.creditor("BA10", null, null).amount(BigDecimal.TEN, "XAF"));
    world.bank(
        "2026-03-04T10:00:00Z",
        TransactionType.CASH_DEPOSIT,
        "1",
        row -> row.creditor("BA10", null, null).amount(BigDecimal.TEN, "XAF"));
    assertThat(world.said("T10")).isEqualTo("NOT_EVALUATED fx_rate");
  }

  @ParameterizedTest
  @CsvSource({"5000, BR2, HIT HIGH", "4999.99, BR2, NEAR_MISS LOW", "5000, BR1, NEAR_MISS LOW"})
  void twoPlacesOnOneDayThatReachTheThreshold(String second, String terminal, String said) {
    deposit("2026-03-02T10:00:00Z", "5000");
    assertThat(world.cashIn("2026-03-02T15:00:00Z", "BA10", second, terminal).said("T10"))
        .isEqualTo(said);
  }

  @Test
  void theDayIsThatOfTheInstitution() {
    deposit("2026-03-02T10:00:00Z", "5000");
    world.cashIn("2026-03-02T23:00:00Z", "BA10", "5000", "BR2");
    assertThat(world.said("T10")).isEqualTo("HIT HIGH");
    assertThat(world.in("Asia/Phnom_Penh").said("T10")).isEqualTo("NO_HIT");
  }

  @Test
  void aDepositWithoutPlaceLeavesTheDayOpen() {
    deposit("2026-03-02T10:00:00Z", "5000");
    world.cashIn("2026-03-02T15:00:00Z", "BA10", "5000", null);
    assertThat(world.said("T10")).startsWith("NEAR_MISS");
    SmallWorld none =
        new SmallWorld()
            .bankAccount("BA10", "C10")
            .cashIn("2026-03-02T10:00:00Z", "BA10", "5000", null)
            .cashIn("2026-03-02T15:00:00Z", "BA10", "5000", null);
    assertThat(none.said("T10")).isEqualTo("NOT_EVALUATED terminal_id");
  }

  @Test
  void depositsOnAllBankAccountsOfTheCustomerCount() {
    world.bankAccount("BA11", "C10");
    deposit("2026-03-02T10:00:00Z", "5000");
    world.cashIn("2026-03-02T15:00:00Z", "BA11", "5000", "BR2");
    assertThat(world.hit("T10").accountIds()).containsExactly("BA10", "BA11");
    assertThat(world.hit("T10").mergeKey()).isEqualTo("DAY");
  }

  @ParameterizedTest
  @CsvSource({
    "5, 999.99, HIT MEDIUM",
    "5, 900, HIT MEDIUM",
    "5, 1000, NO_HIT",
    "5, 899.99, NO_HIT",
    "4, 950, NEAR_MISS LOW",
    "3, 950, NO_HIT"
  })
  void fiveTransfersJustBelowTheTravelRule(int transfers, String each, String said) {
    world.exchangeAccount("XA10", "C10", LocalDate.of(2023, 5, 1));
    for (int transfer = 0; transfer < transfers; transfer++) {
      world.exchange(
          "2026-03-02T1" + transfer + ":00:00Z",
          EventType.CRYPTO_WITHDRAWAL,
          "XA10",
          each,
          row -> row.wallets("TRON", null, "TW1"));
    }
    assertThat(world.said("T10")).isEqualTo(said);
  }

  @Test
  void transfersOfBothDirectionsAreKeptApart() {
    world.exchangeAccount("XA10", "C10", LocalDate.of(2023, 5, 1));
    for (int transfer = 0; transfer < 6; transfer++) {
      EventType type = transfer % 2 == 0 ? EventType.CRYPTO_WITHDRAWAL : EventType.CRYPTO_DEPOSIT;
      world.exchange("2026-03-02T1" + transfer + ":00:00Z", type, "XA10", "950", row -> row);
    }
    assertThat(world.said("T10")).isEqualTo("NO_HIT");
  }
}
