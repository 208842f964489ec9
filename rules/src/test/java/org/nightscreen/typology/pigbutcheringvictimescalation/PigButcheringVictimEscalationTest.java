package org.nightscreen.typology.pigbutcheringvictimescalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.EntryStatus;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.typology.SmallWorld;

class PigButcheringVictimEscalationTest {

  private final SmallWorld world =
      new SmallWorld()
          .bankAccount("BA11", "C11")
          .party("VASP1", PartyClass.VASP)
          .person("C11", LocalDate.of(1980, 1, 1), "60000", null, null);

  private SmallWorld pay(String day, String amount) {
    return world.transfer(day + "T10:00:00Z", "BA11", "VASP1", amount);
  }

  /** Four payments, the last of which is given; the first two are of 500 each. */
  private SmallWorld ladder(String third, String last) {
    pay("2026-02-01", "500");
    pay("2026-02-10", "500");
    pay("2026-02-20", third);
    return pay("2026-03-05", last);
  }

  @ParameterizedTest
  @CsvSource({"27000, 2000, HIT HIGH", "26999.99, 2000, NEAR_MISS LOW", "25999.98, 0.01, NO_HIT"})
  void halfAYearsIncomeIsASign(String third, String last, String said) {
    world.person("C11", LocalDate.of(1980, 1, 1), "60000", null, null);
    assertThat(ladder(third, last).said("T11")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2500, HIT HIGH", "2499.99, NEAR_MISS LOW", "2249.99, NO_HIT"})
  void theLargestIsFiveTimesTheFirstTwo(String largest, String said) {
    world.person("C11", LocalDate.of(1980, 1, 1), "1000", null, null);
    ladder(largest, largest);
    pay("2026-03-06", largest);
    assertThat(pay("2026-03-07", largest).said("T11")).isEqualTo(said);
  }

  @Test
  void aProfitPaidBackAndALargerPaymentAfterItIsASign() {
    world.person("C11", LocalDate.of(1980, 1, 1), "600000", null, null);
    ladder("5000", "8000");
    assertThat(world.said("T11")).startsWith("NO_HIT");
    world.transfer("2026-02-05T10:00:00Z", "VASP1", "BA11", "540");
    assertThat(world.said("T11")).isEqualTo("HIT HIGH");
    assertThat(world.hit("T11").aggravators()).containsExactly("confidence payout");
    assertThat(world.hit("T11").transactionIds()).containsExactly("T1", "T2", "T3", "T4", "T5");
  }

  @ParameterizedTest
  @CsvSource({"449.99, NO_HIT", "450, HIT HIGH", "650, HIT HIGH", "650.01, NO_HIT"})
  void aPayoutIsAboutAsMuchAsOnePayment(String payout, String said) {
    world.person("C11", LocalDate.of(1980, 1, 1), "600000", null, null);
    ladder("5000", "8000").transfer("2026-02-05T10:00:00Z", "VASP1", "BA11", payout);
    assertThat(world.said("T11")).isEqualTo(said);
  }

  @Test
  void aPayoutAfterTheLastLargerPaymentIsNone() {
    world.person("C11", LocalDate.of(1980, 1, 1), "600000", null, null);
    ladder("5000", "8000").transfer("2026-03-05T10:00:00Z", "VASP1", "BA11", "500");
    assertThat(world.said("T11")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-19T10:00:01Z, 5000, HIT HIGH",
    "2026-01-18T10:00:00Z, 5000, NO_HIT",
    "2026-02-19T10:00:00Z, 4999.99, NO_HIT"
  })
  void aLoanWithinTwoWeeksOfAPaymentIsASign(String at, String amount, String said) {
    world.person("C11", LocalDate.of(1980, 1, 1), "600000", null, null);
    world.bank(
        at, TransactionType.LOAN_DISBURSEMENT, amount, row -> row.creditor("BA11", null, null));
    assertThat(ladder("5000", "8000").said("T11")).isEqualTo(said);
  }

  @Test
  void aPaymentCalledATaxIsASign() {
    world.person("C11", LocalDate.of(1980, 1, 1), "600000", null, null);
    ladder("5000", "8000");
    world.transfer(
        "2026-03-06T10:00:00Z", "BA11", "VASP1", "100", row -> row.remittance("withdrawal TAX 5%"));
    assertThat(world.hit("T11").aggravators()).containsExactly("tax or fee demanded");
  }

  @Test
  void aBeneficiaryPaidBeforeIsNotNew() {
    pay("2025-10-10", "10");
    assertThat(ladder("20000", "20000").said("T11")).isEqualTo("NO_HIT");
  }

  @Test
  void aYoungFeedCannotTellWhetherTheBeneficiaryIsNew() {
    assertThat(ladder("20000", "20000").coverageFrom("2025-12-01").said("T11"))
        .isEqualTo("INSUFFICIENT_HISTORY history");
  }

  @Test
  void anUnknownIncomeLeavesItOpen() {
    world.person("C11", LocalDate.of(1980, 1, 1), null, null, null);
    assertThat(ladder("20000", "20000").said("T11"))
        .isEqualTo("NOT_EVALUATED declared_annual_income");
  }

  @Test
  void companiesAreSilent() {
    assertThat(ladder("20000", "20000").company("C11", LocalDate.of(2000, 1, 1)).said("T11"))
        .isEqualTo("NO_HIT");
  }

  @Test
  void aPendingPaymentMakesItCritical() {
    ladder("20000", "20000");
    world.transfer(
        "2026-03-06T10:00:00Z", "BA11", "VASP1", "9000", row -> row.status(EntryStatus.PDNG));
    assertThat(world.said("T11")).isEqualTo("HIT CRITICAL");
  }

  @Test
  void coinsSentToOneWalletAreALadderToo() {
    world.exchangeAccount("XA11", "C11", LocalDate.of(2023, 5, 1));
    String[] amounts = {"500", "500", "20000", "20000"};
    for (int rung = 0; rung < amounts.length; rung++) {
      world.exchange(
          "2026-02-0" + (rung + 1) + "T10:00:00Z",
          EventType.CRYPTO_WITHDRAWAL,
          "XA11",
          amounts[rung],
          row -> row.wallets("TRON", null, "TW1"));
    }
    assertThat(world.hit("T11").mergeKey()).hasSize(16).matches("[0-9a-f]+");
  }
}
