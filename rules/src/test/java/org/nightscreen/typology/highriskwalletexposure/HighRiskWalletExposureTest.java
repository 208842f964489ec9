package org.nightscreen.typology.highriskwalletexposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.SettlementStatus;
import org.nightscreen.canonical.WalletType;
import org.nightscreen.oracle.ExchangeRow;
import org.nightscreen.typology.SmallWorld;

class HighRiskWalletExposureTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2023, 5, 1);

  private final SmallWorld world = new SmallWorld().exchangeAccount("XA16", "C16", LONG_AGO);

  private SmallWorld listed(String wallet, ListCategory category) {
    return listed(wallet, category, "2026-01-10");
  }

  private SmallWorld listed(String wallet, ListCategory category, String from) {
    return world.listed(ListEntryType.WALLET, wallet, category, from);
  }

  private SmallWorld deposit(String at, String wallet, String amount) {
    return deposit(at, wallet, amount, row -> row);
  }

  private SmallWorld deposit(
      String at, String wallet, String amount, UnaryOperator<ExchangeRow> more) {
    return world.exchange(
        at,
        EventType.CRYPTO_DEPOSIT,
        "XA16",
        amount,
        row -> more.apply(row.wallets("TRON", wallet, null)));
  }

  private SmallWorld withdrawal(String at, String wallet, String amount) {
    return world.exchange(
        at, EventType.CRYPTO_WITHDRAWAL, "XA16", amount, row -> row.wallets("TRON", null, wallet));
  }

  @ParameterizedTest
  @CsvSource({"89.99, NO_HIT", "90, NEAR_MISS LOW", "99.99, NEAR_MISS LOW", "100, HIT HIGH"})
  void dustFromAListedWalletStaysBelowTheFloor(String amount, String said) {
    listed("T-scam", ListCategory.SCAM);
    assertThat(deposit("2026-03-02T10:00:00Z", "T-scam", amount).said("T16")).isEqualTo(said);
  }

  @Test
  void manySmallTransfersReachTheFloorTogether() {
    listed("T-scam", ListCategory.SCAM);
    deposit("2026-02-10T10:00:00Z", "T-scam", "40");
    deposit("2026-02-20T10:00:00Z", "T-scam", "40");
    deposit("2026-03-02T10:00:00Z", "T-scam", "40");
    assertThat(world.said("T16")).isEqualTo("HIT HIGH");
    assertThat(world.hit("T16").transactionIds()).containsExactly("T1", "T2", "T3");
    assertThat(world.hit("T16").amount()).isEqualTo(120_0000L);
  }

  @Test
  void coinsThatMoveLaterWithACleanWalletDoNotLengthenTheExposure() {
    listed("T-scam", ListCategory.SCAM);
    deposit("2026-03-02T10:00:00Z", "T-scam", "500");
    deposit("2026-03-05T10:00:00Z", "T-clean", "300");
    assertThat(world.hit("T16").lastAnchor()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
    assertThat(world.hit("T16").windowTo()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
  }

  @Test
  void aVendorsWordCountsWhereNoWalletIsNamed() {
    deposit("2026-03-02T10:00:00Z", null, "150", row -> row.exposure(ListCategory.SCAM, null, 0));
    assertThat(world.said("T16")).isEqualTo("HIT HIGH");
  }

  @Test
  void aTransferExactlyThirtyDaysOldNoLongerCounts() {
    listed("T-scam", ListCategory.SCAM);
    deposit("2026-01-31T10:00:00Z", "T-scam", "80");
    assertThat(deposit("2026-03-02T10:00:00Z", "T-scam", "80").said("T16")).isEqualTo("NO_HIT");
  }

  @Test
  void depositsAndWithdrawalsDoNotAddUp() {
    listed("T-scam", ListCategory.SCAM);
    deposit("2026-03-01T10:00:00Z", "T-scam", "60");
    assertThat(withdrawal("2026-03-02T10:00:00Z", "T-scam", "60").said("T16")).isEqualTo("NO_HIT");
    assertThat(withdrawal("2026-03-02T11:00:00Z", "T-scam", "40").hit("T16").mergeKey())
        .isEqualTo("DIRECT-OUT");
  }

  @Test
  void noFloorAppliesToASanctionedWallet() {
    listed("T-prince", ListCategory.SANCTIONED);
    assertThat(withdrawal("2026-03-02T10:00:00Z", "T-prince", "0.01").said("T16"))
        .isEqualTo("HIT CRITICAL");
  }

  @Test
  void aFloorAppliesToAWalletUnderSection311WhichIsCriticalAboveIt() {
    listed("T-huione", ListCategory.SECTION_311);
    assertThat(deposit("2026-03-02T10:00:00Z", "T-huione", "10").said("T16")).isEqualTo("NO_HIT");
    assertThat(deposit("2026-03-02T11:00:00Z", "T-huione", "90").said("T16"))
        .isEqualTo("HIT CRITICAL");
  }

  @ParameterizedTest
  @EnumSource(
      value = ListCategory.class,
      names = {"MIXER", "BRIDGE", "SWAP", "GAMBLING", "CUSTOM"})
  void otherCategoriesAreNotItsBusiness(ListCategory category) {
    listed("T-other", category);
    assertThat(deposit("2026-03-02T10:00:00Z", "T-other", "5000").said("T16")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({"500, RETRO LOW", "99, NO_HIT"})
  void aListingMadeAfterwardsIsANoteOnly(String amount, String said) {
    listed("T-scam", ListCategory.SCAM, "2026-03-20");
    assertThat(deposit("2026-03-02T10:00:00Z", "T-scam", amount).said("T16")).isEqualTo(said);
  }

  @Test
  void aScamWalletThatIsSanctionedLaterIsNotYetSanctioned() {
    listed("T-scam", ListCategory.SCAM);
    listed("T-scam", ListCategory.SANCTIONED, "2026-03-20");
    assertThat(deposit("2026-03-02T10:00:00Z", "T-scam", "5").said("T16")).isEqualTo("RETRO LOW");
    assertThat(deposit("2026-03-03T10:00:00Z", "T-scam", "500").said("T16")).isEqualTo("HIT HIGH");
    assertThat(deposit("2026-03-21T10:00:00Z", "T-scam", "5").said("T16"))
        .isEqualTo("HIT CRITICAL");
  }

  @Test
  void aVendorWithoutHopsCountsAsAListing() {
    deposit(
        "2026-03-02T10:00:00Z",
        "T-a",
        "150",
        row -> row.exposure(ListCategory.GUARANTEE_MARKETPLACE, null, 0));
    assertThat(world.said("T16")).isEqualTo("HIT HIGH");
    deposit(
        "2026-03-03T10:00:00Z", "T-b", "1", row -> row.exposure(ListCategory.SANCTIONED, null, 0));
    assertThat(world.said("T16")).isEqualTo("HIT CRITICAL");
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 9000, HIT MEDIUM",
    "999.99, 1000, NEAR_MISS LOW",
    "899.99, 100, NO_HIT",
    "1000, 9000.10, NEAR_MISS LOW",
    "1000, 10200, NO_HIT"
  })
  void oneStepAwayNeedsAShareAndAnAmount(String tainted, String other, String said) {
    listed("T-scam", ListCategory.SCAM);
    world.onChain("h1", "2026-02-27T10:00:00Z", "T-scam", "T-mid", tainted);
    world.onChain("h2", "2026-02-27T11:00:00Z", "T-other", "T-mid", other);
    assertThat(deposit("2026-03-01T10:00:00Z", "T-mid", "4900").said("T16")).isEqualTo(said);
  }

  @Test
  void theEvidenceOfOneStepIsTheTransferAndTheTaintedMovements() {
    listed("T-scam", ListCategory.SCAM);
    world.onChain("h1", "2026-02-27T10:00:00Z", "T-scam", "T-mid", "5000");
    world.onChain("h2", "2026-02-27T11:00:00Z", "T-other", "T-mid", "1000");
    deposit("2026-03-01T10:00:00Z", "T-mid", "4900");
    assertThat(world.hit("T16").transactionIds()).containsExactly("T1", "h1");
    assertThat(world.hit("T16").amount()).isEqualTo(5000_0000L);
    assertThat(world.hit("T16").listMatches()).containsExactly("list/0 SCAM");
    assertThat(world.hit("T16").measures()).containsEntry("hop1_share_30d", "0.8333");
  }

  @Test
  void aWithdrawalIsFollowedForward() {
    listed("T-scam", ListCategory.SCAM);
    world.onChain("h0", "2026-03-02T10:00:00Z", "T-mid", "T-scam", "5000");
    withdrawal("2026-03-02T10:00:00Z", "T-mid", "4900");
    assertThat(world.said("T16")).isEqualTo("NO_HIT");
    world.onChain("h1", "2026-03-05T10:00:00Z", "T-mid", "T-scam", "2000");
    assertThat(world.hit("T16").transactionIds()).containsExactly("T1", "h1");
    assertThat(world.hit("T16").mergeKey()).isEqualTo("HOP-OUT");
  }

  @Test
  void whatReachedTheWalletThirtyDaysBeforeIsOut() {
    listed("T-scam", ListCategory.SCAM);
    world.onChain("h1", "2026-02-01T10:00:00Z", "T-scam", "T-mid", "5000");
    assertThat(deposit("2026-03-03T10:00:00Z", "T-mid", "4900").said("T16")).isEqualTo("NO_HIT");
  }

  @Test
  void hostedServicesEndTheWalk() {
    listed("T-scam", ListCategory.SCAM);
    world.onChain("h1", "2026-02-27T10:00:00Z", "T-scam", "T-mid", "5000");
    deposit(
        "2026-03-01T10:00:00Z",
        "T-mid",
        "4900",
        row -> row.counterpartyWallet(WalletType.HOSTED, null));
    deposit(
        "2026-03-01T11:00:00Z", "T-mid", "4900", row -> row.counterpartyWallet(null, "OTHERVASP"));
    assertThat(world.said("T16")).isEqualTo("NO_HIT");
    assertThat(deposit("2026-03-01T12:00:00Z", "T-mid", "4900").said("T16"))
        .isEqualTo("HIT MEDIUM");
    assertThat(world.party("T-mid", PartyClass.VASP).said("T16")).isEqualTo("NO_HIT");
  }

  @Test
  void aListingOneStepAwayMadeAfterwardsIsANoteOnly() {
    listed("T-scam", ListCategory.SCAM, "2026-03-20");
    world.onChain("h1", "2026-02-27T10:00:00Z", "T-scam", "T-mid", "5000");
    deposit("2026-03-01T10:00:00Z", "T-mid", "4900");
    assertThat(world.said("T16")).isEqualTo("RETRO LOW");
    assertThat(world.hit("T16").transactionIds()).containsExactly("T1", "h1");
    assertThat(world.hit("T16").amount()).isEqualTo(5000_0000L);
  }

  @ParameterizedTest
  @CsvSource({
    "10000, 0.1, 1, HIT MEDIUM",
    "10000, 0.099, 1, NEAR_MISS LOW",
    "9999.99, 0.1, 1, NEAR_MISS LOW",
    "10000, 0.5, 2, NO_HIT"
  })
  void aVendorsShareStandsForTheChain(String amount, String share, int hops, String said) {
    deposit(
        "2026-03-02T10:00:00Z",
        "T-mid",
        amount,
        row -> row.exposure(ListCategory.SCAM, new BigDecimal(share), hops));
    assertThat(world.said("T16")).isEqualTo(said);
  }

  @Test
  void withoutTheChainOneStepCannotBeJudged() {
    world.withoutFeed("wallet_transfer");
    assertThat(deposit("2026-03-02T10:00:00Z", "T-mid", "4900").said("T16"))
        .isEqualTo("NOT_EVALUATED wallet_transfer");
  }

  @Test
  void withoutTheChainADirectHitIsAHitAllTheSame() {
    world.withoutFeed("wallet_transfer");
    listed("T-scam", ListCategory.SCAM);
    assertThat(deposit("2026-03-02T10:00:00Z", "T-scam", "4900").said("T16")).isEqualTo("HIT HIGH");
  }

  @Test
  void withoutAWatchlistNothingCanBeJudgedButWhatTheVendorSays() {
    world.withoutFeed("watchlist");
    assertThat(deposit("2026-03-02T10:00:00Z", "T-mid", "50").said("T16"))
        .isEqualTo("NOT_EVALUATED watchlist");
    deposit("2026-03-02T11:00:00Z", "T-a", "150", row -> row.exposure(ListCategory.SCAM, null, 0));
    assertThat(world.said("T16")).isEqualTo("HIT HIGH");
  }

  @Test
  void aTransferThatNamesNoWalletLeavesItOpen() {
    listed("T-scam", ListCategory.SCAM);
    assertThat(deposit("2026-03-02T10:00:00Z", null, "50").said("T16"))
        .isEqualTo("NOT_EVALUATED originator_wallet_address");
  }

  @Test
  void anAmountWithoutRateLeavesTheFloorOpenButNotASanction() {
    listed("T-scam", ListCategory.SCAM);
    UnaryOperator<ExchangeRow> unpriced =
        row -> row.fiat(null, null).amount(BigDecimal.TEN, "OBSCURE");
    assertThat(deposit("2026-03-02T10:00:00Z", "T-scam", "1", unpriced).said("T16"))
        .isEqualTo("NOT_EVALUATED fx_rate");
    listed("T-scam", ListCategory.SANCTIONED);
    assertThat(world.said("T16")).isEqualTo("HIT CRITICAL");
  }

  @Test
  void whatIsNotSettledAndPooledAccountsAreSilent() {
    listed("T-prince", ListCategory.SANCTIONED);
    deposit("2026-03-02T10:00:00Z", "T-prince", "50", row -> row.status(SettlementStatus.PENDING));
    assertThat(world.said("T16")).isEqualTo("NO_HIT");
    SmallWorld pooled =
        new SmallWorld()
            .account("XO", "C", AccountKind.EXCHANGE, AccountType.EXCHANGE_OMNIBUS, LONG_AGO)
            .listed(ListEntryType.WALLET, "T-prince", ListCategory.SANCTIONED, "2026-01-10")
            .exchange(
                "2026-03-02T10:00:00Z",
                EventType.CRYPTO_DEPOSIT,
                "XO",
                "500",
                row -> row.wallets("TRON", "T-prince", null));
    assertThat(pooled.said("T16")).isEqualTo("NO_HIT");
  }
}
