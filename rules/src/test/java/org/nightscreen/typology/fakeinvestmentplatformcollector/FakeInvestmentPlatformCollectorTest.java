package org.nightscreen.typology.fakeinvestmentplatformcollector;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.Hit;
import org.nightscreen.oracle.BankRow;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.timeline.Direction;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.SmallWorld;
import org.nightscreen.typology.WalkedAccount;

/** Five private persons pay in until 6 March 2026; on 10 March money leaves. */
class FakeInvestmentPlatformCollectorTest {

  private static final String CODE = "T19";

  private final SmallWorld world = young(LocalDate.of(2026, 1, 1), AccountType.BUSINESS);

  private static SmallWorld young(LocalDate opened, AccountType type) {
    return new SmallWorld()
        .account("A", "C", AccountKind.BANK, type, opened)
        .company("C", LocalDate.of(2025, 12, 1))
        .party("VASP1", PartyClass.VASP);
  }

  private static SmallWorld paidIn(
      SmallWorld world, int day, String sender, String amount, String text) {
    return paidIn(
        world, day, sender, amount, row -> row.naturalCounterparty(true).remittance(text));
  }

  private static SmallWorld paidIn(
      SmallWorld world, int day, String sender, String amount, UnaryOperator<BankRow> more) {
    return world.transfer(String.format("2026-03-%02dT10:00:00Z", day), sender, "A", amount, more);
  }

  /** Five credits of 4,000, two of which speak of an investment. */
  private static SmallWorld deposits(SmallWorld world) {
    for (int day = 2; day <= 6; day++) {
      paidIn(world, day, "S" + day, "4000", day <= 3 ? "Investment plan" : "thanks");
    }
    return world;
  }

  private static SmallWorld sentOff(SmallWorld world, String amount) {
    return world.transfer("2026-03-10T10:00:00Z", "A", "VASP1", amount);
  }

  @Test
  void depositsOfPrivatePersonsSentToAnExchangeAreCritical() {
    deposits(world);
    paidIn(world, 7, "S7", "999.99", "usdt");
    world.transfer("2026-03-08T10:00:00Z", "A", "LAWYER", "100", row -> row.countries(null, "US"));
    world.transfer("2026-03-09T10:00:00Z", "A", "STAFF", "500", row -> row.purpose("SALA"));
    Hit hit = sentOff(world, "14000").hit(CODE);
    assertThat(hit.severity().toString()).isEqualTo("CRITICAL");
    assertThat(hit.transactionIds()).containsExactly("T1", "T2", "T3", "T4", "T5", "T8", "T9");
    assertThat(hit.amount()).isEqualTo(20_000_0000L);
    assertThat(hit.windowFrom()).isEqualTo(Instant.parse("2026-02-08T10:00:00Z"));
    assertThat(hit.windowTo()).isEqualTo(Instant.parse("2026-03-10T10:00:00Z"));
    assertThat(hit.measures())
        .containsEntry("account_age_days", "68")
        .containsEntry("inv_senders_30d", "5")
        .containsEntry("inv_total_30d", "20000.0000")
        .containsEntry("inv_vf_ratio_30d", "0.7000")
        .containsEntry("inv_opex_ratio_30d", "0.0250")
        .containsEntry("inv_lexicon_share", "0.4000")
        .containsEntry("inv_escalating", "0")
        .containsEntry("not_licensed_broker", "true");
  }

  @ParameterizedTest
  @CsvSource({"2025-09-11, HIT CRITICAL", "2025-09-10, NEAR_MISS LOW", "2025-08-01, NO_HIT"})
  void theAccountIsAtMostHalfAYearOld(LocalDate opened, String said) {
    SmallWorld older = young(opened, AccountType.CURRENT);
    assertThat(sentOff(deposits(older), "14000").said(CODE)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"5, HIT CRITICAL", "4, NEAR_MISS LOW", "3, NO_HIT"})
  void fivePersonsPayIn(int persons, String said) {
    for (int credit = 0; credit < 10; credit++) {
      paidIn(world, 2 + credit % 5, "S" + credit % persons, "2000", "trading");
    }
    assertThat(sentOff(world, "14000").said(CODE)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"1000, HIT CRITICAL", "999.99, NEAR_MISS LOW"})
  void aDepositIsAtLeastAThousand(String smallest, String said) {
    for (int day = 2; day <= 5; day++) {
      paidIn(world, day, "S" + day, "5000", "trading");
    }
    paidIn(world, 6, "S6", smallest, "trading");
    assertThat(sentOff(world, "15000").said(CODE)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"4000, HIT CRITICAL", "3999.99, NEAR_MISS LOW", "1999.99, NO_HIT"})
  void theDepositsSumUpToTwentyThousand(String last, String said) {
    for (int day = 2; day <= 5; day++) {
      paidIn(world, day, "S" + day, "4000", "trading");
    }
    paidIn(world, 6, "S6", last, "trading");
    assertThat(sentOff(world, "14000").said(CODE)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"14000, HIT CRITICAL", "13999.99, NEAR_MISS LOW", "12599.99, NO_HIT"})
  void sevenTenthsAreSentOff(String amount, String said) {
    assertThat(sentOff(deposits(world), amount).said(CODE)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"SG, HIT CRITICAL", "US, NO_HIT", ", NOT_EVALUATED creditor_country"})
  void abroadIsAnotherCountryThanTheHolders(String country, String said) {
    deposits(world);
    world.transfer("2026-03-10T10:00:00Z", "A", "Q", "15000", row -> row.countries(null, country));
    assertThat(world.said(CODE)).isEqualTo(said);
  }

