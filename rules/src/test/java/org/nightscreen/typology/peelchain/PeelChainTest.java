package org.nightscreen.typology.peelchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.typology.SmallWorld;

class PeelChainTest {

  private final SmallWorld world = new SmallWorld();

  @BeforeEach
  void openDepositAddresses() {
    world.rows(
        "account_master",
        "account_id,account_kind,institution_id,customer_id,account_type,currency,open_date,"
            + "account_status,deposit_address",
        "XA,EXCHANGE,OWN,CA,EXCHANGE_RETAIL,USD,2023-05-01,OPEN,DEP-A|DEP-A2",
        "XB,EXCHANGE,OWN,CB,EXCHANGE_RETAIL,USD,2023-05-01,OPEN,DEP-B");
  }

  private SmallWorld start(String amount) {
    return world.onChain("h0", "2026-03-02T08:00:00Z", "SRC", "N0", amount);
  }

  /** A slice and the rest, five minutes apart. */
  private SmallWorld peel(int number, String at, String slice, String rest) {
    Instant first = Instant.parse(at);
    String address = "N" + number;
    return world
        .onChain("s" + number, at, address, number % 2 == 0 ? "DEP-A" : "DEP-B", slice)
        .onChain(
            "r" + number, first.plusSeconds(300).toString(), address, "N" + (number + 1), rest);
  }

  private SmallWorld threePeels() {
    start("40000");
    peel(0, "2026-03-02T09:00:00Z", "3000", "37000");
    peel(1, "2026-03-02T12:00:00Z", "4000", "33000");
    return peel(2, "2026-03-02T20:00:00Z", "3500", "29500");
  }

  @Test
  void tellsTheChainAndWhomItFed() {
    Hit hit = threePeels().hit("T17");
    assertThat(hit.subjectKind()).isEqualTo(SubjectKind.PATH);
    assertThat(hit.subjectId()).isEqualTo("N0 > N1 > N2 > N3");
    assertThat(hit.customerIds()).containsExactly("CA", "CB");
    assertThat(hit.accountIds()).containsExactly("XA", "XB");
    assertThat(hit.transactionIds()).containsExactly("h0", "r0", "r1", "r2", "s0", "s1", "s2");
    assertThat(hit.windowFrom()).isEqualTo(Instant.parse("2026-03-02T07:59:59.999999Z"));
    assertThat(hit.lastAnchor()).isEqualTo(Instant.parse("2026-03-02T20:05:00Z"));
    assertThat(hit.severity()).hasToString("HIGH");
    assertThat(hit.amount()).isEqualTo(40000_0000L);
    assertThat(hit.measures())
        .containsEntry("peel_start", "40000.0000")
        .containsEntry("peel_count", "3")
        .containsEntry("peel_slice_max", "0.1081")
        .containsEntry("peel_rest_min", "0.8919")
        .containsEntry("peel_accounts", "2");
  }

  @ParameterizedTest
  @CsvSource({"10000, HIT HIGH", "9999.99, NEAR_MISS LOW", "8999.99, NO_HIT"})
  void theBalanceIsLarge(String amount, String said) {
    start(amount);
    peel(0, "2026-03-02T09:00:00Z", "500", "8900");
    peel(1, "2026-03-02T12:00:00Z", "500", "8400");
    peel(2, "2026-03-02T20:00:00Z", "500", "7900");
    assertThat(world.said("T17")).isEqualTo(said);
  }

  /** What is left without the first address is nearly a chain of its own: two peels. */
  @ParameterizedTest
  @CsvSource({
    "8000, 32000, HIT N0 > N1 > N2 > N3",
    "8000.01, 32000, NEAR_MISS N0 > N1 > N2 > N3",
    "8000, 31999.99, NEAR_MISS N0 > N1 > N2 > N3",
    "8800.01, 32000, NEAR_MISS N1 > N2 > N3",
    "8000, 28799.99, NEAR_MISS N1 > N2 > N3"
  })
  void slicesAreSmallAndTheRestIsLarge(String slice, String rest, String told) {
    start("40000");
    peel(0, "2026-03-02T09:00:00Z", slice, rest);
    peel(1, "2026-03-02T12:00:00Z", "1000", "27000");
    peel(2, "2026-03-02T20:00:00Z", "1000", "26000");
    Hit hit = world.hit("T17");
    assertThat(hit.outcome() + " " + hit.subjectId()).isEqualTo(told);
  }

