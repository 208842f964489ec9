package org.nightscreen.typology.muleherdsharedidentifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.typology.SmallWorld;

class MuleHerdSharedIdentifiersTest {

  private static final String DAY = "2026-03-02";

  private final SmallWorld world = new SmallWorld();

  /** Money passes through the member's account: half past nine in, ten o'clock out. */
  private SmallWorld passes(int member, String day, String in, String out) {
    world.bankAccount("H" + member, "C" + member);
    world.transfer(day + "T09:30:00Z", "P" + member, "H" + member, in);
    return world.transfer(day + "T10:00:00Z", "H" + member, "Q" + member, out);
  }

  private SmallWorld uses(int member, String at, String device) {
    return world.session(at, "H" + member, device, "203.0.113." + member, "US-CA");
  }

  /** Members 1 to n pass 4,000 through, from one device. */
  private SmallWorld herd(int members) {
    for (int member = 1; member <= members; member++) {
      passes(member, DAY, "4000", "3900");
      uses(member, DAY + "T09:29:00Z", "DEV-9");
    }
    return world;
  }

  private void household(String... customers) {
    for (String customer : customers) {
      world.rows(
          "customer_master",
          "customer_id,customer_type,primary_identifier,country_of_residence,household_id",
          customer + ",NATURAL," + customer + ",US,hh");
    }
  }

  @ParameterizedTest
  @CsvSource({"3, HIT HIGH", "4, HIT HIGH", "5, HIT CRITICAL"})
  void threeAreAHerdAndFiveAreManyMore(int members, String said) {
    assertThat(herd(members).said("T14")).isEqualTo(said);
  }

