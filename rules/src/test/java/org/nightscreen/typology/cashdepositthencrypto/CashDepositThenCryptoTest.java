package org.nightscreen.typology.cashdepositthencrypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.SmallWorld;

class CashDepositThenCryptoTest {

  private final SmallWorld world =
      new SmallWorld().bankAccount("BA27", "C27").party("VASP1", PartyClass.VASP);

  private SmallWorld cash(String at, String amount, String terminal) {
    return world.cashIn(at, "BA27", amount, terminal);
  }

  private SmallWorld paid(String at, String amount) {
    return world.transfer(at, "BA27", "VASP1", amount);
  }

  private SmallWorld twoDeposits() {
    cash("2026-03-02T09:00:00Z", "1900", "ATM1");
    return cash("2026-03-02T10:00:00Z", "1900", "ATM2");
  }

  @ParameterizedTest
  @CsvSource({
    "1500, 1500, 2400, HIT MEDIUM",
    "1500, 1499.99, 2400, NEAR_MISS LOW",
    "1350, 1349.99, 2400, NO_HIT",
    "1500, 1500, 2399.99, NEAR_MISS LOW",
    "1500, 1500, 2159.99, NO_HIT"
  })
  void threeThousandInTwoDepositsAndFourFifthsOfIt(
      String first, String second, String out, String said) {
    cash("2026-03-02T09:00:00Z", first, "ATM1");
    cash("2026-03-02T10:00:00Z", second, "ATM1");
    assertThat(paid("2026-03-02T12:00:00Z", out).said("T27")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"7000, HIT MEDIUM", "6999.99, NEAR_MISS LOW"})
  void oneDepositIsEnoughOnlyIfItIsLarge(String amount, String said) {
    cash("2026-03-02T09:00:00Z", amount, "ATM1");
    assertThat(paid("2026-03-02T12:00:00Z", "6500").said("T27")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-04T08:59:59Z, HIT MEDIUM", "2026-03-04T09:00:00Z, NO_HIT"})
  void cashTwoDaysOldIsOut(String payment, String said) {
    cash("2026-03-02T09:00:00Z", "9000", "ATM1");
    assertThat(paid(payment, "9000").said("T27")).isEqualTo(said);
  }

  @Test
  void paymentsBeforeTheFirstCashDoNotCount() {
    paid("2026-03-02T08:00:00Z", "3500");
    twoDeposits();
    assertThat(paid("2026-03-02T12:00:00Z", "1000").said("T27")).isEqualTo("NO_HIT");
  }

  @Test
  void aTraderWhoInvestsAPartIsLeftAlone() {
    for (int stall = 1; stall <= 4; stall++) {
      cash("2026-03-02T1" + stall + ":00:00Z", "2000", "BR1");
    }
    assertThat(paid("2026-03-02T16:00:00Z", "1000").said("T27")).isEqualTo("NO_HIT");
  }

  @Test
  void aCarSoldForCashIsNoHit() {
    cash("2026-03-02T09:00:00Z", "6000", "BR1");
    assertThat(paid("2026-03-02T12:00:00Z", "5900").said("T27")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void kioskCashIsPaidInAndTurnedIntoCryptoAtOnce() {
    world.exchangeAccount("XA27", "C27", LocalDate.of(2023, 5, 1));
    kiosk("2026-03-02T09:00:00Z", "1600", "K1");
    kiosk("2026-03-02T11:00:00Z", "1600", "K2");
    assertThat(world.hit("T27").transactionIds()).containsExactly("T1", "T2");
    assertThat(world.hit("T27").measures())
        .containsEntry("cash_in_48h", "3200.0000")
        .containsEntry("cash_terminals_48h", "2")
        .containsEntry("cash_crypto_ratio", "1.0000");
  }

  @Test
  void aNetworkIsNoPlace() {
    world.exchangeAccount("XA27", "C27", LocalDate.of(2023, 5, 1));
    kiosk("2026-03-02T09:00:00Z", "1600", null);
    kiosk("2026-03-02T11:00:00Z", "1600", null);
    assertThat(world.hit("T27").measures()).containsEntry("cash_terminals_48h", "0");
  }

  private void kiosk(String at, String amount, String id) {
    world.exchange(
        at,
        EventType.KIOSK_CASH_IN,
        "XA27",
        amount,
        row -> (id == null ? row : row.kiosk(id)).wallets("TRON", null, null));
  }

  @Test
  void theOwnExchangeAccountAndQuasiCashAreCryptoPaymentsToo() {
    world.exchangeAccount("XA27", "C27", LocalDate.of(2023, 5, 1));
    twoDeposits();
    world.transfer("2026-03-02T12:00:00Z", "BA27", "XA27", "2000");
    world.bank(
        "2026-03-02T13:00:00Z",
        TransactionType.CARD_PAYMENT,
        "1800",
        row ->
            row.debtor("BA27", null, null).creditor("SHOP", null, null).merchantCategory("6051"));
    assertThat(world.hit("T27").transactionIds()).containsExactly("T1", "T2", "T3", "T4");
  }

  @Test
  void depositsOnEveryAccountOfTheCustomerCount() {
    world.bankAccount("BA28", "C27");
    cash("2026-03-02T09:00:00Z", "1900", "ATM1");
    world.cashIn("2026-03-02T10:00:00Z", "BA28", "1900", "ATM1");
    paid("2026-03-02T12:00:00Z", "3700");
    assertThat(world.hit("T27").subjectId()).isEqualTo("C27");
    assertThat(world.hit("T27").accountIds()).containsExactly("BA27", "BA28");
  }

  @Test
  void theEvidenceIsTheCashOfTheWindowAndThePaymentsSinceTheFirstOfIt() {
    cash("2026-02-27T09:00:00Z", "5000", "ATM1");
    paid("2026-03-02T08:00:00Z", "50");
    twoDeposits();
    paid("2026-03-02T12:00:00Z", "2000");
    paid("2026-03-02T13:00:00Z", "1700");
    assertThat(world.hit("T27").transactionIds()).containsExactly("T3", "T4", "T5", "T6");
    assertThat(world.hit("T27").amount()).isEqualTo(3800_0000L);
    assertThat(world.hit("T27").aggravators())
        .containsExactly("several deposits", "several terminals");
  }

  @ParameterizedTest
  @CsvSource({
    "1966-03-02, HIT HIGH, PROTECT",
    "1966-03-03, HIT MEDIUM, SUSPECT",
    ", HIT MEDIUM, SUSPECT"
  })
  void fromSixtyOnThePersonIsProtected(LocalDate born, String said, Disposition disposition) {
    world.person("C27", born, null, null, null);
    twoDeposits();
    assertThat(paid("2026-03-02T12:00:00Z", "3700").said("T27")).isEqualTo(said);
    assertThat(world.hit("T27").disposition()).isEqualTo(disposition);
    assertThat(world.hit("T27").measures())
        .containsEntry(
            "age_years", born == null ? "unknown" : born.getDayOfMonth() == 2 ? "60" : "59");
  }

  @Test
  void anOldCompanyIsNoOlderPerson() {
    world.company("C27", LocalDate.of(1950, 1, 1));
    twoDeposits();
    assertThat(paid("2026-03-02T12:00:00Z", "3700").said("T27")).isEqualTo("HIT MEDIUM");
    assertThat(world.hit("T27").measures()).doesNotContainKey("age_years");
  }

  @Test
  void anUnknownAmountLeavesItOpenAndTheAgeIsNotAskedFor() {
    twoDeposits();
    world.transfer(
        "2026-03-02T12:00:00Z", "BA27", "VASP1", "1", row -> row.amount(BigDecimal.TEN, "XAF"));
    assertThat(world.said("T27")).isEqualTo("NOT_EVALUATED fx_rate");
  }

  @Test
  void aFeedWithoutTimesCannotTellWhatCameFirst() {
    cash("2026-03-02T00:00:00Z", "9000", "ATM1");
    assertThat(paid("2026-03-03T00:00:00Z", "9000").said("T27")).isEqualTo("NOT_EVALUATED time");
  }
}
