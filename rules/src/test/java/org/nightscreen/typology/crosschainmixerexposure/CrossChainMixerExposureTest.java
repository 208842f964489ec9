package org.nightscreen.typology.crosschainmixerexposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.oracle.ExchangeRow;
import org.nightscreen.typology.SmallWorld;

class CrossChainMixerExposureTest {

  private final SmallWorld world = ofType(AccountType.EXCHANGE_RETAIL);

  private static SmallWorld ofType(AccountType type) {
    return new SmallWorld()
        .account("XA23", "C23", AccountKind.EXCHANGE, type, LocalDate.of(2023, 5, 1));
  }

  private static SmallWorld in(SmallWorld world, String at, String network, String amount) {
    return world.exchange(
        at,
        EventType.CRYPTO_DEPOSIT,
        "XA23",
        amount,
        row -> row.wallets(network, "IN-" + network, null));
  }

  private static SmallWorld out(SmallWorld world, String at, String network, String amount) {
    return out(world, at, network, amount, row -> row);
  }

  private static SmallWorld out(
      SmallWorld world, String at, String network, String amount, UnaryOperator<ExchangeRow> more) {
    return world.exchange(
        at,
        EventType.CRYPTO_WITHDRAWAL,
        "XA23",
        amount,
        row -> more.apply(row.wallets(network, null, "OUT-" + network)));
  }

  /** One hop from TRON to Ethereum within an hour of a day. */
  private SmallWorld hop(String day, String in, String out) {
    in(world, day + "T09:00:00Z", "TRON", in);
    return out(world, day + "T09:40:00Z", "ETH", out);
  }

  @ParameterizedTest
  @CsvSource({
    "10000, 9950, HIT MEDIUM",
    "9999.99, 9950, NEAR_MISS LOW",
    "10000, 8000, HIT MEDIUM",
    "10000, 7999.99, NEAR_MISS LOW",
    "10000, 7199.99, NO_HIT",
    "10000, 10500, HIT MEDIUM",
    "10000, 10500.01, NEAR_MISS LOW",
    "10000, 11550.01, NO_HIT"
  })
  void aLargeHopLeavesNearlyWhole(String in, String out, String said) {
    assertThat(hop("2026-03-02", in, out).said("T23")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-08, HIT MEDIUM",
    "2026-03-09, NEAR_MISS LOW",
  })
  void twoSmallHopsInSevenDays(String second, String said) {
    hop("2026-03-02", "3000", "2990");
    assertThat(hop(second, "3000", "2990").said("T23")).isEqualTo(said);
  }

