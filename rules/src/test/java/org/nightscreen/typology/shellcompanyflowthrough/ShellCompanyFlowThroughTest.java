package org.nightscreen.typology.shellcompanyflowthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.Hit;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.timeline.Direction;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.SmallWorld;
import org.nightscreen.typology.WalkedAccount;

/**
 * A person and a firm pay in early in March 2026; on the 10th it goes to an exchange and a payee.
 */
class ShellCompanyFlowThroughTest {

  private static final String CODE = "T26";

  private final SmallWorld world = company(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 9, 1));

  private static SmallWorld company(LocalDate opened, LocalDate founded) {
    return new SmallWorld()
        .account("A", "C", AccountKind.BANK, AccountType.BUSINESS, opened)
        .company("C", founded)
        .party("VASP1", PartyClass.VASP);
  }

  private static SmallWorld received(SmallWorld world, String ofPerson, String ofFirm) {
    return world
        .transfer("2026-03-02T10:00:00Z", "S1", "A", ofPerson, row -> row.naturalCounterparty(true))
        .transfer("2026-03-03T10:00:00Z", "S2", "A", ofFirm, row -> row.naturalCounterparty(false));
  }

  private static SmallWorld paidOn(SmallWorld world, String toVasp, String atHome) {
    return world
        .transfer("2026-03-10T10:00:00Z", "A", "VASP1", toVasp)
        .transfer("2026-03-10T10:00:00Z", "A", "Q", atHome, row -> row.countries(null, "US"));
  }

  @Test
  void aYoungCompanyThatPassesEverythingOnIsHigh() {
    received(world, "30000", "20000");
    world.bank(
        "2026-03-05T10:00:00Z",
        TransactionType.CARD_PAYMENT,
        "500",
        row -> row.debtor("A", null, null).creditor("SHOP", "EXTBANK", null));
    world.cashOut("2026-03-06T10:00:00Z", "A", "100", "US");
    Hit hit = paidOn(world, "30000", "15000").hit(CODE);
    assertThat(hit.severity().toString()).isEqualTo("HIGH");
    assertThat(hit.transactionIds()).containsExactly("T1", "T2", "T3", "T5", "T6");
    assertThat(hit.amount()).isEqualTo(50_000_0000L);
    assertThat(hit.windowFrom()).isEqualTo(Instant.parse("2026-02-08T10:00:00Z"));
    assertThat(hit.windowTo()).isEqualTo(Instant.parse("2026-03-10T10:00:00Z"));
    assertThat(hit.measures())
        .containsEntry("account_age_days", "160")
        .containsEntry("shell_in_30d", "50000.0000")
        .containsEntry("shell_out_ratio_30d", "0.9000")
        .containsEntry("shell_opex_ratio_30d", "0.0100")
        .containsEntry("shell_vf_share_30d", "0.6667")
        .containsEntry("shell_sisters", "0")
        .containsEntry("shell_np_share", "0.6000")
        .containsEntry("company", "true");
  }

  @ParameterizedTest
  @CsvSource({"20000, HIT HIGH", "19999.99, NEAR_MISS LOW", "14999.99, NO_HIT"})
  void fiftyThousandComeIn(String ofFirm, String said) {
    received(world, "30000", ofFirm);
    assertThat(paidOn(world, "30000", "15000").said(CODE)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"15000, HIT HIGH", "14999.99, NEAR_MISS LOW", "10499.99, NO_HIT"})
  void nineTenthsGoOut(String atHome, String said) {
    received(world, "30000", "20000");
    assertThat(paidOn(world, "30000", atHome).said(CODE)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"1000, HIT HIGH", "1000.01, NEAR_MISS LOW", "1100.01, NO_HIT"})
  void atMostAFiftiethIsSpentOnTheBusiness(String costs, String said) {
    received(world, "30000", "20000");
    world.bank(
        "2026-03-05T10:00:00Z",
        TransactionType.DIRECT_DEBIT,
        costs,
        row -> row.debtor("A", null, null).creditor("RENT", "EXTBANK", null));
    assertThat(paidOn(world, "30000", "15000").said(CODE)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "22500, 22500, HIT HIGH",
    "22499.99, 22500.01, NEAR_MISS LOW",
    "20000, 25000, NO_HIT"
  })
  void halfOfItGoesToAnExchangeOrAbroad(String toVasp, String atHome, String said) {
    received(world, "30000", "20000");
    assertThat(paidOn(world, toVasp, atHome).said(CODE)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"BS, HIT HIGH", "US, NO_HIT", ", NOT_EVALUATED creditor_country"})
  void abroadIsAnotherCountryThanTheHolders(String country, String said) {
    received(world, "30000", "20000");
    world.transfer("2026-03-10T10:00:00Z", "A", "Q", "45000", row -> row.countries(null, country));
    assertThat(world.said(CODE)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "25000, 25000, HIT HIGH",
    "24999.99, 25000.01, NEAR_MISS LOW",
    "20000, 30000, NO_HIT"
  })
  void halfOfItComesFromPersons(String ofPerson, String ofFirm, String said) {
    received(world, ofPerson, ofFirm);
    assertThat(paidOn(world, "30000", "15000").said(CODE)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2, HIT HIGH", "1, NEAR_MISS LOW", "0, NO_HIT"})
  void orTwoSistersHaveTheSameDirector(int sisters, String said) {
    world.rows("account_party", "account_id,customer_id,role", "A,D1,DIRECTOR");
    for (int sister = 0; sister < sisters; sister++) {
      world
          .account(
              "B" + sister,
              "C" + sister,
              AccountKind.BANK,
              AccountType.BUSINESS,
              LocalDate.of(2025, 10, 1))
          .company("C" + sister, LocalDate.of(2025, 9, 1))
          .rows("account_party", "account_id,customer_id,role", "B" + sister + ",D1,DIRECTOR");
    }
    received(world, "0.01", "49999.99");
    assertThat(paidOn(world, "30000", "15000").said(CODE)).isEqualTo(said);
  }

  @Test
  void orTwoSistersHaveTheSameAddress() {
    world.rows(
        "customer_master",
        "customer_id,customer_type,primary_identifier,country_of_residence,address_hash",
        "C,LEGAL,Company,US,h1",
        "C2,LEGAL,Company,US,h1",
        "C3,LEGAL,Company,US,h1",
        "C4,NATURAL,Person,US,h1");
    received(world, "0.01", "49999.99");
    assertThat(paidOn(world, "30000", "15000").hit(CODE).measures())
        .containsEntry("shell_sisters", "2");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-10, 2020-01-01, HIT HIGH",
    "2025-03-09, 2020-01-01, NEAR_MISS LOW",
    "2023-05-01, 2025-03-10, HIT HIGH",
    "2023-05-01, 2024-01-01, NO_HIT",
    "2025-10-01, , HIT HIGH"
  })
  void theYoungerOfAccountAndCompanyIsAtMostAYearOld(
      LocalDate opened, LocalDate founded, String said) {
    SmallWorld older = company(opened, founded);
    received(older, "30000", "20000");
    assertThat(paidOn(older, "30000", "15000").said(CODE)).isEqualTo(said);
  }

  @Test
  void aPersonsAccountIsSilent() {
    world.person("C", LocalDate.of(1980, 1, 1), null, null, null);
    received(world, "30000", "20000");
    assertThat(paidOn(world, "30000", "15000").said(CODE)).isEqualTo("NO_HIT");
  }

  @Test
  void aHolderOfUnknownTypeMayBeACompany() {
    world.withoutCustomer("C");
    received(world, "30000", "20000");
    assertThat(paidOn(world, "30000", "15000").said(CODE))
        .isEqualTo("NOT_EVALUATED country_of_residence,customer_type");
  }

  @Test
  void theSistersOfAHolderOfUnknownTypeAreThoseWithTheSameDirector() {
    world
        .withoutCustomer("C")
        .rows("account_party", "account_id,customer_id,role", "A,D1,DIRECTOR");
    received(world, "0.01", "49999.99");
    paidOn(world, "30000", "15000");
    assertThat(world.said(CODE)).isEqualTo("NO_HIT");
    for (String sister : new String[] {"2", "3"}) {
      world
          .account(
              "B" + sister,
              "C" + sister,
              AccountKind.BANK,
              AccountType.BUSINESS,
              LocalDate.of(2025, 10, 1))
          .company("C" + sister, LocalDate.of(2025, 9, 1))
          .rows("account_party", "account_id,customer_id,role", "B" + sister + ",D1,DIRECTOR");
    }
    assertThat(world.said(CODE)).isEqualTo("NOT_EVALUATED country_of_residence,customer_type");
  }

  @Test
  void whetherThePayerIsAPersonMayNotBeKnown() {
    world.transfer("2026-03-02T10:00:00Z", "S1", "A", "50000");
    assertThat(paidOn(world, "30000", "15000").said(CODE))
        .isEqualTo("NOT_EVALUATED counterparty_is_natural_person");
  }

  @Test
  void anAmountWithoutARateLeavesItOpen() {
    received(world, "30000", "20000");
    world.transfer("2026-03-09T10:00:00Z", "A", "Q", "0", row -> row.amount(BigDecimal.TEN, "XAF"));
    assertThat(paidOn(world, "30000", "15000").said(CODE)).isEqualTo("NOT_EVALUATED fx_rate");
  }

  @Test
  void transfersToOwnAccountsAreNotPassedOn() {
    world.bankAccount("A2", "C").company("C", LocalDate.of(2025, 9, 1));
    received(world, "30000", "20000");
    world.transfer("2026-03-09T10:00:00Z", "A", "A2", "15000");
    assertThat(world.transfer("2026-03-10T10:00:00Z", "A", "VASP1", "30000").said(CODE))
        .isEqualTo("NO_HIT");
  }

  @Test
  void aCreditExactlyThirtyDaysOldIsOut() {
    world.transfer("2026-02-08T10:00:00Z", "S3", "A", "4000", row -> row.naturalCounterparty(true));
    received(world, "30000", "16000");
    assertThat(paidOn(world, "30000", "15000").said(CODE)).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void aPaymentAgentIsNamed() {
    world.party("A", PartyClass.PSP);
    received(world, "30000", "20000");
    assertThat(paidOn(world, "30000", "15000").hit(CODE).counterIndicators())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.name()).isEqualTo("payment-agent");
              assertThat(found.figures()).containsEntry("account_type", "BUSINESS");
            });
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
