package org.nightscreen.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightscreen.oracle.SmallBook.NOON;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;

/** Readings of the typologies that judge one account or customer, each beside its limit. */
class SecondReadingsTest {

  private final SmallBook book = new SmallBook();

  private static Instant days(long days) {
    return NOON.plus(Duration.ofDays(days));
  }

  private static Instant hours(long hours) {
    return NOON.plus(Duration.ofHours(hours));
  }

  @ParameterizedTest
  @CsvSource({"0.95, HIT", "1.05, HIT", "0.9501, NO_HIT", "1.0499, NO_HIT"})
  void aPriceIsOffTheMarketFromFivePercentOn(String price, Outcome expected) {
    for (int i = 0; i < 5; i++) {
      book.exchange(hours(i), EventType.P2P_SELL, "2000")
          .peer("U" + i, null, null)
          .bank("B1", true)
          .price(new BigDecimal(price), null);
    }
    assertThat(book.outcome("T13", "X1")).isEqualTo(expected);
  }

  @Test
  void aVpnLeavesOpenWhereSessionsCameFrom() {
    book.listed(
        ListEntryType.GEO,
        "KH-18",
        ListCategory.SCAM_CENTRE_REGION,
        Instant.parse("2022-01-01T00:00:00Z"));
    book.transfer(NOON, "P1", "B1", "2000");
    book.session(NOON, "KH-18", null);
    book.session(days(1), "KH-18", null);
    book.session(days(2), "KH-18", true);
    assertThat(book.outcome("T15", "B1")).isEqualTo(Outcome.NEAR_MISS);

    book.session(days(3), "KH-18", null);
    assertThat(book.outcome("T15", "B1")).isEqualTo(Outcome.HIT);
  }

  @Test
  void aRegionListedAfterTheSessionsIsTold() {
    book.listed(ListEntryType.GEO, "KH-18", ListCategory.SCAM_CENTRE_REGION, days(9));
    book.transfer(NOON, "P1", "B1", "2000");
    for (int day = 0; day < 3; day++) {
      book.session(days(day), "KH-18", null);
    }
    assertThat(book.outcome("T15", "B1")).isEqualTo(Outcome.RETRO);
  }

  @ParameterizedTest
  @CsvSource({
    "SANCTIONED, 0.50, HIT",
    "SCAM, 0.50, NO_HIT",
    "SCAM, 99.99, NEAR_MISS",
    "SCAM, 100, HIT"
  })
  void noFloorAppliesToSanctionedWallets(ListCategory category, String usd, Outcome expected) {
    book.listed(ListEntryType.WALLET, "W1", category, days(-9));
    book.exchange(NOON, EventType.CRYPTO_DEPOSIT, usd).wallets("TRON", "W1", null);
    assertThat(book.outcome("T16", "X1")).isEqualTo(expected);
  }

  @Test
  void dustAddsUpOverThirtyDays() {
    book.listed(ListEntryType.WALLET, "W1", ListCategory.SCAM, days(-60));
    book.exchange(days(-30), EventType.CRYPTO_DEPOSIT, "60").wallets("TRON", "W1", null);
    book.exchange(NOON, EventType.CRYPTO_DEPOSIT, "60").wallets("TRON", "W1", null);
    assertThat(book.outcome("T16", "X1")).isEqualTo(Outcome.NO_HIT);

    book.exchange(days(-29), EventType.CRYPTO_DEPOSIT, "40").wallets("TRON", "W1", null);
    assertThat(book.outcome("T16", "X1")).isEqualTo(Outcome.HIT);
  }

