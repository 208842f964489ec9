package org.nightscreen.typology.rapidonrampexternaltransfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.EventType;
import org.nightscreen.typology.SmallWorld;

class RapidOnRampExternalTransferTest {

  private final SmallWorld world =
      new SmallWorld()
          .bankAccount("BA2", "C2")
          .exchangeAccount("XA2", "C2", LocalDate.of(2024, 6, 1));

  private SmallWorld onRamp(String account, String fiat, String bought, String sent) {
    world.exchange(
        "2026-03-02T09:00:00Z",
        EventType.FIAT_DEPOSIT,
        account,
        fiat,
        row -> row.bank("BA2", true));
    world.exchange("2026-03-02T09:10:00Z", EventType.TRADE_BUY, account, bought, row -> row);
    return world.exchange(
        "2026-03-02T09:40:00Z",
        EventType.CRYPTO_WITHDRAWAL,
        account,
        sent,
        row -> row.wallets("TRON", null, "TW1"));
  }

  private SmallWorld stranger(String at, String amount) {
    return world.transfer(at, "P1", "BA2", amount);
  }

  @ParameterizedTest
  @CsvSource({
    "3000, 2400, 2400, HIT HIGH", "2999.99, 2900, 2900, NEAR_MISS LOW",
        "3000, 2399.99, 2400, NEAR_MISS LOW",
    "3000, 2400, 2399.99, NEAR_MISS LOW", "2699.99, 2600, 2600, NO_HIT",
        "3000, 2159.99, 2400, NO_HIT"
  })
  void theCoreNeedsThreeThousandAndFourFifthsTwice(
      String fiat, String bought, String sent, String said) {
    stranger("2026-03-02T08:30:00Z", "6000");
    assertThat(onRamp("XA2", fiat, bought, sent).said("T02")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T08:30:00Z, 2400, HIT HIGH",
    "2026-03-02T08:30:00Z, 2399.99, NEAR_MISS LOW",
    "2026-03-01T09:00:01Z, 2400, HIT HIGH",
    "2026-03-01T09:00:00Z, 2400, NO_HIT",
    "2026-03-02T09:00:01Z, 2400, NO_HIT"
  })
  void freshMoneyCameWithinTheDayBeforeTheDeposit(String at, String amount, String said) {
    stranger(at, amount);
    assertThat(onRamp("XA2", "3000", "3000", "3000").said("T02")).isEqualTo(said);
  }

  @Test
  void wagesAreNotFresh() {
    world.transfer("2026-03-02T08:30:00Z", "EMPLOYER", "BA2", "6000", row -> row.purpose("SALA"));
    assertThat(onRamp("XA2", "3000", "3000", "3000").said("T02")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({"2025-12-02, HIT MEDIUM", "2025-12-01, NEAR_MISS LOW", "2025-11-22, NO_HIT"})
  void aYoungAccountAndANewWalletAreASign(String opened, String said) {
    world.exchangeAccount("XA3", "C2", LocalDate.parse(opened));
    assertThat(onRamp("XA3", "3000", "3000", "3000").said("T02")).isEqualTo(said);
  }

  @Test
  void aWalletUsedBeforeTheWindowIsNotNew() {
    world.exchangeAccount("XA3", "C2", LocalDate.of(2026, 2, 1));
    world.exchange(
        "2026-02-15T09:00:00Z",
        EventType.CRYPTO_WITHDRAWAL,
        "XA3",
        "10",
        row -> row.wallets("TRON", null, "TW1"));
    assertThat(onRamp("XA3", "3000", "3000", "3000").said("T02")).isEqualTo("NO_HIT");
  }

  @Test
  void anotherPayerIsASign() {
    world.exchange(
        "2026-03-02T08:00:00Z",
        EventType.FIAT_DEPOSIT,
        "XA2",
        "100",
        row -> row.bank("BA2", false));
    assertThat(onRamp("XA2", "3000", "3000", "3000").said("T02")).isEqualTo("HIT HIGH");
  }

  @Test
  void anUnknownPayerLeavesItOpen() {
    world.exchange(
        "2026-03-02T08:00:00Z", EventType.FIAT_DEPOSIT, "XA2", "100", row -> row.bank("BA2", null));
    assertThat(onRamp("XA2", "3000", "3000", "3000").said("T02"))
        .isEqualTo("NOT_EVALUATED payer_name_match");
  }

  @Test
  void withoutABankFeedNobodyKnowsWhetherItIsFresh() {
    assertThat(onRamp("XA2", "3000", "3000", "3000").withoutBankFeed().said("T02"))
        .isEqualTo("NOT_EVALUATED bank_transaction");
  }

  @Test
  void aFundingAccountThatIsNotNamedLeavesItOpen() {
    world.exchange(
        "2026-03-02T08:00:00Z", EventType.FIAT_DEPOSIT, "XA2", "100", row -> row.bank(null, true));
    assertThat(onRamp("XA2", "3000", "3000", "3000").said("T02"))
        .isEqualTo("NOT_EVALUATED bank_account_id");
  }

  @Test
  void aWalletProvedOwnIsNoOutsideWallet() {
    stranger("2026-03-02T08:30:00Z", "6000");
    world.exchange(
        "2026-03-02T09:00:00Z",
        EventType.FIAT_DEPOSIT,
        "XA2",
        "3000",
        row -> row.bank("BA2", true));
    world.exchange("2026-03-02T09:10:00Z", EventType.TRADE_BUY, "XA2", "3000", row -> row);
    world.exchange(
        "2026-03-02T09:40:00Z",
        EventType.CRYPTO_WITHDRAWAL,
        "XA2",
        "3000",
        row -> row.wallets("TRON", null, "TW1").ownWallet(true));
    assertThat(world.said("T02")).isEqualTo("NO_HIT");
  }

  @Test
  void theEvidenceSpansBothBooks() {
    stranger("2026-03-02T08:30:00Z", "6000");
    onRamp("XA2", "3000", "3000", "3000");
    assertThat(world.hit("T02").transactionIds()).containsExactly("T1", "T2", "T3", "T4");
    assertThat(world.hit("T02").accountIds()).containsExactly("BA2", "XA2");
  }
}
