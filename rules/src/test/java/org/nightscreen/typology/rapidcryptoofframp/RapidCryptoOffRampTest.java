package org.nightscreen.typology.rapidcryptoofframp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.typology.SmallWorld;

class RapidCryptoOffRampTest {

  private final SmallWorld world =
      new SmallWorld().exchangeAccount("XA1", "C1", LocalDate.of(2023, 5, 1));

  private SmallWorld offRamp(String amount, String withdrawnAt) {
    world.exchange(
        "2026-03-02T09:00:00Z",
        EventType.CRYPTO_DEPOSIT,
        "XA1",
        amount,
        row -> row.wallets("TRON", "TW1", null));
    world.exchange("2026-03-02T09:25:00Z", EventType.TRADE_SELL, "XA1", amount, row -> row);
    return world.exchange(withdrawnAt, EventType.FIAT_WITHDRAWAL, "XA1", amount, row -> row);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02T11:00:00Z, HIT HIGH", "2026-03-02T11:00:01Z, HIT MEDIUM"})
  void withinTwoHoursItIsHigh(String withdrawnAt, String said) {
    assertThat(offRamp("10000", withdrawnAt).said("T01")).isEqualTo(said);
  }

  @Test
  void coinsFromASanctionedWalletMakeItCritical() {
    world.listed(ListEntryType.WALLET, "TW1", ListCategory.SANCTIONED, "2026-01-01");
    assertThat(offRamp("5000", "2026-03-02T20:00:00Z").said("T01")).isEqualTo("HIT CRITICAL");
  }

  @Test
  void coinsFromAScamWalletAreASignOnly() {
    world.listed(ListEntryType.WALLET, "TW1", ListCategory.SCAM, "2026-01-01");
    assertThat(offRamp("5000", "2026-03-02T20:00:00Z").said("T01")).isEqualTo("HIT MEDIUM");
  }

  @Test
  void tradesBeforeTheDepositCountAsTrading() {
    world.exchange("2026-03-02T08:00:00Z", EventType.TRADE_BUY, "XA1", "2500", row -> row);
    assertThat(offRamp("10000", "2026-03-02T20:00:00Z").said("T01")).isEqualTo("NO_HIT");
  }

  @Test
  void aWalletThatPaidInThreeEarlierMonthsIsShownAsASalary() {
    for (String day : new String[] {"2025-11-28", "2025-12-28", "2026-01-28"}) {
      world.exchange(
          day + "T09:00:00Z",
          EventType.CRYPTO_DEPOSIT,
          "XA1",
          "10",
          row -> row.wallets("TRON", "TW1", null));
    }
    assertThat(offRamp("10000", "2026-03-02T20:00:00Z").hit("T01").counterIndicators())
        .extracting("name")
        .containsExactly("salary-source-wallet");
  }

  @Test
  void twoEarlierMonthsAreNoRhythm() {
    for (String day : new String[] {"2025-12-28", "2026-01-28", "2026-03-01"}) {
      world.exchange(
          day + "T08:00:00Z",
          EventType.CRYPTO_DEPOSIT,
          "XA1",
          "10",
          row -> row.wallets("TRON", "TW1", null));
    }
    assertThat(offRamp("10000", "2026-03-02T20:00:00Z").hit("T01").counterIndicators()).isEmpty();
  }

  @Test
  void aRegisteredDeskIsShownAsOne() {
    SmallWorld desk =
        new SmallWorld()
            .account(
                "D1",
                "C1",
                AccountKind.EXCHANGE,
                AccountType.EXCHANGE_INSTITUTIONAL,
                LocalDate.of(2023, 5, 1));
    desk.exchange("2026-03-02T09:00:00Z", EventType.CRYPTO_DEPOSIT, "D1", "10000", row -> row);
    desk.exchange("2026-03-02T09:25:00Z", EventType.TRADE_SELL, "D1", "10000", row -> row);
    desk.exchange("2026-03-02T20:00:00Z", EventType.FIAT_WITHDRAWAL, "D1", "10000", row -> row);
    assertThat(desk.hit("T01").counterIndicators())
        .extracting("name")
        .containsExactly("registered-desk");
  }
}