  @Test
  void cashIsNotSentOff() {
    deposits(world);
    assertThat(world.cashOut("2026-03-10T10:00:00Z", "A", "15000", "KH").said(CODE))
        .isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({"1000, HIT CRITICAL", "1000.01, NEAR_MISS LOW", "1100.01, NO_HIT"})
  void atMostATwentiethIsSpentOnTheBusiness(String costs, String said) {
    deposits(world);
    world.bank(
        "2026-03-09T10:00:00Z",
        TransactionType.CARD_PAYMENT,
        costs,
        row -> row.debtor("A", null, null).creditor("SHOP", "EXTBANK", null).countries(null, "US"));
    assertThat(sentOff(world, "14000").said(CODE)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"3, HIT CRITICAL", "2, NO_HIT"})
  void threeTenthsOfTheTextsSpeakOfAnInvestment(int worded, String said) {
    for (int credit = 0; credit < 10; credit++) {
      paidIn(world, 2 + credit / 2, "S" + credit, "2000", credit < worded ? "top up" : "thanks");
    }
    assertThat(sentOff(world, "14000").said(CODE)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2, HIT CRITICAL", "1, NEAR_MISS LOW", "0, NO_HIT"})
  void orTwoPersonsPayMoreThanBefore(int risers, String said) {
    for (int sender = 0; sender < 5; sender++) {
      paidIn(world, 2, "S" + sender, "2000", "thanks");
      paidIn(world, 3, "S" + sender, sender < risers ? "2000.01" : "2000", "thanks");
    }
    assertThat(sentOff(world, "14001").said(CODE)).isEqualTo(said);
  }

  @Test
  void aPersonWhosePaymentsFallDoesNotRiseByComparingWithAnOlderOne() {
    for (int sender = 0; sender < 5; sender++) {
      paidIn(world, 2, "S" + sender, "3000", "thanks");
      paidIn(world, 3, "S" + sender, "2000", "thanks");
    }
    assertThat(sentOff(world, "20000").said(CODE)).isEqualTo("NO_HIT");
  }

  @Test
  void aCreditExactlyThirtyDaysOldIsOut() {
    world.transfer(
        "2026-02-08T10:00:00Z",
        "S9",
        "A",
        "4000",
        row -> row.naturalCounterparty(true).remittance("trading"));
    for (int day = 3; day <= 6; day++) {
      paidIn(world, day, "S" + day, "5000", "trading");
    }
    assertThat(sentOff(world, "14000").said(CODE)).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void aLicensedBrokerIsSilent() {
    world.party("A", PartyClass.LICENSED_BROKER);
    assertThat(sentOff(deposits(world), "14000").said(CODE)).isEqualTo("NO_HIT");
  }

  @Test
  void firmsThatPayInDoNotCount() {
    for (int day = 2; day <= 6; day++) {
      paidIn(
          world,
          day,
          "S" + day,
          "4000",
          row -> row.naturalCounterparty(false).remittance("trading"));
    }
    assertThat(sentOff(world, "14000").said(CODE)).isEqualTo("NO_HIT");
  }

  @Test
  void whetherThePayerIsAPersonMayNotBeKnown() {
    for (int day = 2; day <= 6; day++) {
      paidIn(world, day, "S" + day, "4000", row -> row.remittance("trading"));
    }
    assertThat(sentOff(world, "14000").said(CODE))
        .isEqualTo("NOT_EVALUATED counterparty_is_natural_person");
  }

  @Test
  void ofAnOwnCustomerTheMasterTells() {
    for (int day = 2; day <= 6; day++) {
      world.bankAccount("S" + day, "P" + day);
      paidIn(world, day, "S" + day, "4000", row -> row.remittance("trading"));
    }
    assertThat(sentOff(world, "14000").said(CODE)).isEqualTo("HIT CRITICAL");
  }

  @Test
  void creditsThatMayNotCountLeaveOnlyWhatTheyCouldDecideOpen() {
    deposits(world);
    paidIn(world, 7, "S7", "4000", row -> row.remittance("trading"));
    assertThat(sentOff(world, "16800").said(CODE)).isEqualTo("HIT CRITICAL");
    SmallWorld diluted = deposits(young(LocalDate.of(2026, 1, 1), AccountType.BUSINESS));
    paidIn(diluted, 7, "S7", "4000", row -> row.remittance("trading"));
    assertThat(sentOff(diluted, "15200").said(CODE)).isEqualTo("NEAR_MISS LOW");
    SmallWorld open = deposits(young(LocalDate.of(2026, 1, 1), AccountType.BUSINESS));
    paidIn(open, 7, "S7", "8000", row -> row.remittance("trading"));
    assertThat(sentOff(open, "14000").said(CODE))
        .isEqualTo("NOT_EVALUATED counterparty_is_natural_person");
  }

  @Test
  void costsAgainstCreditsThatMayNotCountAreLeftOpen() {
    deposits(world);
    paidIn(world, 7, "S7", "8000", row -> row.remittance("trading"));
    world.transfer(
        "2026-03-09T10:00:00Z",
        "A",
        "STAFF",
        "1300",
        row -> row.purpose("SALA").countries(null, "US"));
    assertThat(sentOff(world, "25000").said(CODE))
        .isEqualTo("NOT_EVALUATED counterparty_is_natural_person");
  }

  @Test
  void aSingleCreditWithoutARateIsNotMoreThanTheTimeBefore() {
    for (int day = 2; day <= 6; day++) {
      paidIn(world, day, "S" + day, "4000", "thanks");
    }
    withoutRate(7, "S7");
    withoutRate(8, "S8");
    assertThat(sentOff(world, "14000").said(CODE)).isEqualTo("NO_HIT");
  }

  @Test
  void aSecondCreditOfTheSamePersonWithoutARateMayBe() {
    for (int day = 2; day <= 6; day++) {
      paidIn(world, day, "S" + day, "4000", "thanks");
    }
    withoutRate(7, "S2");
    withoutRate(8, "S3");
    assertThat(sentOff(world, "14000").said(CODE)).isEqualTo("NOT_EVALUATED fx_rate");
  }

  private void withoutRate(int day, String sender) {
    paidIn(
        world,
        day,
        sender,
        "0",
        row -> row.naturalCounterparty(true).amount(BigDecimal.TEN, "XAF"));
  }

  @Test
  void aCreditWithoutARateLeavesItOpen() {
    deposits(world);
    paidIn(world, 7, "S7", "0", row -> row.naturalCounterparty(true).amount(BigDecimal.TEN, "XAF"));
    assertThat(sentOff(world, "14000").said(CODE)).isEqualTo("NOT_EVALUATED fx_rate");
  }

  @Test
  void anEscrowAccountIsNamed() {
    SmallWorld escrow = young(LocalDate.of(2026, 1, 1), AccountType.ESCROW);
    assertThat(sentOff(deposits(escrow), "14000").hit(CODE).counterIndicators())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.name()).isEqualTo("escrow");
              assertThat(found.figures()).containsEntry("account_type", "ESCROW");
            });
    assertThat(sentOff(deposits(world), "14000").hit(CODE).counterIndicators()).isEmpty();
  }

  @Test
  void aBusyYoungAccountIsWalkedInSeconds() {
    Random random = new Random(7);
    WalkedAccount account = new WalkedAccount(LocalDate.of(1970, 1, 1), AccountProfile.Terms.NONE);
    long step = 170 * Timeline.DAY / 20_000;
    for (int number = 0; number < 20_000; number++) {
      boolean in = number % 2 == 0;
      account.transfer(
          number * step,
          in ? Direction.IN : Direction.OUT,
          (in ? 1_000_0000L : 950_0000L) + random.nextInt(100_0000),
          1 + random.nextInt(1_000),
          in ? EntryFlag.PRIVATE_PARTY : EntryFlag.TO_VASP);
    }
    assertThat(account.walkedIn(CODE)).isLessThan(Duration.ofSeconds(3));
    assertThat(account.facts(CODE)).hasSizeGreaterThan(5_000);
  }
}
