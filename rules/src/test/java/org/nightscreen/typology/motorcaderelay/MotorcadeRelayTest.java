package org.nightscreen.typology.motorcaderelay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.hit.Hit;
import org.nightscreen.typology.SmallWorld;

class MotorcadeRelayTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2023, 5, 1);

  private final SmallWorld world =
      new SmallWorld().bankAccount("M2", "CM2").bankAccount("M3", "CM3");

  private SmallWorld relay(String first, String second, String third) {
    return world
        .transfer("2026-03-02T09:00:00Z", "M1", "M2", first)
        .transfer("2026-03-02T09:10:00Z", "M2", "M3", second)
        .transfer("2026-03-02T09:20:00Z", "M3", "M4", third);
  }

  @Test
  void tellsTheWholeRelay() {
    Hit hit = relay("2000", "1950", "1900").hit("T22");
    assertThat(hit.subjectId()).isEqualTo("M1 > M2 > M3 > M4");
    assertThat(hit.transactionIds()).containsExactly("T1", "T2", "T3");
    assertThat(hit.windowFrom()).isEqualTo(Instant.parse("2026-03-02T08:59:59.999999Z"));
    assertThat(hit.lastAnchor()).isEqualTo(Instant.parse("2026-03-02T09:20:00Z"));
    assertThat(hit.amount()).isEqualTo(2000_0000L);
    assertThat(hit.severity()).hasToString("HIGH");
    assertThat(hit.measures())
        .containsEntry("relay_hops", "3")
        .containsEntry("relay_ratio_min", "0.9744")
        .containsEntry("relay_slowest_hop_minutes", "10.00")
        .containsEntry("relay_minutes", "20.00")
        .containsEntry("relay_reuse_24h", "1");
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 1000, 1000, HIT HIGH",
    "999.99, 999, 999, NEAR_MISS LOW",
    "899.99, 899, 899, NO_HIT",
    "2000, 1800, 1620, HIT HIGH",
    "2000, 1799.99, 1620, NEAR_MISS LOW",
    "2000, 1619.99, 1458, NEAR_MISS LOW",
    "2000, 2000.01, 2000, NEAR_MISS LOW"
  })
  void theSumIsNotTinyAndShrinksLittle(String first, String second, String third, String said) {
    assertThat(relay(first, second, third).said("T22")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"09:25:00, HIT HIGH", "09:25:01, NEAR_MISS LOW"})
  void everyCarLeavesWithinAQuarterOfAnHour(String last, String said) {
    world
        .transfer("2026-03-02T09:00:00Z", "M1", "M2", "2000")
        .transfer("2026-03-02T09:10:00Z", "M2", "M3", "2000")
        .transfer("2026-03-02T" + last + "Z", "M3", "M4", "2000");
    assertThat(world.said("T22")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"10:00:00, 6", "10:00:01, 5"})
  void theWholeRelayLastsAnHour(String last, String hops) {
    world
        .bankAccount("M4", "CM4")
        .bankAccount("M5", "CM5")
        .bankAccount("M6", "CM6")
        .transfer("2026-03-02T09:00:00Z", "M1", "M2", "2000")
        .transfer("2026-03-02T09:14:00Z", "M2", "M3", "2000")
        .transfer("2026-03-02T09:28:00Z", "M3", "M4", "2000")
        .transfer("2026-03-02T09:42:00Z", "M4", "M5", "2000")
        .transfer("2026-03-02T09:56:00Z", "M5", "M6", "2000")
        .transfer("2026-03-02T" + last + "Z", "M6", "M7", "2000");
    assertThat(world.screened("T22").get(0).measures()).containsEntry("relay_hops", hops);
  }

  /** A sum that is nearly large enough, on its way for up to a tenth longer. */
  @ParameterizedTest
  @CsvSource({"10:06:00, 6", "10:06:01, 5"})
  void theHourHasAMarginForNearMisses(String last, String hops) {
    world
        .bankAccount("M4", "CM4")
        .bankAccount("M5", "CM5")
        .bankAccount("M6", "CM6")
        .transfer("2026-03-02T09:00:00Z", "M1", "M2", "950")
        .transfer("2026-03-02T09:14:00Z", "M2", "M3", "950")
        .transfer("2026-03-02T09:28:00Z", "M3", "M4", "950")
        .transfer("2026-03-02T09:42:00Z", "M4", "M5", "950")
        .transfer("2026-03-02T09:56:00Z", "M5", "M6", "950")
        .transfer("2026-03-02T" + last + "Z", "M6", "M7", "950");
    assertThat(world.said("T22")).isEqualTo("NEAR_MISS LOW");
    assertThat(world.screened("T22").get(0).measures()).containsEntry("relay_hops", hops);
  }

  @Test
  void twoPaymentsAreOnlyNearlyARelay() {
    world
        .transfer("2026-03-02T09:00:00Z", "M1", "M2", "2000")
        .transfer("2026-03-02T09:10:00Z", "M2", "M3", "2000");
    assertThat(world.said("T22")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void batchBookingsAtOneTimeAreNoRelay() {
    world
        .transfer("2026-03-02T09:00:00Z", "M1", "M2", "2000")
        .transfer("2026-03-02T09:00:00Z", "M2", "M3", "2000")
        .transfer("2026-03-02T09:00:00Z", "M3", "M4", "2000");
    assertThat(world.said("T22")).isEqualTo("NO_HIT");
  }

  @Test
  void exemptAccountsBetweenSilence() {
    SmallWorld sweep =
        new SmallWorld()
            .account("M2", "CM2", AccountKind.BANK, AccountType.CLIENT_MONEY, LONG_AGO)
            .account("M3", "CM3", AccountKind.BANK, AccountType.PSP_SETTLEMENT, LONG_AGO)
            .transfer("2026-03-02T09:00:00Z", "M1", "M2", "2000")
            .transfer("2026-03-02T09:10:00Z", "M2", "M3", "2000")
            .transfer("2026-03-02T09:20:00Z", "M3", "M4", "2000");
    assertThat(sweep.said("T22")).isEqualTo("NO_HIT");
  }

  @Test
  void oneOwnersSweepIsSilent() {
    SmallWorld sweep =
        new SmallWorld()
            .bankAccount("M2", "CM2")
            .bankAccount("M3", "CM2")
            .transfer("2026-03-02T09:00:00Z", "M1", "M2", "2000")
            .transfer("2026-03-02T09:10:00Z", "M2", "M3", "2000")
            .transfer("2026-03-02T09:20:00Z", "M3", "M4", "2000");
    assertThat(sweep.said("T22")).isEqualTo("NO_HIT");
  }

  @Test
  void aHubBetweenSilences() {
    for (int other = 0; other < 49; other++) {
      world.transfer("2026-02-20T09:00:00Z", "P" + other, "M3", "10");
    }
    assertThat(relay("2000", "2000", "2000").said("T22")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void itsEndAtAnExchangeMakesItCritical() {
    world.party("M4", PartyClass.VASP);
    assertThat(relay("2000", "2000", "2000").said("T22")).isEqualTo("HIT CRITICAL");
  }

  @Test
  void itsEndAtTheLastCarsOwnExchangeAccountMakesItCritical() {
    world.exchangeAccount("M4", "CM3", LONG_AGO);
    assertThat(relay("2000", "2000", "2000").said("T22")).isEqualTo("HIT CRITICAL");
  }

  @Test
  void itsEndAbroadDoesNot() {
    world
        .transfer("2026-03-02T09:00:00Z", "M1", "M2", "2000")
        .transfer("2026-03-02T09:10:00Z", "M2", "M3", "2000")
        .transfer("2026-03-02T09:20:00Z", "M3", "M4", "2000", to -> to.countries("US", "KH"));
    assertThat(world.said("T22")).isEqualTo("HIT HIGH");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T09:20:01Z, M2, CRITICAL 2",
    "2026-03-01T09:20:00Z, M2, HIGH 1",
    "2026-03-01T18:00:00Z, N2, HIGH 1"
  })
  void accountsUsedAgainWithinADayMakeItCritical(String earlier, String shared, String said) {
    Instant end = Instant.parse(earlier);
    world
        .bankAccount("N2", "CN2")
        .bankAccount("N3", "CN3")
        .transfer(end.minusSeconds(600).toString(), "N1", shared, "2000")
        .transfer(end.minusSeconds(300).toString(), shared, "N3", "2000")
        .transfer(end.toString(), "N3", "N4", "2000");
    Hit hit =
        relay("2000", "2000", "2000").screened("T22").stream()
            .filter(one -> one.subjectId().startsWith("M1"))
            .findFirst()
            .orElseThrow();
    assertThat(hit.severity() + " " + hit.measures().get("relay_reuse_24h")).isEqualTo(said);
  }

  @Test
  void aNearRelayIsNoReuse() {
    world
        .bankAccount("N3", "CN3")
        .transfer("2026-03-02T08:00:00Z", "N1", "M2", "950")
        .transfer("2026-03-02T08:05:00Z", "M2", "N3", "950")
        .transfer("2026-03-02T08:10:00Z", "N3", "N4", "950");
    assertThat(relay("2000", "2000", "2000").said("T22")).isEqualTo("HIT HIGH");
  }

  @Test
  void historyBeforeTheEvaluatedDaysCountsAsReuse() {
    world
        .bankAccount("N3", "CN3")
        .transfer("2026-01-31T23:30:00Z", "N1", "M2", "2000")
        .transfer("2026-01-31T23:40:00Z", "M2", "N3", "2000")
        .transfer("2026-01-31T23:50:00Z", "N3", "N4", "2000")
        .transfer("2026-02-01T09:00:00Z", "M1", "M2", "2000")
        .transfer("2026-02-01T09:10:00Z", "M2", "M3", "2000")
        .transfer("2026-02-01T09:20:00Z", "M3", "M4", "2000");
    assertThat(world.hit("T22").severity()).hasToString("CRITICAL");
  }

  @Test
  void aMerchantAtTheEndExplainsABill() {
    world.bankAccount("M4", "CM4").party("M4", PartyClass.MERCHANT);
    assertThat(relay("2000", "2000", "2000").hit("T22").counterIndicators())
        .extracting(CounterIndicator::name, CounterIndicator::figures)
        .isEqualTo(
            List.of(
                org.assertj.core.groups.Tuple.tuple(
                    "ends-at-merchant", java.util.Map.of("owners", "3"))));
  }

  @Test
  void aFastLargeRelayIsALayeringChainToo() {
    assertThat(relay("4000", "4000", "4000").said("T07")).isEqualTo("HIT HIGH");
    assertThat(relay("4000", "4000", "4000").said("T22")).startsWith("HIT");
  }
}