  @Test
  void twoAreACouple() {
    passes(1, DAY, "5000", "4900");
    passes(2, DAY, "5000", "4900");
    uses(1, DAY + "T09:29:00Z", "DEV-9");
    uses(2, DAY + "T09:29:00Z", "DEV-9");
    assertThat(world.said("T14")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void aHouseholdCountsOnce() {
    herd(3);
    household("C1", "C2");
    assertThat(world.said("T14")).isEqualTo("NEAR_MISS LOW");
    household("C3");
    assertThat(world.said("T14")).isEqualTo("NO_HIT");
  }

  @Test
  void theHitNamesTheIdentifierItsMembersAndExactlyTheirMoney() {
    passes(1, DAY, "4000", "3900");
    passes(2, DAY, "4000", "3900");
    world.bankAccount("H3", "C3");
    world.transfer(DAY + "T08:00:00Z", "EMP", "H3", "3000", row -> row.purpose("SALA"));
    world.transfer("2026-03-01T23:00:00Z", "H1", "Q9", "50");
    for (int member = 1; member <= 3; member++) {
      uses(member, DAY + "T09:29:00Z", "DEV-9");
    }
    Hit hit = world.hit("T14");
    assertThat(hit.subjectKind()).isEqualTo(SubjectKind.IDENTIFIER);
    assertThat(hit.subjectId()).isEqualTo("DEVICE DEV-9");
    assertThat(hit.customerIds()).containsExactly("C1", "C2", "C3");
    assertThat(hit.accountIds()).containsExactly("H1", "H2", "H3");
    assertThat(hit.transactionIds()).containsExactly("T1", "T2", "T3", "T4", "T5");
    assertThat(hit.amount()).isEqualTo(11_000_0000L);
    assertThat(hit.measures())
        .containsEntry("ident_customers_30d", "3")
        .containsEntry("herd_in_7d", "11000.0000")
        .containsEntry("herd_pt_members", "2");
    assertThat(hit.counterIndicators()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2000, HIT HIGH", "1999.99, NEAR_MISS LOW", "999.99, NO_HIT"})
  void togetherTheyTakeInTenThousandWithinTheWeek(String third, String said) {
    passes(1, DAY, "4000", "3900");
    passes(2, DAY, "4000", "3900");
    world.bankAccount("H3", "C3").transfer("2026-02-25T09:00:00Z", "P3", "H3", third);
    for (int member = 1; member <= 3; member++) {
      uses(member, DAY + "T09:29:00Z", "DEV-9");
    }
    assertThat(world.said("T14")).isEqualTo(said);
  }

  @Test
  void whatIsAWeekOldNoLongerCounts() {
    passes(1, DAY, "4000", "3900");
    passes(2, DAY, "4000", "3900");
    world.bankAccount("H3", "C3").transfer("2026-02-23T10:00:00Z", "P3", "H3", "9000");
    for (int member = 1; member <= 3; member++) {
      uses(member, DAY + "T09:29:00Z", "DEV-9");
    }
    assertThat(world.said("T14")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource({
    "2000, 1600, HIT HIGH",
    "2000, 2100, HIT HIGH",
    "2000, 1599.99, NEAR_MISS LOW",
    "2000, 2100.01, NEAR_MISS LOW",
    "1999.99, 1900, NEAR_MISS LOW",
    "1700, 1600, NEAR_MISS LOW"
  })
  void moneyPassesThroughAtLeastTwoOfThem(String in, String out, String said) {
    passes(1, DAY, "9000", "8900");
    passes(2, DAY, in, out);
    world.bankAccount("H3", "C3");
    for (int member = 1; member <= 3; member++) {
      uses(member, DAY + "T09:29:00Z", "DEV-9");
    }
    assertThat(world.said("T14")).isEqualTo(said);
  }

  @Test
  void sharingAloneIsNothing() {
    for (int member = 1; member <= 4; member++) {
      world.bankAccount("H" + member, "C" + member);
      world.transfer(DAY + "T09:00:00Z", "P" + member, "H" + member, "9000");
      uses(member, DAY + "T09:29:00Z", "DEV-9");
    }
    assertThat(world.said("T14", "NO_HIT")).isEqualTo("NO_HIT");
  }

  @Test
  void exemptAccountsPassNothingThrough() {
    herd(3);
    world.rows(
        "account_master",
        "account_id,account_kind,institution_id,customer_id,account_type,currency,open_date,account_status",
        "H1,BANK,OWN,C1,ESCROW,USD,2023-05-01,OPEN",
        "H2,BANK,OWN,C2,PAYROLL,USD,2023-05-01,OPEN");
    assertThat(world.said("T14")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void aSessionThirtyDaysOldMakesNoMember() {
    for (int member = 1; member <= 3; member++) {
      passes(member, "2026-03-04", "4000", "3900");
    }
    uses(1, "2026-03-04T09:00:00Z", "DEV-9");
    uses(2, "2026-03-04T09:00:00Z", "DEV-9");
    uses(3, "2026-02-02T10:00:00Z", "DEV-9");
    assertThat(world.said("T14")).isEqualTo("NO_HIT");
    uses(3, "2026-02-02T10:00:01Z", "DEV-9");
    assertThat(world.said("T14")).isEqualTo("HIT HIGH");
  }

  @Test
  void whoUsedTheDeviceLongAgoIsNotInTheCase() {
    herd(3).bankAccount("H4", "C4");
    uses(4, "2026-01-15T09:00:00Z", "DEV-9");
    assertThat(world.hit("T14").customerIds()).containsExactly("C1", "C2", "C3");
  }

  @Test
  void aSessionAfterTheLastPassThroughComesTooLate() {
    for (int member = 1; member <= 3; member++) {
      passes(member, DAY, "4000", "3900");
      uses(member, DAY + "T10:00:01Z", "DEV-9");
    }
    assertThat(world.said("T14")).isEqualTo("NO_HIT");
  }

  @Test
  void oneAddressOfTheInternetIsALeadWithAWarning() {
    for (int member = 1; member <= 3; member++) {
      passes(member, DAY, "4000", "3900");
      world.session(DAY + "T09:29:00Z", "H" + member, "DEV-" + member, "203.0.113.7", "US-CA");
    }
    Hit hit = world.hit("T14");
    assertThat(hit.subjectId()).isEqualTo("IP 203.0.113.7");
    assertThat(hit.counterIndicators())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo("address-of-a-network");
              assertThat(one.figures()).containsEntry("customers", "3");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone_hash", "email_hash", "address_hash"})
  void whatTheCustomerMasterKnowsIsAnIdentifierToo(String column) {
    for (int member = 1; member <= 3; member++) {
      passes(member, DAY, "4000", "3900");
      world.rows(
          "customer_master",
          "customer_id,customer_type,primary_identifier,country_of_residence," + column,
          "C" + member + ",NATURAL,Person,US,shared-1");
    }
    String kind = column.substring(0, column.indexOf('_')).toUpperCase(java.util.Locale.ROOT);
    assertThat(world.hit("T14").subjectId()).isEqualTo(kind + " shared-1");
  }

  @Test
  void soIsTheDeviceThatAccountsWereOpenedWith() {
    for (int member = 1; member <= 3; member++) {
      passes(member, DAY, "4000", "3900");
      world.rows(
          "account_master",
          "account_id,account_kind,institution_id,customer_id,account_type,currency,open_date,"
              + "account_status,opening_device_id",
          "H" + member + ",BANK,OWN,C" + member + ",CURRENT,USD,2023-05-01,OPEN,DEV-X");
    }
    assertThat(world.hit("T14").subjectId()).isEqualTo("OPENING_DEVICE DEV-X");
  }

  @ParameterizedTest
  @CsvSource({"47, HIT CRITICAL", "48, NO_HIT"})
  void moreThanFiftyCustomersAreAHub(int others, String said) {
    herd(3);
    for (int other = 100; other < 100 + others; other++) {
      world.account(
          "H" + other,
          "C" + other,
          AccountKind.BANK,
          AccountType.CURRENT,
          LocalDate.of(2023, 5, 1));
      world.session(DAY + "T08:00:00Z", "H" + other, "DEV-9", null, "US-CA");
    }
    assertThat(world.said("T14")).isEqualTo(said);
  }

  @Test
  void aHubOfLongAgoIsNone() {
    herd(3);
    for (int other = 100; other < 160; other++) {
      world.bankAccount("H" + other, "C" + other);
      world.session("2026-01-05T08:00:00Z", "H" + other, "DEV-9", null, "US-CA");
    }
    assertThat(world.said("T14")).isEqualTo("HIT HIGH");
  }

  @ParameterizedTest
  @CsvSource({"50, HIT CRITICAL", "51, NO_HIT"})
  void anAddressOfMoreThanFiftyCustomersIsAHub(int customers, String said) {
    for (int member = 1; member <= customers; member++) {
      if (member <= 3) {
        passes(member, DAY, "4000", "3900");
      } else {
        world.bankAccount("H" + member, "C" + member);
      }
      world.rows(
          "customer_master",
          "customer_id,customer_type,primary_identifier,country_of_residence,address_hash",
          "C" + member + ",NATURAL,Person,US,addr");
    }
    assertThat(world.said("T14", "NO_HIT")).isEqualTo(said);
  }

  @Test
  void withoutSessionsWhoeverPassesMoneyThroughCannotBeJudged() {
    passes(1, DAY, "4000", "3900").withoutFeed("access_event");
    assertThat(world.said("T14")).isEqualTo("NOT_EVALUATED access_event");
  }

  @Test
  void anAmountWithoutRateLeavesItOpen() {
    herd(2);
    world.bankAccount("H3", "C3");
    uses(3, DAY + "T09:29:00Z", "DEV-9");
    world.transfer(DAY + "T09:00:00Z", "P3", "H3", "1", row -> row.amount(BigDecimal.TEN, "XAF"));
    assertThat(world.said("T14")).isEqualTo("NOT_EVALUATED fx_rate");
  }

  @Test
  void aPassThroughOfUnknownAmountLeavesItOpen() {
    passes(1, DAY, "20000", "19000");
    world.bankAccount("H2", "C2").bankAccount("H3", "C3");
    world.transfer(DAY + "T09:30:00Z", "P2", "H2", "4000");
    world.transfer(DAY + "T10:00:00Z", "H2", "Q2", "1", row -> row.amount(BigDecimal.TEN, "XAF"));
    for (int member = 1; member <= 3; member++) {
      uses(member, DAY + "T09:29:00Z", "DEV-9");
    }
    assertThat(world.said("T14")).isEqualTo("NEAR_MISS LOW");
  }
}
