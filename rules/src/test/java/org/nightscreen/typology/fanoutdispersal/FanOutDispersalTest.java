package org.nightscreen.typology.fanoutdispersal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.typology.SmallWorld;

class FanOutDispersalTest {

  private final SmallWorld world = new SmallWorld().bankAccount("BA6", "C6");

  private SmallWorld fund(String sender, String amount) {
    return world.transfer("2026-03-02T09:00:00Z", sender, "BA6", amount);
  }

  /** Payees Q1, Q2 and so on are paid the same amount, a minute apart from that hour on. */
  private SmallWorld spread(int payees, String each) {
    for (int payee = 1; payee <= payees; payee++) {
      world.transfer("2026-03-02T10:0" + payee + ":00Z", "BA6", "Q" + payee, each);
    }
    return world;
  }

  @ParameterizedTest
  @CsvSource({
    "5, 1000, HIT MEDIUM",
    "4, 1250, NEAR_MISS LOW",
    "3, 2000, NO_HIT",
    "5, 999.99, NEAR_MISS LOW"
  })
  void fivePayeesAndFiveThousandAreEnough(int payees, String each, String said) {
    fund("P1", "5500");
    assertThat(spread(payees, each).said("T06")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"6250, HIT MEDIUM", "6250.01, NEAR_MISS LOW", "7000, NO_HIT"})
  void fourFifthsOfTheInflowIsSpread(String funded, String said) {
    fund("P1", funded);
    assertThat(spread(5, "1000").said("T06")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"1, HIT MEDIUM", "2, HIT MEDIUM", "3, NEAR_MISS LOW", "4, NO_HIT"})
  void oneOrTwoSendersFundedIt(int senders, String said) {
    for (int sender = 1; sender <= senders; sender++) {
      fund("P" + sender, Integer.toString(5400 / senders));
    }
    assertThat(spread(5, "1000").said("T06")).isEqualTo(said);
  }

  @Test
  void withoutASenderItIsSilent() {
    assertThat(spread(5, "1000").said("T06")).isEqualTo("NO_HIT");
  }

  @Test
  void aPaymentExactlyEightHoursOldIsOut() {
    fund("P1", "5500");
    world.transfer("2026-03-02T09:30:00Z", "BA6", "Q9", "1000");
    for (int payee = 1; payee <= 4; payee++) {
      world.transfer("2026-03-02T17:30:00Z", "BA6", "Q" + payee, "1300");
    }
    assertThat(world.said("T06")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void thePayeesOfLastMonthAreNotNew() {
    world
        .transfer("2026-01-30T10:00:00Z", "BA6", "Q1", "10")
        .transfer("2026-01-30T10:00:00Z", "BA6", "Q2", "10");
    fund("P1", "5500");
    assertThat(spread(5, "1000").said("T06")).isEqualTo("NO_HIT");
  }

  @Test
  void wagesAreNoDispersal() {
    fund("P1", "5500");
    for (int payee = 1; payee <= 5; payee++) {
      world.transfer(
          "2026-03-02T10:00:00Z", "BA6", "Q" + payee, "1000", row -> row.purpose("SALA"));
    }
    assertThat(world.said("T06")).isEqualTo("NO_HIT");
  }

  @Test
  void payrollAccountsAreSilent() {
    SmallWorld payroll =
        new SmallWorld()
            .account("PAY", "C6", AccountKind.BANK, AccountType.PAYROLL, LocalDate.of(2023, 5, 1));
    payroll.transfer("2026-03-02T09:00:00Z", "P1", "PAY", "5500");
    for (int payee = 1; payee <= 5; payee++) {
      payroll.transfer("2026-03-02T10:00:00Z", "PAY", "Q" + payee, "1000");
    }
    assertThat(payroll.said("T06")).isEqualTo("NO_HIT");
  }

  @Test
  void aYoungFeedCannotTellWhoIsNew() {
    fund("P1", "5500").coverageFrom("2026-01-15");
    assertThat(spread(5, "1000").said("T06")).isEqualTo("INSUFFICIENT_HISTORY history");
  }

  @Test
  void theEvidenceIsThePaymentsAndTheirFunding() {
    fund("P1", "5500");
    assertThat(spread(5, "1000").hit("T06").transactionIds())
        .containsExactly("T1", "T2", "T3", "T4", "T5", "T6");
  }
}