  @Test
  void twoPeelsAreOnlyNearlyAChainAndOneIsNone() {
    start("40000");
    peel(0, "2026-03-02T09:00:00Z", "3000", "37000");
    assertThat(world.said("T17")).isEqualTo("NO_HIT");
    peel(1, "2026-03-02T12:00:00Z", "4000", "33000");
    assertThat(world.said("T17")).isEqualTo("NEAR_MISS LOW");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-03T20:05:00Z, HIT HIGH", "2026-03-03T20:05:01Z, NEAR_MISS LOW"})
  void everyStopIsLeftWithinADay(String last, String said) {
    start("40000");
    peel(0, "2026-03-02T09:00:00Z", "3000", "37000");
    peel(1, "2026-03-02T20:00:00Z", "4000", "33000");
    world
        .onChain("s2", "2026-03-03T10:00:00Z", "N2", "DEP-A", "3000")
        .onChain("r2", last, "N2", "N3", "29500");
    assertThat(world.said("T17")).isEqualTo(said);
  }

  @Test
  void anAddressThatWasSeenBeforeIsNotFresh() {
    world.onChain("old", "2026-02-02T08:00:00Z", "N3", "OTHER", "1");
    assertThat(threePeels().said("T17")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void anAddressThatIsUsedOnlyLaterIsFresh() {
    world.onChain("new", "2026-03-04T08:00:00Z", "OTHER", "N3", "1");
    assertThat(threePeels().said("T17")).isEqualTo("HIT HIGH");
  }

  @Test
  void withoutASliceThereIsNoPeel() {
    start("40000");
    peel(0, "2026-03-02T09:00:00Z", "3000", "37000");
    world.onChain("r1", "2026-03-02T12:05:00Z", "N1", "N2", "33000");
    peel(2, "2026-03-02T20:00:00Z", "3500", "29500");
    assertThat(world.said("T17")).isEqualTo("NO_HIT");
  }

  @Test
  void severalSlicesOfOneStopAddUp() {
    start("40000");
    peel(0, "2026-03-02T09:00:00Z", "4000", "32000");
    world.onChain("s9", "2026-03-02T09:01:00Z", "N0", "DEP-A2", "4000.01");
    peel(1, "2026-03-02T12:00:00Z", "1000", "31000");
    peel(2, "2026-03-02T20:00:00Z", "1000", "30000");
    assertThat(world.said("T17")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void slicesToShopsAreNone() {
    start("40000");
    for (int number = 0; number < 3; number++) {
      String at = "2026-03-02T1" + number + ":00:00Z";
      world
          .onChain("s" + number, at, "N" + number, "SHOP", "1000")
          .onChain("r" + number, at, "N" + number, "N" + (number + 1), "39000");
    }
    assertThat(world.said("T17")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({"VASP", "PSP", "MERCHANT"})
  void aHostedAddressEndsTheChain(PartyClass partyClass) {
    world.party("N2", partyClass);
    assertThat(threePeels().said("T17")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void aLongChainIsToldOnceAsAWhole() {
    threePeels();
    peel(3, "2026-03-03T08:00:00Z", "2000", "27000");
    peel(4, "2026-03-03T18:00:00Z", "2000", "25000");
    Hit hit = world.hit("T17");
    assertThat(hit.subjectId()).isEqualTo("N0 > N1 > N2 > N3 > N4 > N5");
    assertThat(hit.measures()).containsEntry("peel_count", "5");
  }

  @Test
  void anotherNetworkIsAnotherAddress() {
    start("40000");
    peel(0, "2026-03-02T09:00:00Z", "3000", "37000");
    peel(1, "2026-03-02T12:00:00Z", "4000", "33000");
    world.rows(
        "wallet_transfer",
        "transaction_hash,block_datetime,blockchain_network,from_address,to_address,asset_code,"
            + "amount,fiat_value",
        "s2,2026-03-02T20:00:00Z,ETH,N2,DEP-A,USDT,3500,3500",
        "r2,2026-03-02T20:05:00Z,ETH,N2,N3,USDT,29500,29500");
    assertThat(world.said("T17")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void aSliceOfUnknownRateEndsTheChain() {
    start("40000");
    peel(0, "2026-03-02T09:00:00Z", "3000", "37000");
    peel(1, "2026-03-02T12:00:00Z", "4000", "33000");
    peel(2, "2026-03-02T20:00:00Z", "3500", "29500");
    world.rows(
        "wallet_transfer",
        "transaction_hash,block_datetime,blockchain_network,from_address,to_address,asset_code,"
            + "amount,fiat_value",
        "s9,2026-03-02T20:01:00Z,TRON,N2,DEP-A2,ODD,5,");
    assertThat(world.said("T17")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void withoutTheFeedEveryDepositAccountIsNotEvaluated() {
    assertThat(threePeels().withoutFeed("wallet_transfer").said("T17"))
        .isEqualTo("NOT_EVALUATED wallet_transfer");
  }

  @Test
  void anAddressOfTwoAccountsFeedsBoth() {
    world.rows(
        "account_master",
        "account_id,account_kind,institution_id,customer_id,account_type,currency,open_date,"
            + "account_status,deposit_address",
        "XC,EXCHANGE,OWN,CC,EXCHANGE_RETAIL,USD,2023-05-01,OPEN,DEP-B");
    assertThat(threePeels().hit("T17").accountIds()).containsExactly("XA", "XB", "XC");
  }

  @Test
  void anEmptyFeedIsNotAMissingOne() {
    assertThat(world.said("T17")).isEqualTo("NO_HIT");
  }

  @Test
  void aPersonWithoutADepositAddressIsNotAskedFor() {
    SmallWorld none =
        new SmallWorld()
            .exchangeAccount("XC", "CC", LocalDate.of(2023, 5, 1))
            .exchange("2026-03-02T09:00:00Z", EventType.TRADE_BUY, "XC", "5", row -> row)
            .withoutFeed("wallet_transfer");
    assertThat(none.said("T17")).isEqualTo("NO_HIT");
  }
}
