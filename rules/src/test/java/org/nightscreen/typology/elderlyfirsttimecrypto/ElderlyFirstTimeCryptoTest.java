package org.nightscreen.typology.elderlyfirsttimecrypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.typology.SmallWorld;

class ElderlyFirstTimeCryptoTest {

  private final SmallWorld world =
      new SmallWorld()
          .bankAccount("BA12", "C12")
          .party("VASP1", PartyClass.VASP)
          .person("C12", LocalDate.of(1955, 1, 1), null, null, null);

  private SmallWorld pay(String at, String amount) {
    return world.transfer(at, "BA12", "VASP1", amount);
  }

  @ParameterizedTest
  @CsvSource({
    "1966-03-02, HIT HIGH",
    "1966-03-03, NEAR_MISS LOW",
    "1972-03-02, NEAR_MISS LOW",
    "1972-03-03, NO_HIT"
  })
  void sixtyIsOldEnough(String born, String said) {
    world.person("C12", LocalDate.parse(born), null, null, null);
    assertThat(pay("2026-03-02T10:00:00Z", "6000").said("T12")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"5000, HIT HIGH", "4999.99, NEAR_MISS LOW", "4499.99, NO_HIT"})
  void fiveThousandInAWeekIsMuch(String amount, String said) {
    assertThat(pay("2026-03-02T10:00:00Z", amount).said("T12")).isEqualTo(said);
  }

  @Test
  void threePaymentsOfTwoThousandInThreeDaysAreToo() {
    pay("2026-03-02T10:00:00Z", "700");
    pay("2026-03-03T10:00:00Z", "700");
    assertThat(pay("2026-03-05T09:59:59Z", "600").said("T12")).isEqualTo("HIT HIGH");
  }

  @Test
  void aPaymentExactlyThreeDaysOldIsOut() {
    pay("2026-03-02T10:00:00Z", "700");
    pay("2026-03-03T10:00:00Z", "700");
    assertThat(pay("2026-03-05T10:00:00Z", "700").said("T12")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-23T10:00:00Z, HIT HIGH",
    "2025-02-23T10:00:01Z, NO_HIT",
    "2026-02-23T10:00:00Z, NO_HIT"
  })
  void aPaymentInTheYearBeforeTheWeekMakesAPast(String earlier, String said) {
    pay(earlier, "10");
    assertThat(pay("2026-03-02T10:00:00Z", "6000").said("T12")).isEqualTo(said);
  }

  @Test
  void aYoungFeedCannotTellWhoIsNew() {
    world.coverageFrom("2025-06-01");
    assertThat(pay("2026-03-02T10:00:00Z", "6000").said("T12"))
        .isEqualTo("INSUFFICIENT_HISTORY history");
  }

  @Test
  void anUnknownAgeLeavesItOpen() {
    world.person("C12", null, null, null, null);
    assertThat(pay("2026-03-02T10:00:00Z", "6000").said("T12"))
        .isEqualTo("NOT_EVALUATED date_of_birth");
  }

  @Test
  void companiesAreSilent() {
    world.company("C12", LocalDate.of(1950, 1, 1));
    assertThat(pay("2026-03-02T10:00:00Z", "6000").said("T12")).isEqualTo("NO_HIT");
  }

  @Test
  void cashAtAKioskAndTheOwnExchangeAccountCount() {
    world.exchangeAccount("XA12", "C12", LocalDate.of(2026, 1, 1));
    world.exchange("2026-03-02T10:00:00Z", EventType.KIOSK_CASH_IN, "XA12", "2500", row -> row);
    world.transfer("2026-03-03T10:00:00Z", "BA12", "XA12", "2500");
    assertThat(world.hit("T12").transactionIds()).containsExactly("T1", "T2");
  }

  @Test
  void aPaymentToAPersonIsNone() {
    assertThat(world.transfer("2026-03-02T10:00:00Z", "BA12", "GRANDCHILD", "9000").said("T12"))
        .isEqualTo("NO_HIT");
  }
}
