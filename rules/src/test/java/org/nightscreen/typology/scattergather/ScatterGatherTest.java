package org.nightscreen.typology.scattergather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.hit.CounterIndicator;
import org.nightscreen.hit.Hit;
import org.nightscreen.typology.SmallWorld;

class ScatterGatherTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2023, 5, 1);

  private final SmallWorld world =
      new SmallWorld().bankAccount("I1", "CI1").bankAccount("I2", "CI2").bankAccount("I3", "CI3");

  private SmallWorld scatter(String each) {
    return world
        .transfer("2026-03-02T09:00:00Z", "S1", "I1", each)
        .transfer("2026-03-02T09:20:00Z", "S1", "I2", each)
        .transfer("2026-03-02T10:30:00Z", "S1", "I3", each);
  }

  private SmallWorld gather(String first, String second, String third) {
    return world
        .transfer("2026-03-02T15:00:00Z", "I1", "K1", first)
        .transfer("2026-03-02T18:00:00Z", "I2", "K1", second)
        .transfer("2026-03-03T08:00:00Z", "I3", "K1", third);
  }

  @Test
  void tellsSourceSinkAndEveryPayment() {
    scatter("2000").transfer("2026-03-02T12:00:00Z", "I1", "SHOP", "40");
    Hit hit = gather("1950", "1940", "1960").hit("T09");
    assertThat(hit.subjectId()).isEqualTo("S1 > K1");
    assertThat(hit.customerIds()).containsExactly("CI1", "CI2", "CI3");
    assertThat(hit.accountIds()).containsExactly("I1", "I2", "I3");
    assertThat(hit.transactionIds()).containsExactly("T1", "T2", "T3", "T5", "T6", "T7");
    assertThat(hit.windowFrom()).isEqualTo(Instant.parse("2026-03-02T08:59:59.999999Z"));
    assertThat(hit.lastAnchor()).isEqualTo(Instant.parse("2026-03-03T08:00:00Z"));
    assertThat(hit.severity()).hasToString("HIGH");
    assertThat(hit.amount()).isEqualTo(6000_0000L);
    assertThat(hit.measures())
        .containsEntry("sg_intermediaries", "3")
        .containsEntry("sg_ratio_min", "0.9700")
        .containsEntry("sg_ratio_max", "0.9800")
        .containsEntry("sg_total", "6000.0000")
        .containsEntry("sg_gathered", "5850.0000")
        .containsEntry("sink_senders_90d", "3");
  }

  @ParameterizedTest
  @CsvSource({
    "1600, 1600, 1600, HIT HIGH",
    "1600, 1600, 1599.99, NEAR_MISS LOW",
    "1439.99, 1439, 1439, NO_HIT",
    "2000, 2000, 2000, HIT HIGH",
    "2000, 2000, 2000.01, NEAR_MISS LOW",
    "1600, 1600, 1400, NO_HIT"
  })
  void everyAccountBetweenPaysOnAlmostWhatItReceived(
      String first, String second, String third, String said) {
    scatter("2000");
    assertThat(gather(first, second, third).said("T09")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"1666.67, HIT HIGH", "1666.66, NEAR_MISS LOW", "1499.99, NO_HIT"})
  void theWholeSumIsLarge(String each, String said) {
    scatter(each);
    assertThat(gather("1450", "1450", "1450").said("T09")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-03T08:59:59Z, HIT HIGH", "2026-03-03T09:00:00Z, NEAR_MISS LOW"})
  void theSourcePaysWithinADay(String last, String said) {
    world
        .transfer("2026-03-02T09:00:00Z", "S1", "I1", "2000")
        .transfer("2026-03-02T09:20:00Z", "S1", "I2", "3000")
        .transfer(last, "S1", "I3", "2000")
        .transfer("2026-03-02T15:00:00Z", "I1", "K1", "1950")
        .transfer("2026-03-02T18:00:00Z", "I2", "K1", "2950")
        .transfer("2026-03-03T18:00:00Z", "I3", "K1", "1960");
    assertThat(world.said("T09")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-04T10:30:00Z, HIT HIGH", "2026-03-04T10:30:01Z, NO_HIT"})
  void everyAccountBetweenPaysWithinTwoDays(String last, String said) {
    scatter("2000")
        .transfer("2026-03-02T15:00:00Z", "I1", "K1", "1950")
        .transfer("2026-03-02T18:00:00Z", "I2", "K1", "1940")
        .transfer(last, "I3", "K1", "1960");
    assertThat(world.said("T09").replace("NEAR_MISS LOW", "NO_HIT")).isEqualTo(said);
  }

  @Test
  void paymentsInTurnAddUp() {
    world
        .transfer("2026-03-02T08:00:00Z", "S1", "I1", "1000")
        .transfer("2026-03-02T08:30:00Z", "S1", "I1", "1000")
        .transfer("2026-03-02T09:00:00Z", "S1", "I2", "2000")
        .transfer("2026-03-02T09:30:00Z", "S1", "I3", "2000")
        .transfer("2026-03-02T12:00:00Z", "I1", "K1", "600")
        .transfer("2026-03-02T13:00:00Z", "I1", "K1", "1300")
        .transfer("2026-03-02T14:00:00Z", "I2", "K1", "1900")
        .transfer("2026-03-02T15:00:00Z", "I3", "K1", "1900");
    assertThat(world.hit("T09").transactionIds())
        .containsExactly("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8");
  }

  @Test
  void aPaymentThatBreaksTheShareIsNotOverlooked() {
    scatter("2000")
        .transfer("2026-03-02T10:40:00Z", "S1", "I3", "5000")
        .transfer("2026-03-02T15:00:00Z", "I1", "K1", "1950")
        .transfer("2026-03-02T18:00:00Z", "I2", "K1", "1940")
        .transfer("2026-03-03T08:00:00Z", "I3", "K1", "1960")
        .transfer("2026-03-03T09:00:00Z", "I3", "K1", "900");
    assertThat(world.said("T09")).isEqualTo("NO_HIT");
  }

  @Test
  void theWindowSlidesOverOlderPayments() {
    world.transfer("2026-03-01T10:00:00Z", "S1", "I1", "2000");
    scatter("2000");
    assertThat(gather("1950", "1940", "1960").said("T09")).isEqualTo("HIT HIGH");
  }

  @ParameterizedTest
  @CsvSource({"BILLER", "ESCROW", "MERCHANT_SETTLEMENT", "VASP_FIAT"})
  void anExemptSinkSilences(AccountType type) {
    world.account("K1", "CK1", AccountKind.BANK, type, LONG_AGO);
    scatter("2000");
    assertThat(gather("1950", "1940", "1960").said("T09")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({"VASP", "KIOSK", "PSP", "BILLER", "GOVERNMENT"})
  void aSinkThatIsAServiceSilences(PartyClass partyClass) {
    world.party("K1", partyClass);
    scatter("2000");
    assertThat(gather("1950", "1940", "1960").said("T09")).isEqualTo("NO_HIT");
  }

  @Test
  void aMerchantsAccountDoesNotSilence() {
    world.party("K1", PartyClass.MERCHANT);
    scatter("2000");
    assertThat(gather("1950", "1940", "1960").said("T09")).isEqualTo("HIT HIGH");
  }

  @ParameterizedTest
  @CsvSource({"46, HIT HIGH", "47, NO_HIT", "48, NO_HIT"})
  void aSinkThatManyPaySilences(int others, String said) {
    world.bankAccount("K1", "CK1");
    for (int other = 0; other < others; other++) {
      world.transfer("2026-02-20T09:00:00Z", "P" + other, "K1", "10");
    }
    scatter("2000");
    assertThat(gather("1950", "1940", "1960").said("T09")).isEqualTo(said);
  }

  @Test
  void anAccountBetweenThatIsAHubDoesNotCount() {
    for (int other = 0; other < 49; other++) {
      world.transfer("2026-02-20T09:00:00Z", "P" + other, "I3", "10");
    }
    scatter("3000");
    assertThat(gather("2900", "2900", "2900").said("T09")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void anAccountBetweenThatIsAServiceDoesNotCount() {
    world.party("I3", PartyClass.PSP);
    scatter("3000");
    assertThat(gather("2900", "2900", "2900").said("T09")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void accountsBetweenOfTheSourcesOwnerDoNotCount() {
    world.bankAccount("S1", "CI3");
    scatter("3000");
    assertThat(gather("2900", "2900", "2900").said("T09")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void twoAccountsBetweenOfOneOwnerCountOnce() {
    SmallWorld two =
        new SmallWorld()
            .bankAccount("I1", "CI1")
            .bankAccount("I2", "CI2")
            .bankAccount("I3", "CI2")
            .transfer("2026-03-02T09:00:00Z", "S1", "I1", "3000")
            .transfer("2026-03-02T09:20:00Z", "S1", "I2", "3000")
            .transfer("2026-03-02T10:30:00Z", "S1", "I3", "3000")
            .transfer("2026-03-02T15:00:00Z", "I1", "K1", "2900")
            .transfer("2026-03-02T18:00:00Z", "I2", "K1", "2900")
            .transfer("2026-03-03T08:00:00Z", "I3", "K1", "2900");
    assertThat(two.said("T09")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void paymentsBackToTheSourceDoNotCount() {
    scatter("2000")
        .transfer("2026-03-02T15:00:00Z", "I1", "S1", "1950")
        .transfer("2026-03-02T18:00:00Z", "I2", "S1", "1940")
        .transfer("2026-03-03T08:00:00Z", "I3", "S1", "1960");
    assertThat(world.said("T09")).isEqualTo("NO_HIT");
  }

  @Test
  void aFourthAccountBetweenJoins() {
    world.bankAccount("I4", "CI4").transfer("2026-03-02T11:00:00Z", "S1", "I4", "2000");
    scatter("2000").transfer("2026-03-03T09:00:00Z", "I4", "K1", "1900");
    assertThat(gather("1950", "1940", "1960").hit("T09").measures())
        .containsEntry("sg_intermediaries", "4");
  }

  @Test
  void aPayrollAccountMayBeTheSource() {
    world.account("S1", "CS1", AccountKind.BANK, AccountType.PAYROLL, LONG_AGO);
    scatter("2000");
    assertThat(gather("1950", "1940", "1960").said("T09")).isEqualTo("HIT HIGH");
  }

  @Test
  void oneHouseholdExplainsIt() {
    world.rows(
        "customer_master",
        "customer_id,customer_type,primary_identifier,country_of_residence,household_id",
        "CI1,NATURAL,A,US,H1",
        "CI2,NATURAL,B,US,H1",
        "CI3,NATURAL,C,US,H1");
    scatter("2000");
    assertThat(gather("1950", "1940", "1960").hit("T09").counterIndicators())
        .extracting(CounterIndicator::name, CounterIndicator::figures)
        .containsExactly(tuple("one-household", Map.of("accounts", "3", "households", "1")));
  }
}