  @Test
  void oneHopNamesTheTransfersThatTaintedTheWallet() {
    book.listed(ListEntryType.WALLET, "W1", ListCategory.SCAM, days(-60));
    book.exchange(NOON, EventType.CRYPTO_WITHDRAWAL, "5000").wallets("TRON", null, "M1");
    book.onChain(NOON, "M1", "W1", "5000");
    assertThat(book.outcome("T16", "X1")).isEqualTo(Outcome.NO_HIT);

    book.onChain(days(30), "M1", "W1", "1000");
    book.onChain(days(1), "M1", "Z1", "9000");
    assertThat(book.hits("T16"))
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.mergeKey()).isEqualTo("HOP-OUT");
              assertThat(hit.transactionIds()).containsExactly("E1", "h1");
            });
  }

  @Test
  void withoutTheExtractOneHopIsLeftUndecided() {
    book.known.remove(FeedKind.WALLET_TRANSFER);
    book.exchange(NOON, EventType.CRYPTO_DEPOSIT, "5000").wallets("TRON", "M1", null);
    assertThat(book.outcome("T16", "X1")).isEqualTo(Outcome.NOT_EVALUATED);
  }

  @ParameterizedTest
  @CsvSource({"01:10, HIT", "01:20, HIT", "01:40, NO_HIT"})
  void twoInTheMorningIsNoLongerLate(String firstBet, Outcome expected) {
    Instant at = Instant.parse("2026-03-03T" + firstBet + ":00Z");
    for (int i = 0; i < 10; i++) {
      book.transfer(at.plus(Duration.ofMinutes(9L * i)), "P" + i % 6, "B1", "50");
    }
    book.transfer(at, "B1", "P0", "90");
    book.transfer(at, "B1", "P1", "90");
    assertThat(book.outcome("T18", "B1")).isEqualTo(expected);
  }

  @Test
  void aPayerOfUnknownKindLeavesACollectorUndecided() {
    book.account(AccountRow.of("B1", AccountKind.BANK, "C1").opened(LocalDate.of(2026, 1, 1)));
    for (int i = 0; i < 5; i++) {
      book.transfer(NOON, "P" + i, "B1", "5000")
          .remittance("Trading")
          .naturalCounterparty(i == 0 ? null : true);
    }
    book.transfer(hours(1), "B1", "F1", "20000").countries(null, "BS");
    assertThat(book.outcome("T19", "B1")).isEqualTo(Outcome.NEAR_MISS);

    book.bank.get(0).naturalCounterparty(true);
    assertThat(book.outcome("T19", "B1")).isEqualTo(Outcome.HIT);
  }

  @Test
  void aSeriesSkipsThePaymentsThatDoNotRise() {
    book.transfer(NOON, "P1", "B1", "50");
    book.transfer(NOON, "P2", "B1", "50");
    List<String> payments = List.of("300", "310", "360", "350", "500");
    for (int i = 0; i < payments.size(); i++) {
      book.transfer(hours(i + 1), "B1", "Q" + i, payments.get(i));
    }
    assertThat(book.hits("T20"))
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.transactionIds()).containsExactly("R1", "R2", "R3", "R5", "R7");
              assertThat(hit.measures()).containsEntry("amount", "1160.0000");
            });
  }

  @Test
  void eachWithdrawalTakesTheLatestDepositThatIsLeft() {
    for (long hour : new long[] {0, 1}) {
      book.exchange(hours(hour), EventType.CRYPTO_DEPOSIT, "12000").wallets("TRON", "W1", null);
    }
    for (long hour : new long[] {2, 3, 4}) {
      book.exchange(hours(hour), EventType.CRYPTO_WITHDRAWAL, "12000").wallets("ETH", null, "W2");
    }
    assertThat(book.hits("T23"))
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.firstAnchor()).isEqualTo(hours(2));
              assertThat(hit.lastAnchor()).isEqualTo(hours(3));
              assertThat(hit.transactionIds()).containsExactly("E2", "E3");
            });
  }

  @ParameterizedTest
  @CsvSource({"130, HIT", "129.99, NEAR_MISS", "126, NO_HIT"})
  void aSteadyPastStillDeviatesByATenthOfItsMean(String total, Outcome expected) {
    for (int i = 0; i < 10; i++) {
      book.transfer(days(-8 - i), "B1", "Q1", "100");
    }
    book.transfer(NOON, "B1", "Q1", total);
    Map<String, BigDecimal> own = new HashMap<>(Limits.defaults().get("T24"));
    own.put("min_amt", BigDecimal.ONE);
    own.put("mult", BigDecimal.ONE);
    assertThat(book.outcome("T24", "B1", Map.of("T24", own))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"950, HIT", "949.99, NEAR_MISS", "1000, HIT", "1000.01, NEAR_MISS"})
  void aDayHugsTheLimitFromNinetyFivePercentToAllOfIt(String firstDay, Outcome expected) {
    book.account(
        AccountRow.of("B1", AccountKind.BANK, "C1").dailyLimits(new BigDecimal("1000"), null));
    book.transfer(NOON, "B1", "Q1", firstDay);
    book.transfer(days(3), "B1", "Q1", "1000");
    book.transfer(days(6), "B1", "Q1", "1000");
    assertThat(book.outcome("T25", "B1")).isEqualTo(expected);
  }

  @Test
  void withoutAKnownLimitBusyDaysAreLeftUndecided() {
    for (int day = 0; day < 3; day++) {
      book.transfer(days(day), "B1", "Q1", "10");
    }
    assertThat(book.outcome("T25", "B1")).isEqualTo(Outcome.NOT_EVALUATED);
  }

  @ParameterizedTest
  @CsvSource({"47, HIT", "48, NO_HIT"})
  void cashIsConnectedWithCryptoForLessThanTwoDays(long later, Outcome expected) {
    for (int i = 0; i < 2; i++) {
      book.row(NOON, TransactionType.CASH_DEPOSIT, null, "B1", "2000").terminal("ATM1", null, null);
    }
    book.row(hours(later), TransactionType.CARD_PAYMENT, "B1", null, "4000")
        .merchantCategory("6051");
    assertThat(book.outcome("T27", "C1")).isEqualTo(expected);
  }

  @Test
  void anOlderPersonsCashIsGraver() {
    book.customer(CustomerRow.of("C1", CustomerType.NATURAL, "US").born(LocalDate.of(1966, 3, 2)));
    book.row(NOON, TransactionType.CASH_DEPOSIT, null, "B1", "7000").terminal("ATM1", null, null);
    book.row(NOON, TransactionType.CARD_PAYMENT, "B1", null, "7000").merchantCategory("6051");
    assertThat(book.hits("T27")).extracting(OracleEpisode::severity).containsExactly(Severity.HIGH);
  }
}