  @Test
  void theThirdHopInTheWeekMakesItHigh() {
    hop("2026-03-02", "3000", "2990");
    in(world, "2026-03-06T09:00:00Z", "TRON", "3000");
    out(world, "2026-03-06T09:40:00Z", "ETH", "2990");
    assertThat(world.said("T23")).isEqualTo("HIT MEDIUM");
    in(world, "2026-03-06T10:00:00Z", "BSC", "3000");
    assertThat(out(world, "2026-03-06T10:40:00Z", "ETH", "2990").said("T23")).isEqualTo("HIT HIGH");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-03T08:59:59Z, HIT MEDIUM", "2026-03-03T09:00:00Z, NO_HIT"})
  void aDepositOneDayOldIsOut(String leaves, String said) {
    in(world, "2026-03-02T09:00:00Z", "TRON", "12000");
    assertThat(out(world, leaves, "ETH", "11950").said("T23")).isEqualTo(said);
  }

  @Test
  void theSameInstantIsEnough() {
    out(world, "2026-03-02T09:00:00Z", "ETH", "11950");
    assertThat(in(world, "2026-03-02T09:00:00Z", "TRON", "12000").said("T23"))
        .isEqualTo("HIT MEDIUM");
  }

  @Test
  void theSameNetworkOtherCoinsAndOwnWalletsAreNoHop() {
    in(world, "2026-03-02T09:00:00Z", "TRON", "12000");
    out(world, "2026-03-02T09:40:00Z", "TRON", "11950");
    out(world, "2026-03-02T09:50:00Z", "ETH", "11950", row -> row.ownWallet(true));
    out(world, "2026-03-02T09:55:00Z", "ETH", "11950", row -> row.amount(BigDecimal.TEN, "BTC"));
    assertThat(out(world, "2026-03-02T09:58:00Z", null, "11950").said("T23")).isEqualTo("NO_HIT");
  }

  @Test
  void everyWithdrawalTakesTheLatestDepositThatNoEarlierOneTook() {
    in(world, "2026-03-02T09:00:00Z", "TRON", "21000");
    in(world, "2026-03-02T09:10:00Z", "BSC", "20000");
    out(world, "2026-03-02T09:40:00Z", "ETH", "20000");
    assertThat(world.hit("T23").transactionIds()).containsExactly("T2", "T3");
    out(world, "2026-03-03T08:00:00Z", "ETH", "20001");
    out(world, "2026-03-03T08:30:00Z", "ETH", "20002");
    assertThat(world.hit("T23").measures()).containsEntry("hop_episodes_7d", "2");
    assertThat(world.hit("T23").transactionIds()).containsExactly("T1", "T4");
  }

  @Test
  void aPairThatOnlyTheRelaxedSearchFindsIsNeverAHit() {
    in(world, "2026-03-02T09:00:00Z", "TRON", "5000");
    out(world, "2026-03-02T09:40:00Z", "ETH", "5500");
    in(world, "2026-03-02T10:00:00Z", "TRON", "5000");
    assertThat(out(world, "2026-03-02T10:40:00Z", "ETH", "4990").said("T23"))
        .isEqualTo("NEAR_MISS LOW");
    assertThat(world.hit("T23").measures()).containsEntry("hop_episodes_7d", "1");
  }

  @Test
  void anUnknownAmountLeavesTheHopOpen() {
    in(world, "2026-03-02T09:00:00Z", "TRON", "12000");
    out(world, "2026-03-02T09:40:00Z", "ETH", "1", row -> row.fiat(BigDecimal.TEN, "XAF"));
    assertThat(world.said("T23")).isEqualTo("NOT_EVALUATED fx_rate");
  }

  @Test
  void aFeedWithoutTimesStillTellsMixersButNoHops() {
    in(world, "2026-03-02T00:00:00Z", "TRON", "12000");
    out(world, "2026-03-02T00:00:00Z", "ETH", "11950");
    assertThat(world.said("T23")).isEqualTo("NOT_EVALUATED time");
    world.listed(ListEntryType.WALLET, "OUT-ETH", ListCategory.MIXER, "2026-01-01");
    assertThat(world.said("T23")).isEqualTo("HIT HIGH");
  }

  @ParameterizedTest
  @CsvSource({
    "MIXER, 100, HIT HIGH",
    "MIXER, 99.99, NEAR_MISS LOW",
    "MIXER, 89.99, NO_HIT",
    "BRIDGE, 100, HIT MEDIUM",
    "SWAP, 100, HIT MEDIUM",
    "GAMBLING, 5000, NO_HIT"
  })
  void aTransferWithAListedService(ListCategory category, String amount, String said) {
    world.listed(ListEntryType.WALLET, "OUT-ETH", category, "2026-01-01");
    assertThat(out(world, "2026-03-02T09:00:00Z", "ETH", amount).said("T23")).isEqualTo(said);
  }

  @Test
  void aDepositFromAMixerCountsAndShowsItsListing() {
    world.listed(ListEntryType.WALLET, "IN-TRON", ListCategory.MIXER, "2026-01-01");
    in(world, "2026-03-02T09:00:00Z", "TRON", "500");
    assertThat(world.hit("T23").mergeKey()).isEqualTo("SERVICE");
    assertThat(world.hit("T23").transactionIds()).containsExactly("T1");
    assertThat(world.hit("T23").listMatches()).containsExactly("list/0 MIXER");
    assertThat(world.hit("T23").amount()).isEqualTo(500_0000L);
  }

  @Test
  void ofSeveralTransfersAtOneInstantTheLargerSpeaks() {
    world.listed(ListEntryType.WALLET, "OUT-ETH", ListCategory.MIXER, "2026-01-01");
    out(world, "2026-03-02T09:00:00Z", "ETH", "500");
    out(world, "2026-03-02T09:00:00Z", "ETH", "700");
    assertThat(world.hit("T23").transactionIds()).containsExactly("T2");
  }

  @Test
  void aListingMadeAfterwardsIsRetrospective() {
    world.listed(ListEntryType.WALLET, "OUT-ETH", ListCategory.MIXER, "2026-03-20");
    assertThat(out(world, "2026-03-02T09:00:00Z", "ETH", "500").said("T23")).isEqualTo("RETRO LOW");
    assertThat(world.hit("T23").measures()).containsEntry("mixer_wallet_later", "true");
  }

  @Test
  void aWalletThatIsNotNamedMayBeListed() {
    world.exchange("2026-03-02T09:00:00Z", EventType.CRYPTO_DEPOSIT, "XA23", "500", row -> row);
    assertThat(world.said("T23")).isEqualTo("NOT_EVALUATED originator_wallet_address");
  }

  @Test
  void pooledAccountsAreSilent() {
    SmallWorld pooled = ofType(AccountType.EXCHANGE_OMNIBUS);
    pooled.listed(ListEntryType.WALLET, "OUT-ETH", ListCategory.MIXER, "2026-01-01");
    in(pooled, "2026-03-02T09:00:00Z", "TRON", "12000");
    assertThat(out(pooled, "2026-03-02T09:40:00Z", "ETH", "11950").said("T23")).isEqualTo("NO_HIT");
  }

  @Test
  void aDeskAndAnOwnSourceAreShownAsInnocentExplanations() {
    SmallWorld desk = ofType(AccountType.EXCHANGE_INSTITUTIONAL);
    desk.exchange(
        "2026-03-02T09:00:00Z",
        EventType.CRYPTO_DEPOSIT,
        "XA23",
        "12000",
        row -> row.wallets("TRON", "MINE", null).ownWallet(true));
    desk.exchange("2026-03-02T09:15:00Z", EventType.CONVERT, "XA23", "12000", row -> row);
    out(desk, "2026-03-02T09:40:00Z", "ETH", "11950");
    assertThat(desk.hit("T23").counterIndicators())
        .extracting("name")
        .containsExactly("arbitrage-desk", "own-source-wallet");
    assertThat(desk.hit("T23").counterIndicators().get(0).figures()).containsEntry("trades", "1");
    assertThat(desk.hit("T23").counterIndicators().get(1).figures())
        .containsEntry("minutes_between", "40");
    assertThat(hop("2026-03-02", "12000", "11950").hit("T23").counterIndicators()).isEmpty();
  }
}
